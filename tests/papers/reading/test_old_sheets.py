from __future__ import annotations

from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.papers.reading.old_columns import columns_of
from bmnn_desk.papers.reading.old_sheets import MOST_HEADINGS, sheet_read, unread
from bmnn_desk.papers.reading.sheet import Cell, Sheet, SheetRow


def sheet(*rows: tuple[Cell, ...], name: str = "Chuyển giao") -> Sheet:
    return Sheet(
        name=name, rows=tuple(SheetRow(number=at, cells=row) for at, row in enumerate(rows, 1))
    )


def test_a_sheet_tells_its_headings_what_they_were_read_as_and_its_first_cells() -> None:
    given = sheet(
        ("SỔ CHUYỂN GIAO",),
        ("Ngày", None, "Người nhận\n(ghi rõ)"),
        (None, None, "Sở A"),
        (45356.0, None, "Sở  B", "thừa"),
        (45357.0, None, "Sở C"),
        (45358.0, None, "Sở D"),
    )
    read = sheet_read(given, OldBook.TRANSFERS, columns_of(given, OldBook.TRANSFERS, {}))
    assert (read.name, read.folded, read.rows) == ("Chuyển giao", "chuyen giao", 4)
    assert [(each.column, each.words, each.folded, each.meant) for each in read.headings] == [
        (1, "Ngày", "ngay", "ngay"),
        (3, "Người nhận (ghi rõ)", "nguoi nhan", ""),
    ]
    assert [each.samples for each in read.headings] == [
        ("45356", "45357", "45358"), ("Sở A", "Sở B", "Sở C")
    ]  # fmt: skip


def test_a_sheet_that_is_no_book_shows_the_fullest_row_near_its_top_and_means_nothing() -> None:
    given = sheet(("BẢNG TỔNG HỢP", None), ("Tháng", "Tổng"), (1.0, 12.0), name="Tổng")
    read = unread(given, {})
    assert read.book is None
    assert [(each.words, each.meant) for each in read.headings] == [("Tháng", ""), ("Tổng", "")]


def test_a_sheet_that_some_book_knows_shows_that_books_headings() -> None:
    given = sheet(("a", "b", "c", "d"), ("Ngày", "Số, ký hiệu", "Nơi nhận"), ("x", "y", "z"))
    assert [each.words for each in unread(given, {}).headings] == [
        "Ngày",
        "Số, ký hiệu",
        "Nơi nhận",
    ]


def test_an_empty_sheet_has_no_heading() -> None:
    assert unread(sheet(), {}).headings == ()


def test_of_very_many_columns_the_first_are_told() -> None:
    given = sheet(tuple(f"Cột {at}" for at in range(MOST_HEADINGS + 5)))
    assert len(unread(given, {}).headings) == MOST_HEADINGS


def test_no_word_of_a_sheet_gets_into_a_message() -> None:
    read = unread(sheet(("Mật danh",)), {})
    assert "Mật danh" not in repr(read)
    assert "Mật danh" not in repr(read.headings)
