"""Words are found in the index of register lines and in that of items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.word_index import ITEM_WORDS, LINE_WORDS, match_of, rows_with
from tests import make
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


@pytest.mark.parametrize(
    ("phrases", "is_open", "match"),
    [
        ((), True, ""),
        ((("44", "ttr"),), False, '"44 ttr"'),
        ((("44", "ttr"), ("bao",)), True, '"44 ttr" AND "bao" *'),
        ((("or",), ("not",)), False, '"or" AND "not"'),
    ],
)
def test_every_phrase_is_wanted_and_none_has_operators(
    phrases: tuple[tuple[str, ...], ...], match: str, *, is_open: bool
) -> None:
    assert match_of(phrases, is_open=is_open) == match


@pytest.mark.parametrize(
    ("phrases", "is_open", "is_found"),
    [
        ((("bao", "cao"),), False, True),
        ((("cao", "bao"),), False, False),
        ((("bao",), ("ca",)), True, True),
        ((("bao",), ("ca",)), False, False),
    ],
)
def test_lines_and_items_are_found_by_their_words(
    office: Office, phrases: tuple[tuple[str, ...], ...], *, is_open: bool, is_found: bool
) -> None:
    made = make.issued(office)
    match = match_of(phrases, is_open=is_open)
    with working(office) as work:
        lines = work.session.scalars(rows_with(LINE_WORDS, match)).all()
        items = work.session.scalars(rows_with(ITEM_WORDS, match)).all()
    assert (lines, items) == (([made.line], [made.item]) if is_found else ([], []))
