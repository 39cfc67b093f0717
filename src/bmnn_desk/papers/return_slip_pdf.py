"""Prints the phiếu trả lại: what is wrong with a text, given back to its drafter."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.letterhead import office_head
from bmnn_desk.papers.return_block import set_block
from bmnn_desk.papers.return_measure import return_measures
from bmnn_desk.papers.return_table import set_return_table
from bmnn_desk.papers.sheet import Place, Sheet
from bmnn_desk.papers.shorten import shortened
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block, signature_cell
from bmnn_desk.papers.slip_lines import set_item
from bmnn_desk.papers.slip_text import SlipItem, SlipLine
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import ReturnSlipFacts
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.papers.ink import Mark
    from bmnn_desk.papers.return_measure import ReturnMeasure

_FOOT_PT = 9.0
_FOOT_MM = 6.0


def return_slip_pdf(form: WordsForm, facts: ReturnSlipFacts) -> bytes:
    """A phiếu trả lại, one A4 page always, with every rule that is broken.

    Type goes from 11.5 pt down to 9 pt; then a rule names as many places as fit, and how many
    more there are. A title or note that is too long for the page is shortened with "…", a
    corrected block with the number of its lines that are not shown. Type below 9 pt is the last
    resort: some sixteen rules of 300 letters stand at 9 pt.
    """
    sheet = _one_page(form, facts)
    return sheet.pdf(
        form.words["title"], lambda page, pages: _foot(sheet, form, facts, (page, pages))
    )


def _one_page(form: WordsForm, facts: ReturnSlipFacts) -> Sheet:
    """The most generous measure that takes one page."""

    def fits(measure: ReturnMeasure) -> bool:
        """Whether the slip takes one page at this measure."""
        return len(_set(form, facts, measure).pages) == 1

    *groups, last = return_measures()
    group = next((group for group in groups if fits(group[-1])), last)
    best = min(bisect_left(group, True, key=fits), len(group) - 1)
    return _set(form, facts, group[best])


def _set(form: WordsForm, facts: ReturnSlipFacts, measure: ReturnMeasure) -> Sheet:
    sheet, words = Sheet(measure.edges), form.words
    _head(sheet, form, facts, measure)
    if facts.lines:
        plain = Letters(REGULAR, measure.size_pt)
        sheet.text(words["summary"].format(count=two_digits(len(facts.lines))), plain, sheet.whole)
        sheet.y_mm += measure.gap_mm / 2
        set_return_table(sheet, words, facts.lines, measure)
        if any(line.blocks for line in facts.lines):
            note = Letters(ITALIC, measure.size_pt - 0.5)
            sheet.text(words["must_note"], note, sheet.whole)
        sheet.y_mm += measure.gap_mm
    if facts.block.strip():
        set_block(sheet, words, facts.block.strip(), measure)
        sheet.y_mm += measure.gap_mm
    _item(sheet, (words["note"], facts.note), measure, measure.note_lines)
    sheet.text(words["please"], Letters(REGULAR, measure.size_pt), sheet.whole)
    sheet.y_mm += measure.gap_mm
    _sign(sheet, form, facts, measure)
    return sheet


def _head(sheet: Sheet, form: WordsForm, facts: ReturnSlipFacts, measure: ReturnMeasure) -> None:
    words, size = form.words, measure.size_pt
    office_head(sheet, words, facts, size)
    middle = sheet.middle
    sheet.y_mm += measure.gap_mm * 1.5
    sheet.text(words["title"], Letters(BOLD, size + 2), middle)
    sheet.text(words["times"].format(times=facts.times), Letters(ITALIC, size), middle)
    sheet.y_mm += measure.gap_mm / 2
    to = ", ".join(filter(None, map(clean, (facts.drafter, facts.drafter_position, facts.unit))))
    if to:
        sheet.text(words["to"].format(list=to), Letters(REGULAR, size + 1), middle)
        sheet.y_mm += measure.gap_mm
    text = f"{facts.type_name} {facts.title}"
    _item(sheet, (words["subject"], text), measure, measure.title_lines)


def _item(sheet: Sheet, said: tuple[str, str], measure: ReturnMeasure, lines: int | None) -> None:
    """Set a label and what follows it, if anything, in at most `lines` lines."""
    label, text = said[0], clean(said[1]).strip()
    if not text:
        return
    plain = Letters(REGULAR, measure.size_pt)
    if lines is not None:
        labelled = shortened(sheet, f"{label} {text}", plain, sheet.whole.width_mm * 0.98, lines)
        text = labelled.removeprefix(f"{label} ")
    set_item(
        sheet, SlipItem(label=label, lines=(SlipLine(text=text),)), measure.size_pt, sheet.whole
    )
    sheet.y_mm += measure.gap_mm / 2


def _sign(sheet: Sheet, form: WordsForm, facts: ReturnSlipFacts, measure: ReturnMeasure) -> None:
    words, whole, size = form.words, sheet.whole, measure.size_pt
    left = Place(left_mm=whole.left_mm, width_mm=whole.width_mm / 2, anchor=0.5)
    drafter = signature_cell(words, "taken_back")
    clerk = signature_cell(words, "clerk")
    signer = PaperSigner(field=clerk.field, position="", name=facts.clerk)
    sheet.line(words["taken_back_day"], Letters(ITALIC, size), left)
    style = SignatureStyle(size_pt=size, room_mm=measure.sign_mm)
    signature_block(sheet, [(drafter, None), (clerk, signer)], style)


def _foot(
    sheet: Sheet, form: WordsForm, facts: ReturnSlipFacts, number: tuple[int, int]
) -> tuple[Mark, ...]:
    page, pages = number
    whole, letters = sheet.whole, Letters(REGULAR, _FOOT_PT)
    y_mm = sheet.edges.height_mm - _FOOT_MM
    marks: list[Mark] = []
    if facts.print_code:
        code = form.words["code"].format(code=clean(facts.print_code))
        marks.append(Words(text=code, letters=letters, x_mm=whole.left_mm, y_mm=y_mm))
    text, right = form.words["page"].format(page=page, pages=pages), whole.left_mm + whole.width_mm
    return (*marks, Words(text=text, letters=letters, x_mm=right, y_mm=y_mm, anchor=1.0))
