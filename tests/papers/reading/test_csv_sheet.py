from __future__ import annotations

import codecs
import unicodedata

import pytest

from bmnn_desk.errors import NotAWorkbookError, WorkbookDamagedError, WorkbookTooBigError
from bmnn_desk.papers.reading.csv_sheet import csv_sheet
from tests.papers.reading.workbooks import OUTGOING, csv_text, line

TONES = "\u0300\u0301\u0303\u0309\u0323"
ROWS = [OUTGOING, line(1), line(2)]


def in_1258(text: str) -> bytes:
    """As Windows writes it: a letter, then its tone, where the two have no code together."""
    made = bytearray()
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(part for part in parts if part in TONES)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        try:
            made += letter.encode("cp1258")
        except UnicodeEncodeError:
            made += (bare + tone).encode("cp1258")
    return bytes(made)


def texts(data: bytes) -> list[list[str]]:
    return [
        [unicodedata.normalize("NFC", str(cell)) for cell in row.cells]
        for row in csv_sheet(data, "di").rows
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"]
)
def test_any_separator_and_any_encoding_of_windows_is_found_out(
    separator: str, encoding: str
) -> None:
    text = csv_text(ROWS, separator)
    data = in_1258(text) if encoding == "cp1258" else text.encode(encoding)
    read = texts(data)
    assert read[0] == list(OUTGOING)
    assert read[1][2:6] == ["06/03/2024", "Báo cáo", "Lịch trực kho số 1", "Tối mật"]
    assert len(read) == 3


def test_utf_16_with_the_other_byte_order_has_its_mark() -> None:
    data = codecs.BOM_UTF16_BE + csv_text(ROWS).encode("utf-16-be")
    assert texts(data)[0] == list(OUTGOING)


def test_a_record_of_several_lines_is_one_row_and_a_blank_line_counts() -> None:
    sheet = csv_sheet(b'a;b\r\n"1\r\n2";3\r\n\r\n;\r\n4;5\r\n', "di")
    assert [row.number for row in sheet.rows] == [1, 2, 5]


def test_excels_own_line_about_the_separator_is_no_row() -> None:
    sheet = csv_sheet(b"sep=|\r\na|b,c\r\n", "di")
    assert [(row.number, row.cells) for row in sheet.rows] == [(1, ("a", "b,c"))]


def test_a_comma_within_a_heading_does_not_part_it() -> None:
    assert texts("Số, ký hiệu;Ngày;Nơi nhận\n1;2;3\n".encode())[0] == [
        "Số, ký hiệu", "Ngày", "Nơi nhận"
    ]  # fmt: skip


def test_text_of_old_fonts_stays_for_whoever_reads_the_cells() -> None:
    text = "§é mËt;Ng­êi ký;TrÝch yÕu\nTuyÖt mËt;NguyÔn V¨n B×nh;KÕ ho¹ch b¶o vÖ\n"  # noqa: RUF001
    assert texts(text.encode("cp1252"))[1][0] == "TuyÖt mËt"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n\x00\x01", bytes(range(256)), b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_text_is_no_table(data: bytes) -> None:
    with pytest.raises((NotAWorkbookError, WorkbookDamagedError)):
        csv_sheet(data, "di")


def test_a_quotation_mark_without_end_swallows_nothing_in_silence() -> None:
    with pytest.raises(WorkbookDamagedError):
        csv_sheet(b'a;b\n1;"2\n3;4\n', "di")


def test_half_a_letter_is_damage() -> None:
    with pytest.raises(WorkbookDamagedError):
        csv_sheet(codecs.BOM_UTF8 + "ệ".encode()[:2], "di")


def test_a_table_without_measure_is_refused() -> None:
    with pytest.raises(WorkbookTooBigError):
        csv_sheet(b"," * 3_100_000, "di")
    with pytest.raises(WorkbookTooBigError):
        csv_sheet(bytes(51 * 1024 * 1024), "di")


def test_an_empty_file_is_an_empty_sheet() -> None:
    assert csv_sheet(b"", "di").rows == ()
