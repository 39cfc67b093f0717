"""Prints a paper of the office's own as NĐ 30/2020 Phụ lục I lays it out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import inf
from typing import TYPE_CHECKING

from bmnn_desk.domain.office_paper import PaperClause, PaperHeading, PaperTable
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.body_text import BodyStyle, body_text
from bmnn_desk.papers.drawable import drawable
from bmnn_desk.papers.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.office_paper_head import office_paper_head
from bmnn_desk.papers.ruled_table import least_height_mm, ruled_table
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, block_height_mm, signature_block

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.domain.office_paper import OfficePaper, PaperBlock, PaperSignature
    from bmnn_desk.law.office_paper_form import OfficePaperForm
    from bmnn_desk.papers.ink import Mark

_RECIPIENTS_SHARE = 0.46
_BEFORE_SIGNED_MM = 5.0


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
        office_paper_head(self._sheet, self._form, self._paper)
        if self._paper.authority.strip():
            self._heading(PaperHeading(text=self._paper.authority.upper()))
        self._opening()
        blocks = self._paper.blocks
        for place, block in enumerate(blocks, start=1):
            if _leads(block) or place == len(blocks):
                self._keep(blocks[place - 1 :])
            self._block(block, is_last=place == len(blocks))
        self._close()
        # The kind alone: no word of the matter goes into what the file says of itself.
        return self._sheet.pdf(drawable(self._paper.kind), self._number_at_top)

    def _opening(self) -> None:
        """The căn cứ; the last of them ends with a full stop, whichever that is."""
        letters = Letters(ITALIC, self._form.text_pt)
        for line in self._paper.opening[:-1]:
            self._paragraphs(line, letters)
        for last in self._paper.opening[-1:]:
            self._paragraphs(f"{last.rstrip(' .,;')}.", letters)

    def _block(self, block: PaperBlock, *, is_last: bool = False) -> None:
        sheet, gap = self._sheet, self._form.gap_mm
        if isinstance(block, PaperTable):
            sheet.y_mm += gap / 2
            below = self._below_mm(is_last=is_last)
            ruled_table(sheet, _shown_table(block), self._form.table_pt, below)
            sheet.y_mm += gap * 2
        elif isinstance(block, PaperHeading):
            self._heading(block)
        elif isinstance(block, PaperClause):
            self._paragraphs(block.text, self._text, label=(drawable(block.label), self._strong))
        else:
            self._paragraphs(block, self._text)

    def _heading(self, heading: PaperHeading) -> None:
        sheet = self._sheet
        # Never the last line of a page.
        sheet.keep(self._strong.lead_mm * 3 + self._form.gap_mm)
        if heading.centred:
            sheet.y_mm += self._form.gap_mm
            sheet.text(drawable(heading.text), self._strong, sheet.middle)
            sheet.y_mm += self._form.gap_mm * 1.5
        else:
            self._paragraphs(heading.text, self._strong)

    def _paragraphs(
        self, text: str, letters: Letters, *, label: tuple[str, Letters] | None = None
    ) -> None:
        form = self._form
        style = BodyStyle(letters=letters, indent_mm=form.indent_mm, lines=form.lines)
        for part in drawable(text).split("\n"):
            body_text(self._sheet, part, style, label)
            self._sheet.y_mm += form.gap_mm
            label = None

    def _keep(self, blocks: Sequence[PaperBlock]) -> None:
        """Go to a new page where the first block would be parted from what it leads or ends."""
        edges = self._sheet.edges
        wanted = self._wanted_mm(blocks, self._sheet.room_mm)
        if wanted <= edges.height_mm - edges.top_mm - edges.bottom_mm:
            self._sheet.keep(wanted)

    def _wanted_mm(self, blocks: Sequence[PaperBlock], room_mm: float) -> float:
        """What the first block takes, with the beginning of what must follow it on its page."""
        block, after, gap = blocks[0], blocks[1:], self._form.gap_mm
        if isinstance(block, PaperTable):
            below = self._below_mm(is_last=not after)
            shown, size = _shown_table(block), self._form.table_pt
            return gap / 2 + least_height_mm(self._sheet, shown, size, below)
        high = self._height_mm(partial(_Drawing._block, block=block))
        if after and _leads(block):
            return high + self._wanted_mm(after, room_mm - high)
        if not after and high - gap <= room_mm:
            return high + self._signed_mm()
        return min(high - gap, 2 * self._text.lead_mm * self._form.lines)

    def _below_mm(self, *, is_last: bool) -> float:
        """What stands below the last row of a table on its page: the signatures, or nothing."""
        signed = self._signed_mm() if is_last else 0.0
        return signed + self._form.gap_mm * 2 if signed else 0.0

    def _signed_mm(self) -> float:
        if not self._paper.signatures:
            return 0.0
        return self._height_mm(_Drawing._close) - _BEFORE_SIGNED_MM

    def _height_mm(self, draws: Callable[[_Drawing], None]) -> float:
        """The height of something on a page of its own; endless where it goes over more."""
        probe = _Drawing(self._form, self._paper)
        draws(probe)
        return inf if len(probe._sheet.pages) > 1 else probe._sheet.y_mm - probe._sheet.edges.top_mm

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
        if not (given := [drawable(line) for line in self._paper.recipients if line.strip()]):
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
    cell = SignatureCell(
        field="", heading=drawable(signature.heading), note=drawable(signature.note)
    )
    return cell, PaperSigner(field="", position="", name=drawable(signature.name))


def _leads(block: PaperBlock) -> bool:
    """Whether it begins what follows it: a heading, a sentence that ends with a colon."""
    if isinstance(block, PaperHeading):
        return True
    return isinstance(block, str) and block.rstrip().endswith(":")


def _shown_table(table: PaperTable) -> PaperTable:
    return replace(
        table,
        headings=tuple(map(drawable, table.headings)),
        rows=tuple(tuple(map(drawable, row)) for row in table.rows),
    )


def _height(lines: list[tuple[str, Letters]]) -> float:
    return sum(letters.lead_mm for _, letters in lines)
