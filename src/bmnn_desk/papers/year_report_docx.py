"""Writes the report of a year as an editable DOCX: its parts, tables of figures, who signs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.docx_blocks import add_line, same_bytes
from bmnn_desk.papers.docx_page import number_pages
from bmnn_desk.papers.docx_signatures import add_letterhead, add_signatures, centred
from bmnn_desk.papers.letterhead import Letterhead
from bmnn_desk.papers.text import clean, long_day
from bmnn_desk.papers.year_figures import bar_rows, copy_rows, document_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docx.document import Document as DocxDocument

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.year_close import ReportFacts
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.papers.year_figures import Rows

_FONT, _TEXT_PT, _TABLE_PT = "Times New Roman", 14.0, 11.5
_PAGE_MM, _TOP_MM, _LEFT_MM, _RIGHT_MM = (210, 297), 20, 30, 15
_WIDTH_MM = _PAGE_MM[0] - _LEFT_MM - _RIGHT_MM
_INDENT_MM, _SIGN_MM = 10, 25
_COPY_WIDTHS = (0.30, 0.12, 0.11, 0.10, 0.11, 0.13, 0.13)
_DOCUMENT_WIDTHS = (0.40, 0.15, 0.15, 0.15, 0.15)
_BAR_WIDTHS = (0.36, 0.14, 0.40, 0.10)
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_PARTS = 4


def year_report_docx(
    form: WordsForm, facts: ReportFacts, level_words: Mapping[SecrecyLevel, str]
) -> bytes:
    """The report; the same facts give the same bytes. The tables stand in its second part.

    A part that was not written says so instead of being left out.
    """
    words, document = form.words, Document()
    _set_up(document, words["title"])
    number_pages(document, words["page"], first_bare=False)
    _head(document, words, facts)
    given = [*facts.parts, *("",) * (_PARTS - len(facts.parts))]
    for number, text in enumerate(given, start=1):
        if number > _PARTS and not text.strip():
            continue
        _part(document, words, number, text)
        if number == 2:  # noqa: PLR2004  results, where the figures belong
            _tables(document, words, facts, level_words)
    _sign(document, words, facts)
    return same_bytes(document)


def _head(document: DocxDocument, words: Mapping[str, str], facts: ReportFacts) -> None:
    head = Letterhead(
        parent=facts.parent,
        agency=facts.agency,
        motto=(words["motto_state"], words["motto_values"]),
        place_and_day=long_day(facts.place, facts.day, words),
        size_pt=_TEXT_PT - 2,
    )
    add_letterhead(document, head, _WIDTH_MM)
    document.add_paragraph()
    centred(document.add_paragraph(), words["title"], _TEXT_PT + 1, "b")
    subtitle = words["subtitle"].format(year=facts.year)
    centred(document.add_paragraph(), subtitle, _TEXT_PT, "b")
    window = words["window"].format(since=short_day(facts.since), until=short_day(facts.until))
    centred(document.add_paragraph(), window, _TEXT_PT - 1, "i")


def _part(document: DocxDocument, words: Mapping[str, str], number: int, text: str) -> None:
    heading = document.add_paragraph()
    heading.paragraph_format.space_before = Pt(10)
    heading.paragraph_format.keep_with_next = True
    add_line(heading, words[f"part_{number}"], _TEXT_PT - 1, "b")
    if not text.strip():
        add_line(document.add_paragraph(), words["part_empty"], _TEXT_PT, "i")
    for line in clean(text).split("\n"):
        if line.strip():
            paragraph = document.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraph.paragraph_format.first_line_indent = Mm(_INDENT_MM)
            paragraph.paragraph_format.space_before = Pt(4)
            add_line(paragraph, line.strip(), _TEXT_PT)


def _tables(
    document: DocxDocument,
    words: Mapping[str, str],
    facts: ReportFacts,
    levels: Mapping[SecrecyLevel, str],
) -> None:
    _table(document, words["figures_title"], copy_rows(words, facts, levels), _COPY_WIDTHS)
    add_line(document.add_paragraph(), words["figures_note"], _TABLE_PT, "i")
    _table(
        document, words["documents_title"], document_rows(words, facts, levels), _DOCUMENT_WIDTHS
    )
    bars = bar_rows(words, facts, levels)
    if bars:
        _table(document, words["chart_title"], bars, _BAR_WIDTHS, headed=False)
    if facts.code:
        code = words["statistics_code"].format(code=facts.code)
        add_line(document.add_paragraph(), code, _TABLE_PT, "i")


def _table(
    document: DocxDocument, title: str, rows: Rows, shares: Sequence[float], *, headed: bool = True
) -> None:
    named = document.add_paragraph()
    named.paragraph_format.space_before = Pt(8)
    named.paragraph_format.keep_with_next = True
    add_line(named, title, _TABLE_PT, "b")
    table = document.add_table(rows=len(rows), cols=len(shares))
    table.style = "Table Grid"
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(_WIDTH_MM * share)
    for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001  python-docx cannot
        properties.append(OxmlElement("w:cantSplit"))
        if headed and at == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = Mm(_WIDTH_MM * shares[place])
            paragraph = cell.paragraphs[0]
            add_line(paragraph, text, _TABLE_PT, "b" if headed and at == 0 else "")
            paragraph.paragraph_format.keep_with_next = at < len(rows) - 1
            if headed and place:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if not headed:
        for row in table.rows:
            row.cells[-1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _sign(document: DocxDocument, words: Mapping[str, str], facts: ReportFacts) -> None:
    document.add_paragraph()
    cell = SignatureCell(
        field="leader", heading=clean(facts.signer_position).upper(), note=words["signer_note"]
    )
    signer = PaperSigner(field=cell.field, position="", name=facts.signer)
    half = _WIDTH_MM / 2
    add_signatures(document, [(cell, signer)], _TEXT_PT, (half, half), _SIGN_MM)


def _set_up(document: DocxDocument, title: str) -> None:
    """A4 upright; no author and no time of making."""
    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, _PAGE_MM)
    section.top_margin = section.bottom_margin = Mm(_TOP_MM)
    section.left_margin, section.right_margin = Mm(_LEFT_MM), Mm(_RIGHT_MM)
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(_TEXT_PT)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    about = document.core_properties
    about.author = about.last_modified_by = about.comments = ""
    about.title = title
    about.created = about.modified = _MADE
    about.revision = 1
