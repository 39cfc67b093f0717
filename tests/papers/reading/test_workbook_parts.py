from __future__ import annotations

import io
import zipfile

import pytest

from bmnn_desk.errors import (
    NotAWorkbookError,
    OldExcelFormatError,
    WorkbookDamagedError,
    WorkbookPasswordError,
    WorkbookTooBigError,
)
from bmnn_desk.papers.ole_file import OLE
from bmnn_desk.papers.reading.workbook_parts import open_workbook
from tests.papers.documents import docx_file
from tests.papers.reading.workbooks import OUTGOING, SHEET, line, with_part, workbook

GOOD = workbook({"di": [OUTGOING, line(1), line(2)]})
MIB = 1024 * 1024


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return stream.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_only_what_holds_the_cells_goes_on() -> None:
    more = {"xl/vbaProject.bin": b"x", "xl/media/image1.png": b"x", "xl/externalLinks/e.xml": b"x"}
    kept = parts_of(open_workbook(packed({**parts_of(GOOD), **more})).packed)
    assert SHEET in kept
    assert "xl/workbook.xml" in kept
    assert not set(more) & set(kept)


@pytest.mark.parametrize("name", [SHEET, "xl/sharedStrings.xml"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(name: str) -> None:
    bomb = packed({**parts_of(GOOD), name: bytes(220 * MIB)})
    assert len(bomb) < MIB
    with pytest.raises(WorkbookTooBigError):
        open_workbook(bomb)


def test_a_workbook_of_thousands_of_parts_is_refused() -> None:
    parts = {f"xl/worksheets/{number}.xml": b"<a/>" for number in range(2001)}
    with pytest.raises(WorkbookTooBigError):
        open_workbook(packed({**parts_of(GOOD), **parts}))


def test_a_part_that_is_longer_than_it_says_is_refused() -> None:
    at = GOOD.index(b"PK\x01\x02")
    size = GOOD.index(SHEET.encode(), at) - 22
    lying = GOOD[:size] + (100).to_bytes(4, "little") + GOOD[size + 4 :]
    with pytest.raises(WorkbookDamagedError):
        open_workbook(lying)


@pytest.mark.parametrize("place", [b"XFD1048576", b"C99999999", b"ZZZZZ2", b"xfd2000"])
def test_a_cell_at_the_end_of_the_world_is_refused(place: bytes) -> None:
    with pytest.raises(WorkbookTooBigError):
        open_workbook(with_part(GOOD, b'r="K3"', b'r="' + place + b'"'))


def test_a_cell_far_off_that_is_only_coloured_does_no_harm() -> None:
    far = b'</row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    assert open_workbook(with_part(GOOD, b"</row></sheetData>", far)).packed


def test_where_a_formula_failed_is_known() -> None:
    parts = open_workbook(workbook({"a": [["#N/A"]], "b": [["x"], [None, "#REF!"]]}))
    assert parts.failed == {"a": {(1, 0)}, "b": {(2, 1)}}


def test_a_workbook_that_counts_from_1904_says_so() -> None:
    assert not open_workbook(GOOD).starts_1904
    old = with_part(GOOD, b"<workbookPr", b'<workbookPr date1904="1"', "xl/workbook.xml")
    assert open_workbook(old).starts_1904


# A made workbook holds the time it was made, so its bytes must not name a test.
@pytest.mark.parametrize("end", [0, 4, 100, len(GOOD) // 2], ids=["none", "4", "100", "half"])
def test_half_a_workbook_is_damaged(end: int) -> None:
    with pytest.raises(WorkbookDamagedError):
        open_workbook(GOOD[:end])


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET])
@pytest.mark.parametrize("part", [b"<a", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_a_part_that_is_no_plain_xml_is_told(name: str, part: bytes) -> None:
    with pytest.raises(WorkbookDamagedError):
        open_workbook(packed({**parts_of(GOOD), name: part}))


def test_a_directory_that_is_not_there_is_told() -> None:
    parts = parts_of(GOOD)
    del parts["xl/_rels/workbook.xml.rels"]
    with pytest.raises(WorkbookDamagedError):
        open_workbook(packed(parts))


def test_a_name_that_stands_twice_is_refused() -> None:
    with pytest.raises(WorkbookDamagedError):
        open_workbook(packed({**parts_of(GOOD), SHEET.upper(): b""}))


def test_files_of_another_kind_are_told_apart() -> None:
    with pytest.raises(NotAWorkbookError):
        open_workbook(docx_file())
    with pytest.raises(NotAWorkbookError):
        open_workbook(packed({"a.txt": b"a"}))
    with pytest.raises(OldExcelFormatError):
        open_workbook(packed({"[Content_Types].xml": b"", "xl/workbook.bin": b""}))
    with pytest.raises(OldExcelFormatError):
        open_workbook(OLE + bytes(600))
    with pytest.raises(WorkbookPasswordError):
        open_workbook(OLE + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(WorkbookTooBigError):
        open_workbook(bytes(51 * MIB))
