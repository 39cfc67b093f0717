from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.reading.old_layout import LAYOUT
from bmnn_desk.ui.old_register.layout_words import (
    COLUMN_WORDS,
    OLD_BOOK_WORDS,
    column_letters,
    value_words,
)


def test_every_book_and_every_column_of_the_layout_has_its_words() -> None:
    assert set(OLD_BOOK_WORDS) == set(OldBook)
    headings = {column.heading for sheet in LAYOUT.values() for column in sheet.columns}
    assert set(COLUMN_WORDS) == headings


@pytest.mark.parametrize("heading", COLUMN_WORDS)
def test_the_words_are_the_heading_with_its_accents(heading: str) -> None:
    assert fold(COLUMN_WORDS[heading]).replace(",", "").startswith(heading)


@pytest.mark.parametrize(
    ("column", "letters"), [(0, ""), (1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")]
)
def test_a_column_is_called_as_excel_does(column: int, letters: str) -> None:
    assert column_letters(column) == letters


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (True, "có"),
        (False, "không"),
        (7, "7"),
        ("Sở A", "Sở A"),
        (date(2024, 2, 5), "05/02/2024"),
        (SecrecyLevel.TOI_MAT, "Tối mật"),
        (("- Sở A;", "- Lưu: VT."), "- Sở A;\n- Lưu: VT."),
    ],
)
def test_a_value_is_shown_as_an_office_writes_it(value: object, words: str) -> None:
    assert value_words(value) == words
