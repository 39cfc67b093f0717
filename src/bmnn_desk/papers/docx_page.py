"""The pages of a register's DOCX: set-up, the foot with its page fields, page breaks."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from bmnn_desk.papers.docx_blocks import set_letters, set_page
from bmnn_desk.papers.register_heading import page_edges

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from bmnn_desk.law.form import RegisterForm

_FONT = "Times New Roman"
_LABEL_PT, _TOP_MM = 10.0, 10
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def set_up_register(document: DocxDocument, form: RegisterForm) -> None:
    """The form's page and margins; no author and no time of making."""
    set_page(document, page_edges(form))
    section = document.sections[0]
    section.footer_distance = Mm(form.margin_mm * 0.35)
    section.header_distance = Mm(form.margin_mm * 0.35)
    set_letters(document, _FONT, form.text_pt, form.title)


def number_pages(document: DocxDocument, label: str, *, first_bare: bool) -> None:
    """Write "trang x/y" into the foot as fields; a cover has none, but counts as a page."""
    section = document.sections[0]
    section.different_first_page_header_footer = first_bare
    _label(section.footer.paragraphs[0], label, _LABEL_PT)


def number_at_top(document: DocxDocument, label: str, size_pt: float) -> None:
    """The page's number in the middle of the top margin, none on the first page (NĐ 30/2020)."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header_distance = Mm(_TOP_MM)
    _label(section.header.paragraphs[0], label, size_pt)


def break_page(document: DocxDocument) -> None:
    """End the page, in a line so thin that the end of a full page does not flow over."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing = Pt(1)
    run = paragraph.add_run()
    run.font.size = Pt(1)
    run.add_break(WD_BREAK.PAGE)


def _label(paragraph: Paragraph, label: str, size_pt: float) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for literal, name, _, _ in Formatter().parse(label):
        if literal:
            paragraph.add_run(literal).font.size = Pt(size_pt)
        if name is not None:
            _add_field(paragraph, _FIELDS[name], size_pt)


def _add_field(paragraph: Paragraph, name: str, size_pt: float) -> None:
    """Each piece has a run of its own: LibreOffice loses the size of a field in a single run."""
    for kind in ("begin", "separate", "end"):
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        _run(paragraph, size_pt)._r.append(mark)  # noqa: SLF001  python-docx knows no fields
        if kind == "begin":
            code = OxmlElement("w:instrText")
            code.text = name
            _run(paragraph, size_pt)._r.append(code)  # noqa: SLF001
        elif kind == "separate":
            _run(paragraph, size_pt).add_text("1")


def _run(paragraph: Paragraph, size_pt: float) -> Run:
    run = paragraph.add_run()
    run.font.size = Pt(size_pt)
    return run
