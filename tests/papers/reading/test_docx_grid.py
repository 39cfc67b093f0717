from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.reading.docx_grid import is_framed, is_grid, table_rows
from tests.papers.reading.docx_xml import cell, table

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _columns(xml: str) -> list[list[int | None]]:
    root = etree.fromstring(f"<a {NAMES}>{xml}</a>")
    return [[one.column for one in row] for row in table_rows(root[0])]


def _wide(span: int) -> str:
    return f'<w:gridSpan w:val="{span}"/>'


def test_cells_of_unlike_spans_that_stand_below_one_another_share_a_column() -> None:
    rows = (
        cell("a") + cell("b", properties=_wide(2)),
        cell("c", properties=_wide(2)) + cell("d"),
    )
    assert _columns(table(*rows, grid=(4000, 500, 4500))) == [[0, 1], [0, 1]]


def test_a_cell_as_wide_as_the_table_belongs_to_no_column() -> None:
    rows = cell("a") + cell("b"), cell("c", properties=_wide(2))
    assert _columns(table(*rows, grid=(4000, 5000))) == [[0, 1], [None]]


def test_two_cells_of_a_row_never_share_a_column() -> None:
    rows = cell("a", properties=_wide(2)) + cell("b"), cell("c") + cell("d") + cell("e")
    first, second = _columns(table(*rows, grid=(2000, 2000, 4000)))
    assert first == [0, 1]
    assert len(set(second)) == 3


def test_cells_that_continue_the_one_above_and_hidden_rows_are_left_out() -> None:
    rows = (
        cell("a", properties="<w:vMerge/>") + cell("b"),
        "<w:trPr><w:hidden/></w:trPr>" + cell("c"),
    )
    assert _columns(table(*rows, grid=(4000, 5000))) == [[0]]


def test_a_grid_that_is_missing_or_absurd_breaks_nothing() -> None:
    rows = cell("a", properties=_wide(999_999)) + cell("b", properties=_wide(-3)) + cell("c")
    assert [len(row) for row in _columns(table(rows, grid=()))] == [3]


def test_a_cell_is_framed_where_all_its_sides_are_drawn() -> None:
    sides = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "start", "bottom", "end"))
    framed = etree.fromstring(
        f"<w:tc {NAMES}><w:tcPr><w:tcBorders>{sides}</w:tcBorders></w:tcPr></w:tc>"
    )
    assert is_framed(framed)
    framed[0][0].remove(framed[0][0][0])
    assert not is_framed(framed)


SIDES = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
FRAMED = f"<w:tcBorders>{SIDES}</w:tcBorders>"
TWO = cell("LOẠI") + cell("MẬT")
FRAMES = cell("LOẠI", properties=FRAMED) + cell("MẬT", properties=FRAMED)


@pytest.mark.parametrize(
    ("rows", "is_ruled", "wanted"),
    [
        ((TWO, TWO), True, True),
        ((TWO, TWO), False, False),
        ((TWO,), True, False),
        ((cell("MẬT"), cell("SỞ NỘI VỤ")), True, False),
        ((cell("MẬT"),), True, False),
        ((FRAMES, FRAMES), False, True),
        ((FRAMES, TWO), False, False),
        ((), True, False),
    ],
)
def test_a_grid_has_two_rows_and_two_columns_with_lines_between(
    rows: tuple[str, ...], *, is_ruled: bool, wanted: bool
) -> None:
    root = etree.fromstring(f"<a {NAMES}>{table(*rows, grid=(3000, 3000))}</a>")
    assert is_grid(table_rows(root[0]), is_ruled=is_ruled) is wanted
