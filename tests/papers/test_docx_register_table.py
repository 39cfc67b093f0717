from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from docx.oxml.ns import qn

from bmnn_desk.papers.docx_register_table import register_table
from tests.papers.book_parts import whole_book
from tests.papers.facts import PACKS
from tests.papers.register_samples import line_of


def twips(element: object) -> int:
    return int(element.get(qn("w:w")))  # type: ignore[attr-defined]


@pytest.mark.parametrize("pack", PACKS)
def test_the_columns_are_as_wide_as_the_form_says(pack: str) -> None:
    book = whole_book(pack)
    wide = [twips(column) for column in register_table(book).iter(qn("w:gridCol"))]
    wanted = [column.width_mm / 25.4 * 1440 for column in book.form.columns]
    assert wide == pytest.approx(wanted, abs=1)
    inner_mm = book.form.page_width_mm - 2 * book.form.margin_mm
    assert sum(wide) / 1440 * 25.4 <= inner_mm + 0.1


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_there_is_one_line_between_any_two_signatures(count: int) -> None:
    names = tuple(f"Đơn vị {number}" for number in range(count))
    line = line_of("outgoing_register", recipients=names)
    table = register_table(replace(whole_book(PACKS[1]), entries=(line,)))
    cell = next(
        cell
        for cell in table.iter(qn("w:tc"))
        if names[0] in [text.text for text in cell.iter(qn("w:t"))]
    )
    sides = [
        [rule.tag for rule in paragraph.iter(qn("w:top"), qn("w:bottom"))]
        for paragraph in cell.iter(qn("w:p"))
    ]
    assert len(sides) == count
    for above, below in pairwise(sides):
        assert (qn("w:bottom") in above) != (qn("w:top") in below)
    assert qn("w:top") not in sides[0]
    assert qn("w:bottom") not in sides[-1]


def test_line_ends_within_a_note_are_kept() -> None:
    line = line_of("transfer_register", note="một\nhai\nba")
    table = register_table(replace(whole_book(PACKS[0], "transfer_register"), entries=(line,)))
    assert len(list(table.iter(qn("w:br")))) == 2


def test_markup_in_a_text_stays_text() -> None:
    line = line_of("transfer_register", note="</w:t><w:p/>&amp;")
    table = register_table(replace(whole_book(PACKS[0], "transfer_register"), entries=(line,)))
    assert "</w:t><w:p/>&amp;" in [text.text for text in table.iter(qn("w:t"))]
