from __future__ import annotations

from bmnn_desk.domain.old_register import CellFault, OldBook
from bmnn_desk.papers.reading.old_columns import (
    book_by_headings,
    columns_of,
    folded,
    meant_headings,
    name_key,
)
from bmnn_desk.papers.reading.sheet import Cell, Sheet, SheetRow

NEEDED = ("Ngày", "Số, ký hiệu", "Nơi nhận")


def sheet(*rows: tuple[Cell, ...], name: str = "chuyengiao") -> Sheet:
    return Sheet(
        name=name, rows=tuple(SheetRow(number=at, cells=row) for at, row in enumerate(rows, 1))
    )


def test_a_heading_is_compared_without_marks_case_signs_and_brackets() -> None:
    assert folded(" ĐƯỢC sao,\nchụp (có/không):") == "duoc sao chup"


def test_columns_stand_in_any_order() -> None:
    found = columns_of(sheet(("NƠI NHẬN", None, "so ky hieu", "Ngày")), OldBook.TRANSFERS, {})
    assert {at: column.field for at, column in found.columns.items()} == {
        0: "recipient", 2: "reference", 3: "day"
    }  # fmt: skip
    assert found.below == 1
    assert found.faults == ()


def test_a_title_above_and_numbers_below_the_headings_are_no_lines() -> None:
    title = ("SỔ CHUYỂN GIAO", None, None)
    found = columns_of(
        sheet(title, (None, "Năm 2024"), NEEDED, ("(1)", "(2)", "(3)"), ("a", "b", "c")),
        OldBook.TRANSFERS,
        {},
    )
    assert len(found.columns) == 3
    assert found.below == 4


def test_a_first_line_that_begins_with_one_is_no_row_of_column_numbers() -> None:
    found = columns_of(sheet(NEEDED, (1.0, 2.0, 5.0)), OldBook.TRANSFERS, {})
    assert found.below == 1


def test_of_two_columns_with_one_heading_the_first_counts_and_the_other_is_told() -> None:
    found = columns_of(sheet((*NEEDED, "ngay")), OldBook.TRANSFERS, {})
    assert found.columns[0].field == "day"
    assert 3 not in found.columns
    assert [(each.fault, each.column, each.row) for each in found.faults] == [
        (CellFault.HEADING_TWICE, 4, 1)
    ]


def test_what_is_odd_is_told_where_the_headings_stand() -> None:
    found = columns_of(sheet(("Sổ",), ("Ngày", "Màu", "Nơi nhận")), OldBook.TRANSFERS, {})
    assert [(each.fault, each.row, each.column, each.heading) for each in found.faults] == [
        (CellFault.UNKNOWN_HEADING, 2, 2, "Màu"),
        (CellFault.HEADING_MISSING, 2, 0, "so ky hieu"),
    ]


def test_a_sheet_without_headings_lacks_all_of_them() -> None:
    for empty in (sheet(), sheet(("a", "b"))):
        found = columns_of(empty, OldBook.TRANSFERS, {})
        missing = [each for each in found.faults if each.fault is CellFault.HEADING_MISSING]
        assert len(missing) == 3


def test_a_heading_like_one_of_the_layout_stands_for_it() -> None:
    row = (
        "Ngày tháng VB",
        "Nơi nhận văn bản",
        "Người soạn",
        "Ngày tháng năm văn bản",
        "Số ký hiệu VB",
    )
    found = columns_of(sheet(row, name="di"), OldBook.OUTGOING, {})
    assert {at: column.field for at, column in found.columns.items()} == {
        0: "day", 1: "recipients", 2: "drafter", 4: "reference"
    }  # fmt: skip
    assert CellFault.HEADING_TWICE in {each.fault for each in found.faults}
    left = columns_of(sheet(row, name="di"), OldBook.OUTGOING, {"nguoi soan": ""})
    assert 2 not in left.columns


def test_a_heading_of_the_layouts_own_words_goes_before_one_that_is_like_it() -> None:
    row = ("Nơi nhận văn bản", "Ngày", "Số, ký hiệu", "Nơi nhận")
    found = columns_of(sheet(row), OldBook.TRANSFERS, {})
    assert [*found.columns] == [1, 2, 3]
    folds = [folded(heading) for heading in row]
    assert meant_headings(OldBook.TRANSFERS, folds, {}, "chuyengiao") == (
        "", "ngay", "so ky hieu", "noi nhan"
    )  # fmt: skip


def test_a_chosen_name_stands_for_a_heading() -> None:
    found = columns_of(
        sheet(("Ngày", "Ký hiệu VB", "Nơi nhận")), OldBook.TRANSFERS, {"ky hieu vb": "so ky hieu"}
    )
    assert found.columns[1].field == "reference"
    assert found.faults == ()


def test_a_book_is_known_by_its_headings_only_where_one_fits_best() -> None:
    assert book_by_headings(sheet(NEEDED), {}) is OldBook.TRANSFERS
    assert book_by_headings(sheet(("Ngày", "Màu")), {}) is None
    copying = ("Ngày", "Số ký hiệu", "Số bản", "Người cho phép", "Nơi nhận")
    assert book_by_headings(sheet(copying), {}) is OldBook.COPYING


def fields_of(names: dict[str, str], *headings: str, name: str = "chuyengiao") -> dict[int, str]:
    found = columns_of(sheet(headings, name=name), OldBook.TRANSFERS, names)
    return {at: column.field for at, column in found.columns.items()}


def test_a_name_of_one_sheet_alone_goes_before_that_of_all() -> None:
    names = {"ngay": "ngay ky nhan", name_key("ngay", "chuyengiao"): "ngay"}
    assert fields_of(names, "Ngày") == {0: "day"}
    assert fields_of(names, "Ngày", name="giao nhan") == {0: "signed"}


def test_a_name_that_another_book_has_says_nothing_here() -> None:
    assert fields_of({"ngay": "ngay van ban"}, "Ngày") == {0: "day"}


def test_a_column_is_left_out_by_an_empty_name() -> None:
    assert fields_of({"ngay": ""}, "Ngày", "Nơi nhận") == {1: "recipient"}


def test_where_no_heading_is_known_the_fullest_row_has_them() -> None:
    found = columns_of(
        sheet(("SỔ GIAO", None), ("Hôm", "Gì", "Ai"), ("x", "y", "z")), OldBook.TRANSFERS, {}
    )
    assert list(found.headings.values()) == ["Hôm", "Gì", "Ai"]
