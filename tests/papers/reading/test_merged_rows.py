from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import WorkbookTooBigError
from bmnn_desk.papers.reading.merged_rows import lines_of_sheet
from bmnn_desk.papers.reading.sheet import Cell, Merged, Sheet, SheetRow

if TYPE_CHECKING:
    from collections.abc import Mapping


def merged(first_row: int, last_row: int, first_column: int, last_column: int) -> Merged:
    return Merged(
        first_row=first_row,
        last_row=last_row,
        first_column=first_column,
        last_column=last_column,
    )


def rows(
    cells: Mapping[int, tuple[Cell, ...]], *joined: Merged, key: int | None = None
) -> dict[int, tuple[Cell, ...]]:
    sheet = Sheet(
        name="di",
        rows=(
            SheetRow(number=1, cells=("h",)),
            *(SheetRow(number=number, cells=row) for number, row in cells.items()),
        ),
        merged=joined,
    )
    return {row.number: row.cells for row in lines_of_sheet(sheet, 1, key)}


def test_each_row_gets_what_it_shares_with_the_one_above() -> None:
    found = rows({2: ("a", 1.0), 3: (None, 2.0), 4: (None, 3.0), 5: ("b", 4.0)}, merged(2, 4, 0, 0))
    assert found == {2: ("a", 1.0), 3: ("a", 2.0), 4: ("a", 3.0), 5: ("b", 4.0)}


def test_cells_merged_sideways_do_not_spill_into_the_next_column() -> None:
    assert rows({2: ("a", None, 1.0)}, merged(2, 2, 0, 1)) == {2: ("a", None, 1.0)}


def test_a_row_that_is_only_the_lower_half_of_another_is_no_line() -> None:
    assert rows({2: ("a", "b"), 4: ("c", "d")}, merged(2, 3, 0, 0), merged(2, 3, 1, 1)) == {
        2: ("a", "b"),
        4: ("c", "d"),
    }


def test_rows_that_share_their_number_are_one_line() -> None:
    found = rows(
        {2: (1.0, "a", "Sở A"), 3: (None, None, "Sở B"), 4: (None, None, "Sở C"), 5: (2.0, "b")},
        merged(2, 4, 0, 0),
        merged(2, 4, 1, 1),
        key=0,
    )
    assert found == {2: (1.0, "a", "Sở A\nSở B\nSở C"), 5: (2.0, "b")}


def test_a_wide_cell_between_lines_is_no_line() -> None:
    found = rows({2: ("Tháng 3", None), 3: ("a", 1.0)}, merged(2, 2, 0, 5))
    assert found == {3: ("a", 1.0)}


def test_a_wide_cell_beside_others_is_a_part_of_its_line() -> None:
    found = rows({2: ("a", None, None, 1.0)}, merged(2, 2, 0, 2))
    assert found == {2: ("a", None, None, 1.0)}


def test_a_heading_over_two_rows_does_not_fill_the_lines() -> None:
    assert rows({3: (None, "x")}, merged(1, 3, 0, 0)) == {3: (None, "x")}


def test_cells_merged_to_the_last_row_of_excel_cost_nothing() -> None:
    assert rows({2: ("a", 1.0), 3: (None, 2.0)}, merged(2, 1048576, 0, 0)) == {
        2: ("a", 1.0),
        3: ("a", 2.0),
    }


def test_merged_cells_over_each_other_without_end_are_refused() -> None:
    far = {2: ("a",), 200_000: ("b",)}
    with pytest.raises(WorkbookTooBigError):
        rows(far, *(merged(2, 200_000, 0, 0) for _ in range(10)))
