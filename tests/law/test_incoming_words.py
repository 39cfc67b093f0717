"""What is told of something wrong that came (DEN-03, DI-14) has its words in every pack."""

from __future__ import annotations

import pytest

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.law.incoming_words import INCOMING_WORDS
from tests.papers.facts import PACKS, words_form

KEY = "incoming_notice"


@pytest.mark.parametrize("pack", PACKS)
def test_the_notice_and_the_report_have_their_words_and_are_no_law_that_was_read(
    pack: str,
) -> None:
    form = words_form(pack, KEY)
    assert set(form.words) == set(INCOMING_WORDS[KEY])
    assert all(word.strip() for word in form.words.values())
    assert not form.confidence.is_sourced
    assert "do chương trình đặt" in form.source


def test_every_kind_of_irregularity_has_its_word() -> None:
    kinds = {f"kind_{kind.value}" for kind in IrregularityKind}
    assert kinds == {key for key in INCOMING_WORDS[KEY] if key.startswith("kind_")}


@pytest.mark.parametrize("pack", PACKS)
def test_the_notice_never_says_what_the_document_is_about(pack: str) -> None:
    """It goes to the sender by post, and may be about a Tuyệt mật document."""
    assert "title" not in {blank for blanks in INCOMING_WORDS[KEY].values() for blank in blanks}
    assert "trích yếu" not in " ".join(words_form(pack, KEY).words.values()).lower()
