"""Builds sample DOCX files for tests; every word in them is invented."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docx.document import Document

LINE = "Kế hoạch bảo dưỡng kho số bảy và lịch trực của tổ ba quý hai"


def docx_file(change: Callable[[Document], None] | None = None, rows: int = 12) -> bytes:
    """A DOCX on A4 in Times New Roman, after `change`."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(13)
    for row in range(rows):
        document.add_paragraph(f"{row + 1} {LINE}; {LINE}")
    if change is not None:
        change(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@cache
def docx_shapes() -> Mapping[str, bytes]:
    """DOCX files that begin, lie or are guarded in different ways."""
    return {
        "plain": docx_file(),
        "table first": docx_file(_table_first),
        "control first": docx_file(_control_first),
        "bound control first": docx_file(_bound_control_first),
        "landscape": docx_file(_landscape),
        "protected": docx_file(_protect),
        "empty": docx_file(_empty, rows=0),
        "first page header": docx_file(_first_header),
    }


def repacked(
    source: bytes, change: Callable[[str, bytes], bytes], extra: Mapping[str, bytes] | None = None
) -> bytes:
    """A DOCX with its parts run through `change`, and extra parts."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(source)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            new.writestr(info.filename, change(info.filename, old.read(info)))
        for name, part in (extra or {}).items():
            new.writestr(name, part)
    return made.getvalue()


def replaced(source: bytes, old: bytes, new: bytes) -> bytes:
    """A DOCX with bytes of any part replaced."""
    return repacked(source, lambda _, part: part.replace(old, new))


def strict(source: bytes) -> bytes:
    """A DOCX in the Strict dialect, all names of its namespaces changed."""
    usual = re.compile(
        rb"http://schemas\.openxmlformats\.org/(wordprocessingml|drawingml|officeDocument)/2006/"
        rb"(?!relationships/metadata)([A-Za-z]+)"
    )
    return repacked(source, lambda _, part: usual.sub(rb"http://purl.oclc.org/ooxml/\1/\2", part))


def _table_first(document: Document) -> None:
    table = document.add_table(2, 2, style="Table Grid")
    for row in table.rows:
        for cell in row.cells:
            cell.text = LINE
    document.element.body.insert(0, table._tbl)


def _control_first(document: Document) -> None:
    paragraph = document.paragraphs[0]._p
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(content)
    paragraph.addprevious(control)
    content.append(paragraph)


def _bound_control_first(document: Document) -> None:
    _control_first(document)
    properties, bound = OxmlElement("w:sdtPr"), OxmlElement("w:text")
    properties.append(bound)
    document.element.body[0].insert(0, properties)


def _landscape(document: Document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)


def _protect(document: Document) -> None:
    guard = OxmlElement("w:documentProtection")
    guard.set(qn("w:edit"), "readOnly")
    guard.set(qn("w:enforcement"), "1")
    document.settings.element.insert(0, guard)


def _empty(document: Document) -> None:
    body = document.element.body
    for part in list(body):
        if part.tag != qn("w:sectPr"):
            body.remove(part)


def _first_header(document: Document) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Đầu trang đầu"
    section.header.paragraphs[0].text = "Đầu trang sau"
