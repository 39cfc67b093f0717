from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.old_cells import text_of
from bmnn_desk.papers.reading.sheet import Sheet, SheetRow
from bmnn_desk.papers.reading.sheet_text import clean, in_unicode
from tests.papers.reading.legacy_typed import typed

ROWS = (
    ("Số thứ tự", "Số ký hiệu", "Trích yếu", "Độ mật", "Nơi nhận"),
    ("1", "01/BC", "Kế hoạch bảo vệ kho số bảy", "Mật", "Sở Tài chính"),
    ("2", "02/BC", "Lịch trực của tổ ba quý hai", "Tối mật", "Công an tỉnh"),
    ("3", "03/BC", "Phương án phòng cháy chữa cháy", "Tuyệt mật", "Ủy ban nhân dân xã"),
    ("4", "04/BC", "Danh sách cán bộ được giao nhiệm vụ", "Mật", "Sở Nội vụ"),
)


def sheet(*rows: tuple[str, ...]) -> Sheet:
    return Sheet(
        name="di",
        rows=tuple(SheetRow(number=at, cells=row) for at, row in enumerate(rows, start=1)),
    )


def texts(read: tuple[Sheet, ...]) -> list[tuple[str, ...]]:
    return [tuple(map(text_of, row.cells)) for each in read for row in each.rows]


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_a_sheet_typed_for_old_fonts_reads_as_if_it_were_not(encoding: LegacyEncoding) -> None:
    old = [tuple(typed(cell, encoding) for cell in row) for row in ROWS]
    assert old[1] != ROWS[1]
    read = texts(in_unicode([sheet(*old)]))
    assert [[cell.lower() for cell in row] for row in read] == [
        [cell.lower() for cell in row] for row in ROWS
    ]


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_a_cell_typed_in_unicode_among_old_ones_is_left_alone(encoding: LegacyEncoding) -> None:
    old = [tuple(typed(cell, encoding) for cell in row) for row in ROWS]
    new = ("5", "05/BC", "Thông báo tình hình", "Tối mật", "Công an")
    assert texts(in_unicode([sheet(*old, new)]))[-1] == new


def test_a_sheet_in_unicode_stays_as_it_is() -> None:
    assert texts(in_unicode([sheet(*ROWS)])) == list(ROWS)


def test_letters_and_marks_apart_come_together() -> None:
    apart = [tuple(unicodedata.normalize("NFD", cell) for cell in row) for row in ROWS]
    assert texts(in_unicode([sheet(*apart)])) == list(ROWS)


def test_values_that_are_no_text_pass() -> None:
    row = SheetRow(number=2, cells=(1.0, True, None, " \u200b ", "a"))
    (read,) = in_unicode([Sheet(name="di", rows=(row,))])
    assert read.rows[0].cells == (1.0, True, None, None, "a")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Sở\u00a0 A ", "Sở A"),
        ("a\r\nb\rc\x0bd", "a\nb\nc\nd"),
        ("\n a \n\n b \n", "a\n\nb"),
        ("\ufeffMật\u200b", "Mật"),
        ("a\tb", "a b"),
    ],
)
def test_a_text_is_kept_without_what_nobody_sees(text: str, kept: str) -> None:
    assert clean(text) == kept


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_a_column_of_answers_follows_its_sheet_though_most_of_it_reads_as_it_stands(
    encoding: LegacyEncoding,
) -> None:
    answers = ("có", "có", "không", "có")
    rows = [(*row, answers[at % 4]) for at, row in enumerate(ROWS * 5)]
    old = [tuple(typed(cell, encoding) for cell in row) for row in rows]
    assert [row[-1] for row in texts(in_unicode([sheet(*old)]))] == [row[-1] for row in rows]


def test_a_workbook_of_two_old_fonts_is_read_sheet_by_sheet() -> None:
    rows = [(*row, ("có", "chưa", "Có")[at % 3]) for at, row in enumerate(ROWS * 5)]
    sheets = [
        sheet(*(tuple(typed(cell, encoding) for cell in row) for row in rows))
        for encoding in LegacyEncoding
    ]
    read = in_unicode(sheets)
    assert [row[-1] for row in texts(read[:1])] == [row[-1] for row in rows]
    assert [row[-1] for row in texts(read[1:])] == [row[-1] for row in rows]


def test_a_sheet_in_unicode_follows_no_old_one_beside_it() -> None:
    old = [tuple(typed(cell, LegacyEncoding.TCVN3) for cell in row) for row in ROWS]
    new = [("Công an", "cã", "có") for _ in range(5)]
    assert texts(in_unicode([sheet(*old), sheet(*new)])[1:]) == new
