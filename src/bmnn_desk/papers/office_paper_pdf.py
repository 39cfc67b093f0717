"""Prints a paper of the office's own as NĐ 30/2020 Phụ lục I lays it out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.office_paper import PaperClause, PaperHeading, PaperTable
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.body_text import BodyStyle, body_text
from bmnn_desk.papers.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR, lacks_letter
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.letterhead import Letterhead, letterhead
from bmnn_desk.papers.ruled_table import ruled_table
from bmnn_desk.papers.sheet import Edges, Place, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, block_height_mm, signature_block
from bmnn_desk.papers.text import clean, long_day

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper, PaperBlock, PaperSignature
    from bmnn_desk.law.office_paper_form import OfficePaperForm
    from bmnn_desk.papers.ink import Mark

# Seen by whoever reads the paper, where a face has no such letter.
_UNKNOWN = "\u25a1"
_TITLE_SHARE, _UNDER_TITLE = 0.86, 0.4
_ABOVE_LINE_MM = 0.8
_RECIPIENTS_SHARE = 0.46
_BEFORE_TITLE_MM, _AFTER_TITLE_MM, _BEFORE_SIGNED_MM = 7.0, 5.0, 5.0


def office_paper_pdf(form: OfficePaperForm, paper: OfficePaper) -> bytes:
    """The paper; the same one gives the same bytes."""
    return _Drawing(form, paper).pdf()


class _Drawing:
    def __init__(self, form: OfficePaperForm, paper: OfficePaper) -> None:
        self._form, self._paper, self._words = form, paper, form.words
        self._sheet = Sheet(_edges(form, landscape=paper.landscape))
        self._text = Letters(REGULAR, form.text_pt)
        self._strong = Letters(BOLD, form.text_pt)

    def pdf(self) -> bytes:
        """Everything from top to bottom."""
        self._head()
        self._title()
        self._addressed()
        if self._paper.authority.strip():
            self._heading(PaperHeading(text=self._paper.authority.upper()))
        for line in self._paper.opening:
            self._paragraphs(line, Letters(ITALIC, self._form.text_pt))
        for block in self._paper.blocks[:-1]:
            self._block(block)
        for last in self._paper.blocks[-1:]:
            self._keep_with_signatures(last)
            self._block(last)
        self._close()
        # The kind alone: no word of the matter goes into what the file says of itself.
        return self._sheet.pdf(_shown(self._paper.kind), self._number_at_top)

    def _head(self) -> None:
        form, paper = self._form, self._paper
        below: list[tuple[str, Letters]] = []
        if paper.number.strip():
            number = self._words["number"].format(number=_shown(paper.number))
            below.append((number, Letters(REGULAR, form.number_pt)))
        if not paper.kind and paper.title.strip():
            title = self._words["subject"].format(title=_shown(paper.title))
            below.append((title, Letters(REGULAR, form.subject_pt)))
        letterhead(
            self._sheet,
            Letterhead(
                parent=_shown(paper.parent),
                agency=_shown(paper.agency),
                motto=(self._words["motto_state"], self._words["motto_values"]),
                place_and_day=self._place_and_day(),
                size_pt=form.head_pt,
                below=tuple(below),
                left_room_mm=form.level_place_mm if paper.keeps_level_place else 0.0,
            ),
        )

    def _place_and_day(self) -> str:
        place, day = _shown(self._paper.place), self._paper.day
        if day is None:
            return self._words["open_day"].format(place=place)
        return long_day(place, day, self._words)

    def _title(self) -> None:
        sheet, paper, letters = self._sheet, self._paper, Letters(BOLD, self._form.title_pt)
        sheet.y_mm += _BEFORE_TITLE_MM
        if not paper.kind:
            return
        sheet.text(_shown(paper.kind).upper(), letters, sheet.middle)
        title, narrow = _shown(paper.title), sheet.edges.inner_mm * _TITLE_SHARE
        if title.strip():
            left = sheet.edges.left_mm + (sheet.edges.inner_mm - narrow) / 2
            sheet.text(title, letters, Place(left_mm=left, width_mm=narrow, anchor=0.5))
        if paper.note.strip():
            sheet.text(_shown(paper.note), Letters(ITALIC, self._form.text_pt), sheet.middle)
        elif title.strip():
            last = sheet.wrap(title, letters, narrow)[-1]
            share = sheet.width_mm(last, letters) / sheet.edges.inner_mm
            sheet.y_mm += _ABOVE_LINE_MM
            sheet.underline(sheet.whole, share * _UNDER_TITLE)
        sheet.y_mm += _AFTER_TITLE_MM

    def _addressed(self) -> None:
        sheet, bodies = self._sheet, tuple(filter(str.strip, map(_shown, self._paper.addressed)))
        if not bodies:
            return
        if len(bodies) == 1:
            text = self._words["addressed_one"].format(body=bodies[0])
            sheet.text(text, self._text, sheet.middle)
        else:
            left = sheet.edges.left_mm + sheet.edges.inner_mm * 0.2
            wide = sheet.edges.inner_mm * 0.8
            sheet.line(self._words["addressed"], self._text, Place(left_mm=left, width_mm=wide))
            below = Place(left_mm=left + 8, width_mm=wide - 8)
            for body in bodies:
                sheet.text(body, self._text, below)
        sheet.y_mm += _AFTER_TITLE_MM

    def _block(self, block: PaperBlock) -> None:
        sheet, gap = self._sheet, self._form.gap_mm
        if isinstance(block, PaperTable):
            sheet.y_mm += gap / 2
            shown = replace(
                block,
                headings=tuple(map(_shown, block.headings)),
                rows=tuple(tuple(map(_shown, row)) for row in block.rows),
            )
            ruled_table(sheet, shown, self._form.table_pt)
            sheet.y_mm += gap * 2
        elif isinstance(block, PaperHeading):
            self._heading(block)
        elif isinstance(block, PaperClause):
            self._paragraphs(block.text, self._text, label=(_shown(block.label), self._strong))
        else:
            self._paragraphs(block, self._text)

    def _heading(self, heading: PaperHeading) -> None:
        sheet = self._sheet
        # Never the last line of a page.
        sheet.keep(self._strong.lead_mm * 3 + self._form.gap_mm)
        if heading.centred:
            sheet.y_mm += self._form.gap_mm
            sheet.text(_shown(heading.text), self._strong, sheet.middle)
            sheet.y_mm += self._form.gap_mm * 1.5
        else:
            self._paragraphs(heading.text, self._strong)

    def _paragraphs(
        self, text: str, letters: Letters, *, label: tuple[str, Letters] | None = None
    ) -> None:
        form = self._form
        style = BodyStyle(letters=letters, indent_mm=form.indent_mm, lines=form.lines)
        for part in _shown(text).split("\n"):
            body_text(self._sheet, part, style, label)
            self._sheet.y_mm += form.gap_mm
            label = None

    def _keep_with_signatures(self, last: PaperBlock) -> None:
        """Go to a new page with the last paragraph where the signatures would stand alone."""
        if isinstance(last, PaperTable) or not self._paper.signatures:
            return
        probe, top = _Drawing(self._form, self._paper), self._sheet.edges.top_mm
        probe._block(last)
        high = probe._sheet.y_mm - top
        probe._close()
        whole = probe._sheet.y_mm - top - _BEFORE_SIGNED_MM
        if len(probe._sheet.pages) == 1 and high <= self._sheet.room_mm < whole:
            self._sheet.turn()

    def _close(self) -> None:
        """The signatures; nơi nhận beside one that stands alone, else under them all."""
        sheet, rows = self._sheet, self._paper.signatures
        style = SignatureStyle(size_pt=self._form.text_pt, room_mm=self._form.sign_mm)
        sheet.y_mm += _BEFORE_SIGNED_MM
        recipients = self._recipient_lines()
        for index, row in enumerate(rows):
            is_last = index == len(rows) - 1
            cells = [_cell(signature) for signature in row]
            if len(row) > 1:
                signature_block(sheet, cells, style)
            else:
                beside = recipients if is_last and self._fits_one_page(recipients) else []
                high = block_height_mm(sheet, cells, style, sheet.right_half)
                sheet.keep(max(high, _height(beside)))
                top = sheet.y_mm
                self._set(beside)
                below, sheet.y_mm = sheet.y_mm, top
                signature_block(sheet, cells, style, sheet.right_half)
                sheet.y_mm = max(sheet.y_mm, below)
                if beside:
                    recipients = []
            sheet.y_mm += _BEFORE_SIGNED_MM
        self._set(recipients)

    def _recipient_lines(self) -> list[tuple[str, Letters]]:
        if not (given := [_shown(line) for line in self._paper.recipients if line.strip()]):
            return []
        form, sheet = self._form, self._sheet
        alone = bool(self._paper.signatures) and len(self._paper.signatures[-1]) == 1
        wide = sheet.edges.inner_mm * (_RECIPIENTS_SHARE if alone else 1.0)
        plain = Letters(REGULAR, form.recipients_pt)
        heading = (self._words["recipients"], Letters(BOLD_ITALIC, form.recipients_heading_pt))
        return [
            heading,
            *((each, plain) for line in given for each in sheet.wrap(line, plain, wide)),
        ]

    def _fits_one_page(self, lines: list[tuple[str, Letters]]) -> bool:
        edges = self._sheet.edges
        return _height(lines) <= edges.height_mm - edges.top_mm - edges.bottom_mm

    def _set(self, lines: list[tuple[str, Letters]]) -> None:
        for text, letters in lines:
            self._sheet.line(text, letters, self._sheet.whole)

    def _number_at_top(self, page: int, _pages: int) -> tuple[Mark, ...]:
        if page == 1:
            return ()
        edges, form = self._sheet.edges, self._form
        return (
            Words(
                text=str(page),
                letters=Letters(REGULAR, form.page_number_pt),
                x_mm=edges.left_mm + edges.inner_mm / 2,
                y_mm=form.page_number_mm,
                anchor=0.5,
            ),
        )


def _edges(form: OfficePaperForm, *, landscape: bool) -> Edges:
    wide, high = form.page_width_mm, form.page_height_mm
    return Edges(
        width_mm=high if landscape else wide,
        height_mm=wide if landscape else high,
        top_mm=form.top_mm,
        bottom_mm=form.bottom_mm,
        left_mm=form.left_mm,
        right_mm=form.right_mm,
    )


def _cell(signature: PaperSignature) -> tuple[SignatureCell, PaperSigner]:
    cell = SignatureCell(field="", heading=_shown(signature.heading), note=_shown(signature.note))
    return cell, PaperSigner(field="", position="", name=_shown(signature.name))


def _height(lines: list[tuple[str, Letters]]) -> float:
    return sum(letters.lead_mm for _, letters in lines)


def _shown(text: str) -> str:
    """What can be drawn of a text: cleaned, with a box where no face has the letter."""
    text = clean(text)
    if not lacks_letter(text.replace("\n", ""), REGULAR):
        return text
    return "".join(
        _UNKNOWN if letter != "\n" and lacks_letter(letter, REGULAR) else letter for letter in text
    )
