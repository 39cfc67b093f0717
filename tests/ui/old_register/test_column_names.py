from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.ui.old_register.column_names import LEFT_OUT, ColumnNames
from tests.papers.reading.workbooks import DAY
from tests.ui.old_register.old_files import clean, odd, read_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

G, L = 7, 12  # “Lãnh đạo ký” and “Màu bìa” of sheet “di”


def names_for(sheets: Mapping[str, Sequence[object]]) -> ColumnNames:
    made = ColumnNames()
    made.show(read_of(sheets).sheets)
    return made


def meant(names: ColumnNames, at: int) -> dict[str, str]:
    return {heading.words: heading.meant for heading in names.sheets[at].headings}


def test_what_was_read_needs_no_reading_again() -> None:
    names = names_for(clean())
    assert not names.is_changed
    assert not names.is_touched
    assert names.pairs() == ()


def test_a_column_that_is_chosen_is_read_so_and_nothing_lacks_then() -> None:
    names = names_for(odd())
    assert names.lacking(0) == ("nguoi ky",)
    assert names.mean_column(0, G, "nguoi ky") == ""
    assert names.lacking(0) == ()
    assert names.is_changed
    assert names.pairs() == (("lanh dao ky", "nguoi ky"),)
    again = read_of(odd(), names.names)
    assert again.register.outgoing[0].signer == "Trần Văn Bình"
    assert again.sheets == names.sheets


def test_two_columns_are_never_one_the_newer_choice_counts() -> None:
    names = names_for(clean())
    assert names.mean_column(0, 5, "ten loai") == "Tên loại"
    assert (meant(names, 0)["Trích yếu"], meant(names, 0)["Tên loại"]) == ("ten loai", LEFT_OUT)
    assert names.lacking(0) == ()
    again = read_of(clean(), names.names)
    assert again.register.outgoing[0].type_name == "Lịch trực kho số 1"
    assert again.sheets == names.sheets


def test_a_name_counts_in_one_sheet_alone_where_another_has_the_same_heading() -> None:
    sheets = {
        "di": [["Ngày", "Số, ký hiệu"], [DAY, "1/BC"]],
        "chuyengiao": [["Ngày", "Số, ký hiệu", "Nơi nhận"], [DAY, "1/BC", "Sở A"]],
    }
    names = names_for(sheets)
    names.mean_column(0, 1, "ngay van ban")
    assert names.pairs() == (("di/ngay", "ngay van ban"),)
    register = read_of(sheets, names.names).register
    assert (register.outgoing[0].day, register.transfers[0].day) == (DAY, DAY)
    names.mean_column(1, 1, LEFT_OUT)
    register = read_of(sheets, names.names).register
    assert (register.outgoing[0].day, register.transfers[0].day) == (DAY, None)


def test_a_sheet_is_another_book_or_none() -> None:
    names = names_for(odd())
    assert names.lacking(2) == ()
    names.mean_book(2, OldBook.SLIPS)
    assert names.lacking(2) == ("so phieu", "do mat de xuat")
    assert OldBook.SLIPS in read_of(odd(), names.names).register.books
    names.mean_book(1, None)
    assert names.sheets[1].book is None
    assert OldBook.TRANSFERS not in read_of(odd(), names.names).register.books


def test_a_single_sheet_that_its_headings_tell_may_be_left_out_too() -> None:
    sheets = {"Sheet1": clean()["di"]}
    names = names_for(sheets)
    assert names.sheets[0].book is OldBook.OUTGOING
    assert names.pairs() == ()
    names.mean_book(0, None)
    assert not read_of(sheets, names.names).register.books


def test_the_second_sheet_of_a_book_has_a_twin() -> None:
    names = names_for(odd())
    names.mean_book(2, OldBook.OUTGOING)
    assert names.twins(0) == ()
    assert names.twins(2) == ("di",)
    again = read_of(odd(), names.names)
    assert again.sheets[2].book is None
    assert len(again.register.outgoing) == 12


def test_what_the_arrow_keys_pass_over_stays_as_it_was() -> None:
    names, before = names_for(odd()), meant(names_for(odd()), 0)
    for passed in ("so thu tu", "so ky hieu", "do mat", "nguoi ky"):
        names.mean_column(0, G, passed)
    assert meant(names, 0) == {**before, "Lãnh đạo ký": "nguoi ky"}
    assert names.pairs() == (("lanh dao ky", "nguoi ky"),)


def test_a_column_that_was_chosen_by_hand_since_does_not_come_back() -> None:
    names = names_for(odd())
    names.mean_column(0, G, "so thu tu")
    names.mean_column(0, 1, "ghi chu")
    names.mean_column(0, G, "nguoi ky")
    assert meant(names, 0)["Số thứ tự"] == "ghi chu"


def test_books_that_the_arrow_keys_pass_over_leave_no_name() -> None:
    names = names_for(odd())
    for book in (OldBook.SLIPS, None, OldBook.OUTGOING):
        names.mean_book(0, book)
    assert names.pairs() == ()
    assert names.sheets == read_of(odd()).sheets
