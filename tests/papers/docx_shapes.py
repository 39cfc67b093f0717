"""DOCX files in all the shapes that a mark must survive; every word in them is invented."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, RGBColor

from tests.papers.word_documents import docx_file, docx_shapes, repacked, strict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document

MAIN = "word/document.xml"
TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@cache
def marking_shapes() -> Mapping[str, bytes]:
    """Files that can be marked on their first and last page, by what is odd about them."""
    plain = docx_file()
    return {
        **docx_shapes(),
        "title page and even pages": docx_file(_headers),
        "A4 then A3 across": docx_file(_two_sizes),
        "indented after a page break": docx_file(_page_break),
        "tracked": docx_file(_tracked),
        "mirrored with a gutter": docx_file(_mirrored),
        "two columns": docx_file(_columns),
        "loud styles": docx_file(_loud),
        "grid of lines": docx_file(_grid),
        "hidden first line": docx_file(_hidden),
        "frame first": docx_file(_framed),
        "contents first": docx_file(_contents),
        "right to left line": docx_file(_bidi),
        "custom block first": docx_file(_custom),
        "one empty paragraph": docx_file(_one_empty, rows=0),
        "table only": docx_file(_table_only, rows=0),
        "list first": docx_file(_listed),
        ".docm": _typed(plain, b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        ".dotx": _typed(plain, TYPE.replace(b".document.main", b".template.main")),
        "UTF-16": _main_changed(plain, utf16=True),
        "BOM": repacked(plain, lambda name, part: b"\xef\xbb\xbf" + part if name == MAIN else part),
        "other prefix": _prefixed(plain),
        "strict": strict(plain),
        "stored with descriptors": streamed(plain),
    }


def streamed(source: bytes) -> bytes:
    """The DOCX as a program writes it into a pipe: sizes behind the parts, extra fields, zip64."""
    made = _Pipe()
    with (
        zipfile.ZipFile(io.BytesIO(source)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,  # type: ignore[call-overload]
    ):
        for at, name in enumerate(old.namelist()):
            info = zipfile.ZipInfo(name, (2024, 2, 29, 23, 59, 58))
            info.compress_type = zipfile.ZIP_STORED if at % 2 else zipfile.ZIP_DEFLATED
            info.extra = b"\x0a\x00\x04\x00abcd"
            with new.open(info, "w", force_zip64=True) as part:
                part.write(old.read(name))
    return bytes(made.data)


class _Pipe:
    """A file that cannot go back."""

    def __init__(self) -> None:
        self.data = bytearray()

    def write(self, more: bytes) -> int:
        self.data += more
        return len(more)

    def flush(self) -> None:
        return


def _typed(source: bytes, kind: bytes) -> bytes:
    return repacked(source, lambda _, part: part.replace(TYPE, kind))


def _main_changed(source: bytes, *, utf16: bool) -> bytes:
    def change(name: str, part: bytes) -> bytes:
        if name != MAIN or not utf16:
            return part
        return part.decode().replace("UTF-8", "UTF-16", 1).encode("utf-16")

    return repacked(source, change)


def _prefixed(source: bytes) -> bytes:
    return repacked(
        source,
        lambda name, part: (
            part.replace(b"<w:", b"<v77:")
            .replace(b"</w:", b"</v77:")
            .replace(b" w:", b" v77:")
            .replace(b"xmlns:w=", b"xmlns:v77=")
            if name == MAIN
            else part
        ),
    )


def _headers(document: Document) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    for header in (section.header, section.even_page_header, section.first_page_header):
        header.paragraphs[0].text = "Đầu trang"


def _two_sizes(document: Document) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(420), Mm(297)
    document.add_paragraph("Bảng tổng hợp mẫu")


def _page_break(document: Document) -> None:
    first = document.paragraphs[0].paragraph_format
    first.page_break_before = True
    first.left_indent, first.first_line_indent = Mm(30), Mm(-10)


def _tracked(document: Document) -> None:
    run = document.paragraphs[0]._p.r_lst[0]
    added = OxmlElement("w:ins")
    added.set(qn("w:id"), "1")
    run.addprevious(added)
    added.append(run)


def _mirrored(document: Document) -> None:
    document.settings.element.insert(0, OxmlElement("w:mirrorMargins"))
    document.sections[0].gutter = Mm(12)


def _columns(document: Document) -> None:
    (columns,) = document.sections[0]._sectPr.xpath("./w:cols")
    columns.set(qn("w:num"), "2")


def _loud(document: Document) -> None:
    style = document.styles["Normal"]
    font = style.font
    font.bold = font.italic = font.all_caps = font.strike = font.underline = font.shadow = True
    font.color.rgb = RGBColor(0, 0, 255)
    style.paragraph_format.left_indent = Mm(12)
    style.paragraph_format.space_before = Mm(3)
    properties = style.element.get_or_add_rPr()
    for name, value in (("spacing", "60"), ("w", "150"), ("position", "10")):
        wish = OxmlElement(f"w:{name}")
        wish.set(qn("w:val"), value)
        properties.append(wish)


def _grid(document: Document) -> None:
    (old,) = document.sections[0]._sectPr.xpath("./w:docGrid")
    old.set(qn("w:type"), "linesAndChars")
    old.set(qn("w:linePitch"), "600")
    old.set(qn("w:charSpace"), "4000")


def _hidden(document: Document) -> None:
    first = document.paragraphs[0]
    for run in first.runs:
        run.font.hidden = True
    first._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}><w:vanish/></w:rPr>"))


def _framed(document: Document) -> None:
    frame = '<w:framePr {} w:w="3000" w:hSpace="180" w:wrap="around" w:vAnchor="text"'
    frame += ' w:hAnchor="margin" w:y="1"/>'
    document.paragraphs[0]._p.get_or_add_pPr().insert(0, parse_xml(frame.format(nsdecls("w"))))


def _contents(document: Document) -> None:
    first, last = document.paragraphs[0]._p, document.paragraphs[2]._p
    for paragraph, kinds in ((first, ("begin", "separate")), (last, ("end",))):
        code = '<w:instrText>TOC \\o "1-3"</w:instrText>'
        for kind in reversed(kinds):
            inside = f'<w:fldChar w:fldCharType="{kind}"/>{code if kind == "begin" else ""}'
            paragraph.insert(0, parse_xml(f"<w:r {nsdecls('w')}>{inside}</w:r>"))


def _bidi(document: Document) -> None:
    document.paragraphs[0]._p.get_or_add_pPr().append(OxmlElement("w:bidi"))


def _custom(document: Document) -> None:
    paragraph = document.paragraphs[0]._p
    block = parse_xml(f'<w:customXml {nsdecls("w")} w:uri="urn:x" w:element="x"/>')
    paragraph.addprevious(block)
    block.append(paragraph)


def _one_empty(document: Document) -> None:
    body = document.element.body
    for part in list(body):
        if part.tag != qn("w:sectPr"):
            body.remove(part)
    body.insert(0, OxmlElement("w:p"))


def _table_only(document: Document) -> None:
    table = document.add_table(1, 1)
    table.rows[0].cells[0].text = "Một ô"
    document.element.body.insert(0, table._tbl)


def _listed(document: Document) -> None:
    document.paragraphs[0].style = document.styles["List Number"]
