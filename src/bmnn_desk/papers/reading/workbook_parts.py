"""Opens an XLSX within limits, and packs again only what has passed here.

The engine that reads the cells makes room for every cell up to the last one, and what it cannot
have ends its process: so a sheet is measured before it sees it, and it sees nothing else.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers import expat

from lxml import etree

from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentUnsafeError,
    NotAWorkbookError,
    OldExcelFormatError,
    WorkbookDamagedError,
    WorkbookPasswordError,
    WorkbookTooBigError,
)
from bmnn_desk.papers.docx_package import CONTENT_TYPES, ZIP_FAULTS, parse_part
from bmnn_desk.papers.file_look import MOST_BYTES
from bmnn_desk.papers.ole_file import OLE, is_encrypted_office

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MOST_PARTS = 2_000
_MOST_BYTES_UNPACKED = 200_000_000
_MOST_CELLS = 3_000_000
_WORKBOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_WANTED = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|xl/[^/]+\.xml|xl/_rels/[^/]+\.rels"
                     r"|xl/worksheets/[^/]+\.xml", re.IGNORECASE)  # fmt: skip
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_OTHER_OFFICE = re.compile(r"word/document\.xml|ppt/presentation\.xml", re.IGNORECASE)
# A cell that holds something; one that is only coloured ends in "/>".
_FILLED = re.compile(
    rb"<(?:[A-Za-z_][\w.-]*:)?c\s[^<>]*?\br\s*=\s*[\"']([A-Za-z]{1,9})([0-9]{1,19})[\"'][^<>]*(?<!/)>"
)
_FAILED = re.compile(rb"\bt\s*=\s*[\"']e[\"']")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WorkbookParts:
    """A workbook packed again, where in it formulas failed, and from when it counts days.

    `failed` gives for each sheet's name the cells, row from 1 and column from 0.
    """

    packed: bytes
    failed: Mapping[str, frozenset[tuple[int, int]]]
    starts_1904: bool


@dataclass(frozen=True, slots=True)
class _Measured:
    cells: int
    area: int
    failed: frozenset[tuple[int, int]]


def open_workbook(data: bytes) -> WorkbookParts:
    """Take a workbook apart and keep what holds its cells: no macros, pictures, links.

    Limits: 50 MiB, 2,000 parts, 200 MB unpacked, three million cells, a sheet no larger than
    that many, blank cells before the last filled one included.

    Raises:
        NotAWorkbookError: something else.
        OldExcelFormatError: .xls or .xlsb.
        WorkbookPasswordError: under a password.
        WorkbookDamagedError: it cannot be read.
        WorkbookTooBigError: over a limit.
    """
    if len(data) > MOST_BYTES:
        raise WorkbookTooBigError
    if data.startswith(OLE):
        raise WorkbookPasswordError if is_encrypted_office(data) else OldExcelFormatError
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _require_workbook([info.filename for info in infos])
            return _packed_again(archive, [info for info in infos if _is_wanted(info)])
    except ZIP_FAULTS:
        raise WorkbookDamagedError from None
    except (DocumentDamagedError, DocumentUnsafeError, KeyError):
        raise WorkbookDamagedError from None


def _require_workbook(names: Sequence[str]) -> None:
    if len(names) > _MOST_PARTS:
        raise WorkbookTooBigError
    folded = {name.casefold() for name in names}
    if "xl/workbook.bin" in folded:
        raise OldExcelFormatError
    if len(folded) < len(names):
        raise WorkbookDamagedError
    if _WORKBOOK not in names or CONTENT_TYPES not in names:
        is_other = any(map(_OTHER_OFFICE.fullmatch, names)) or CONTENT_TYPES not in names
        raise NotAWorkbookError if is_other else WorkbookDamagedError


def _is_wanted(info: zipfile.ZipInfo) -> bool:
    return bool(_WANTED.fullmatch(info.filename))


def _packed_again(archive: zipfile.ZipFile, infos: Sequence[zipfile.ZipInfo]) -> WorkbookParts:
    if sum(info.file_size for info in infos) > _MOST_BYTES_UNPACKED:
        raise WorkbookTooBigError
    names = _names_of_sheets(archive)
    failed: dict[str, frozenset[tuple[int, int]]] = {}
    cells = 0
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as packed:
        for info in infos:
            part = archive.read(info)
            _require_well_formed(part)
            if _SHEET.fullmatch(info.filename):
                measured = _measured(part)
                cells += measured.cells
                if cells > _MOST_CELLS or measured.area > _MOST_CELLS:
                    raise WorkbookTooBigError
                failed[names.get(info.filename, "")] = measured.failed
            packed.writestr(zipfile.ZipInfo(info.filename), part)
    book = parse_part(archive.read(_WORKBOOK))
    return WorkbookParts(packed=stream.getvalue(), failed=failed, starts_1904=_starts_1904(book))


def _require_well_formed(part: bytes) -> None:
    """The engine passes over a tag that never ends, and the rows in it with it."""

    def refuse(*_: object) -> None:
        """No Office file has a document type."""
        raise WorkbookDamagedError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(part, True)
    except expat.ExpatError:
        raise WorkbookDamagedError from None


def _measured(part: bytes) -> _Measured:
    """How many filled cells a sheet has, and how many there are up to the last one."""
    columns: set[bytes] = set()
    failed = []
    cells = last = 0
    for cell in _FILLED.finditer(part):
        column, row = cell.groups()
        columns.add(column)
        last = max(last, int(row))
        cells += 1
        if _FAILED.search(cell[0]):
            failed.append((int(row), _column_number(column)))
    width = 1 + max(map(_column_number, columns), default=0)
    return _Measured(cells, last * width, frozenset(failed))


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _names_of_sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """The name of each sheet by its part."""
    targets = {
        str(link.get("Id", "")): str(link.get("Target", ""))
        for link in parse_part(archive.read(_LINKS)).iter("{*}Relationship")
    }
    found = {}
    for sheet in parse_part(archive.read(_WORKBOOK)).iter("{*}sheet"):
        link = next(
            (value for key, value in sheet.items() if etree.QName(key).localname == "id"), ""
        )
        target = targets.get(str(link), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        found[part] = str(sheet.get("name", ""))
    return found


def _starts_1904(book: etree._Element) -> bool:
    said = (each.get("date1904", "") for each in book.iter("{*}workbookPr"))
    return any(value in {"1", "true"} for value in said)
