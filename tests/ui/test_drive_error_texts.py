"""Each mishap of a drive or a package is told in words that say what to do."""

from __future__ import annotations

import pytest

from bmnn_desk import errors as e
from bmnn_desk.errors import drives
from bmnn_desk.ui.drive_error_texts import DRIVE_TEXTS, DRIVE_WORDS
from bmnn_desk.ui.error_texts import TEXTS, WORDS, sentence


def test_the_sentences_are_those_of_this_familys_errors_and_are_taken_in() -> None:
    own = {
        kind for kind in vars(drives).values() if getattr(kind, "__module__", "") == drives.__name__
    }
    assert set(DRIVE_TEXTS) == own
    assert set(DRIVE_TEXTS) <= set(TEXTS)
    assert set(DRIVE_WORDS) <= set(WORDS)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (e.SeveralDrivesError(2), "Đang cắm 2 ổ"),
        (e.DriveNotListedError("USBSER001"), "số sê-ri USBSER001"),
        (e.DriveFullError(12), "gói 12 MB"),
    ],
)
def test_numbers_and_serials_are_told(error: e.DeskError, told: str) -> None:
    assert told in sentence(error)


def test_no_two_mishaps_sound_alike() -> None:
    assert len(set(DRIVE_TEXTS.values())) == len(DRIVE_TEXTS)
