"""Builds DOCX files from pieces of XML; every word in them is invented."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
NAMES = " ".join(f'xmlns:{key}="{name}"' for key, name in _SPACES.items())
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "theme": "theme",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}
A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" '
    'w:left="1701" w:header="720" w:footer="720" w:gutter="0"/>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part beside the document: its kind ("header"), and what stands in its root."""

    kind: str
    inner: str


def docx_of(
    body: str, parts: Mapping[str, Part] | None = None, section: str = f"<w:sectPr>{A4}</w:sectPr>"
) -> bytes:
    """A DOCX with this in its body; `parts` by the id of their relationship."""
    made = io.BytesIO()
    every = parts or {}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", _types(every))
        packed.writestr("_rels/.rels", _links({"rId1": ("officeDocument", "word/document.xml")}))
        packed.writestr("word/document.xml", _root("document", f"<w:body>{body}{section}</w:body>"))
        for link, part in every.items():
            packed.writestr(f"word/{link}.xml", _part(part))
        packed.writestr(
            "word/_rels/document.xml.rels",
            _links({link: (part.kind, f"{link}.xml") for link, part in every.items()}),
        )
    return made.getvalue()


def paragraph(*pieces: str, properties: str = "") -> str:
    """A paragraph; pieces that are no XML become runs, their tabs and line ends elements."""
    inner = "".join(piece if piece.startswith("<") else run(piece) for piece in pieces)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    shown = f'<w:t xml:space="preserve">{text}</w:t>'
    shown = shown.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    shown = shown.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f"<w:r><w:rPr>{properties}</w:rPr>{shown}</w:r>"


def table(*rows: str, grid: tuple[int, ...], properties: str = "") -> str:
    """A table; widths of its grid in twips."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>" + (
        "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    )


def cell(*paragraphs: str, properties: str = "") -> str:
    """A cell; texts that are no XML become paragraphs."""
    inner = "".join(one if one.startswith("<") else paragraph(one) for one in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def wps_box(*paragraphs: str, shape: str = "<a:ln><a:solidFill/></a:ln>", body: str = "") -> str:
    """A run with a text box as Word 2010 writes it, with its twin for older programs."""
    inner = "".join(one if one.startswith("<") else paragraph(one) for one in paragraphs)
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        '<wp:docPr id="1" name="Text Box 1"/><a:graphic><a:graphicData><wps:wsp>'
        f"<wps:spPr>{shape}</wps:spPr><wps:txbx>{content}</wps:txbx>"
        f"<wps:bodyPr>{body}</wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox>"
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def vml_box(*paragraphs: str, shape: str = "") -> str:
    """A run with a text box as Word 2007 writes it."""
    inner = "".join(one if one.startswith("<") else paragraph(one) for one in paragraphs)
    return (
        f"<w:r><w:pict><v:shape {shape}><v:textbox><w:txbxContent>{inner}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )


def _part(part: Part) -> str:
    if part.kind == "theme":
        return part.inner
    return _root(_ROOTS.get(part.kind, part.kind), part.inner)


def _root(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:{name} {NAMES}>{inner}</w:{name}>'


def _links(links: Mapping[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{link}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for link, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _types(parts: Mapping[str, Part]) -> str:
    inner = "".join(
        f'<Override PartName="/word/{link}.xml" ContentType="{_WORD}.{part.kind}+xml"/>'
        for link, part in parts.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f"{inner}</Types>"
    )
