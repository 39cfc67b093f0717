"""Writes the report of a year as an editable DOCX: its parts, tables of figures, who signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.domain.statistics import YearWindow
from bmnn_desk.domain.year_close import REPORT_PARTS
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.docx_blocks import add_line, ruled_table, same_bytes, set_letters, set_page
from bmnn_desk.papers.docx_page import number_at_top
from bmnn_desk.papers.docx_signatures import add_letterhead, add_signatures, centred
from bmnn_desk.papers.letterhead import office_letterhead
from bmnn_desk.papers.sheet import Edges
from bmnn_desk.papers.signature_block import signature_cell
from bmnn_desk.papers.text import clean, long_day
from bmnn_desk.papers.year_figures import bar_rows, copy_rows, document_rows, window_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docx.document import Document as DocxDocument

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.year_close import ReportFacts
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.papers.year_figures import Rows

_FONT, _TEXT_PT, _TABLE_PT = "Times New Roman", 14.0, 11.5
_EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=30, right_mm=15)
_WIDTH_MM = _EDGES.inner_mm
_INDENT_MM, _SIGN_MM = 10, 25
_COPY_WIDTHS = (0.30, 0.12, 0.11, 0.10, 0.11, 0.13, 0.13)
# "Chưa có số liệu" on one line.
_ALONE_WIDTHS = (0.27, 0.12, 0.10, 0.08, 0.10, 0.20, 0.13)
_DOCUMENT_WIDTHS = (0.40, 0.15, 0.15, 0.15, 0.15)
_BAR_WIDTHS = (0.36, 0.14, 0.40, 0.10)


def year_report_docx(
    form: WordsForm, facts: ReportFacts, level_words: Mapping[SecrecyLevel, str]
) -> bytes:
    """The report; the same facts give the same bytes. The tables stand in its second part.

    A part that was not written says so instead of being left out.
    """
    words, document = form.words, Document()
    _set_up(document, words["title"])
    number_at_top(document, words["page"], _TEXT_PT - 1)
    _head(document, words, facts)
    given = [*facts.parts, *("",) * (REPORT_PARTS - len(facts.parts))]
    for number, text in enumerate(given, start=1):
        if number > REPORT_PARTS and not text.strip():
            continue
        _part(document, words, number, text)
        if number == 2:  # noqa: PLR2004  results, where the figures belong
            _tables(document, words, facts, level_words)
    _sign(document, words, facts)
    return same_bytes(document)


def _head(document: DocxDocument, words: Mapping[str, str], facts: ReportFacts) -> None:
    dated = long_day(facts.place, facts.day, words)
    head = office_letterhead(words, facts, dated, _TEXT_PT - 2)
    add_letterhead(document, head, _WIDTH_MM)
    document.add_paragraph()
    centred(document.add_paragraph(), words["title"], _TEXT_PT + 1, "b")
    subtitle = words["subtitle"].format(year=facts.year)
    centred(document.add_paragraph(), subtitle, _TEXT_PT, "b")
    window = YearWindow(since=facts.since, until=facts.until)
    said = window_words(words, window, facts.counted_on)
    centred(document.add_paragraph(), said, _TEXT_PT - 1, "i")


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
    widths = _COPY_WIDTHS if facts.before else _ALONE_WIDTHS
    _table(document, words["figures_title"], copy_rows(words, facts, levels), widths)
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
    table = ruled_table(document, len(rows), [_WIDTH_MM * share for share in shares])
    for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001  python-docx cannot
        properties.append(OxmlElement("w:cantSplit"))
        if headed and at == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            paragraph = cell.paragraphs[0]
            add_line(paragraph, text, _TABLE_PT, "b" if headed and at == 0 else "")
            paragraph.paragraph_format.keep_with_next = at < len(rows) - 1
            if headed and place:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if not headed:
        for row in table.rows:
            row.cells[-1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _sign(document: DocxDocument, words: Mapping[str, str], facts: ReportFacts) -> None:
    """Who compiled the report, with the position; who leads, whose position is the heading."""
    document.add_paragraph()
    compiler = signature_cell(words, "compiler")
    heading = clean(facts.signer_position).upper() or words["leader"]
    leader = SignatureCell(field="leader", heading=heading, note=words["signer_note"])
    cells = [
        (
            compiler,
            PaperSigner(
                field=compiler.field, position=facts.compiler_position, name=facts.compiler
            ),
        ),
        (leader, PaperSigner(field=leader.field, position="", name=facts.signer)),
    ]
    half = _WIDTH_MM / 2
    add_signatures(document, cells, _TEXT_PT, (half, half), _SIGN_MM)


def _set_up(document: DocxDocument, title: str) -> None:
    """A4 upright; no author and no time of making."""
    set_page(document, _EDGES)
    set_letters(document, _FONT, _TEXT_PT, title)
