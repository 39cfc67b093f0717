"""The papers around a register's lines have their words in every pack, and say whose they are."""

from __future__ import annotations

from string import Formatter

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.law.book_words import BOOK_WORDS
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from tests.papers.facts import PACKS, words_form


@pytest.mark.parametrize("pack", PACKS)
def test_the_words_are_there_and_nobody_takes_them_for_law(pack: str) -> None:
    form = words_form(pack, "book_pages")
    assert set(form.words) == set(BOOK_WORDS["book_pages"])
    assert "Không văn bản nào đã đọc quy định các trang này" in form.source
    assert form.confidence is Confidence.LOW


@pytest.mark.parametrize("pack", PACKS)
def test_every_blank_that_the_program_fills_is_in_its_word(pack: str) -> None:
    words = words_form(pack, "book_pages").words
    for key, blanks in BOOK_WORDS["book_pages"].items():
        assert {name for _, name, _, _ in Formatter().parse(words[key]) if name} == set(blanks)


@pytest.mark.parametrize("pack", PACKS)
def test_a_regime_hands_them_out(pack: str) -> None:
    regime = Law(forms_folder()).pack(pack)
    assert regime.sheets["book_pages"].words["opening_title"] == "TRANG XÁC NHẬN MỞ SỔ"
