"""Each mishap of a printer is told in words that say what to do."""

from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.errors import printing
from bmnn_desk.ui.error_texts import TEXTS, sentence
from bmnn_desk.ui.printing_error_texts import PRINTING_TEXTS


def test_the_sentences_are_those_of_this_familys_errors_and_are_taken_in() -> None:
    own = {
        kind
        for kind in vars(printing).values()
        if getattr(kind, "__module__", "") == printing.__name__
    }
    assert set(PRINTING_TEXTS) == own
    assert set(PRINTING_TEXTS) <= set(TEXTS)


def test_no_two_mishaps_sound_alike_and_what_was_printed_is_told_to_be_safe() -> None:
    assert len(set(PRINTING_TEXTS.values())) == len(PRINTING_TEXTS)
    assert "đã in vẫn được ghi" in sentence(e.PrinterMissingError("Máy in thử"))
