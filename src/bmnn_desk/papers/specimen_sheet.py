"""Every stamp at its true size between two rules, to lay the rubber stamps beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import CIRCULAR_STAMPS, URGENCY_STAMPS, Ink
from bmnn_desk.papers.draw_stamp import WITH_LEVEL_WORD, draw_borders, draw_open, standing_at
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters, Words, draw, open_canvas
from bmnn_desk.papers.mm_rule import rules_at
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.papers.specimen_words import about_shape, notes_on
from bmnn_desk.papers.stamp_place import draw_stamp_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.papers.specimen_asked import SpecimenAsked

_TITLE_PT = 14.0
_BETWEEN_MM = 4.0
_ABOVE_MM = 2.0
_UNDER_MM = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    shape: StampShape
    x_mm: float
    y_mm: float
    is_place: bool


class _Specimens:
    """The sheets in the making: texts in `sheet`, stamps and their places by page."""

    def __init__(self, asked: SpecimenAsked) -> None:
        form = asked.form
        self.asked = asked
        self.text = Letters(BOLD, form.text_pt)
        self.note = Letters(REGULAR, form.note_pt)
        self.sheet = Sheet(
            Edges(
                width_mm=form.page_width_mm,
                height_mm=form.page_height_mm,
                top_mm=form.top_mm,
                bottom_mm=form.bottom_mm,
                left_mm=form.left_mm,
                right_mm=form.right_mm,
            )
        )
        self.spots: dict[int, list[_Spot]] = {}

    def head(self) -> None:
        """What the sheet is, and how it is used."""
        sheet, words = self.sheet, self.asked.form.words
        sheet.text(words["title"], Letters(BOLD, _TITLE_PT), sheet.whole)
        sheet.text(words["pack"].format(name=self.asked.pack), self.text, sheet.whole)
        small = Letters(REGULAR, self.asked.form.note_pt + 1)
        for key in ("no_document", "how"):
            sheet.text(words[key], small, sheet.whole)
        if self.asked.ink is not Ink.RED:
            sheet.text(words["no_level_word"], Letters(BOLD, small.size_pt), sheet.whole)
        sheet.y_mm += _BETWEEN_MM

    def section(self, shapes: Sequence[StampShape], words: str, first: int) -> None:
        """A heading, and the stamps under it, numbered from `first`."""
        for place, shape in enumerate(shapes):
            lines = self._lines(shape, first + place)
            above = 0.0 if place else self.text.lead_mm + _BETWEEN_MM
            self.sheet.keep(above + self._height_mm(shape, lines))
            if not place:
                self.sheet.line(words, Letters(BOLD, self.text.size_pt + 1), self.sheet.whole)
                self.sheet.y_mm += _ABOVE_MM
            self._add(shape, lines)

    def _lines(self, shape: StampShape, ordinal: int) -> list[tuple[str, Letters]]:
        form, sheet = self.asked.form, self.sheet
        heading = form.words["heading"].format(ordinal=ordinal, name=shape.name)
        parts = [(" · ".join((heading, *about_shape(form, shape))), self.text)]
        parts += [(note, self.note) for note in notes_on(form, shape)]
        width = sheet.whole.width_mm
        return [(line, face) for text, face in parts for line in sheet.wrap(text, face, width)]

    def _height_mm(self, shape: StampShape, lines: list[tuple[str, Letters]]) -> float:
        texts = sum(letters.lead_mm for _, letters in lines)
        return texts + _UNDER_MM + self._block_mm(shape) + 1.0

    def _block_mm(self, shape: StampShape) -> float:
        if self._stands_beside(shape):
            return shape.height_mm
        return 2 * shape.height_mm + self.asked.form.gap_mm / 2

    def _stands_beside(self, shape: StampShape) -> bool:
        return 2 * shape.width_mm + self.asked.form.gap_mm <= self.sheet.whole.width_mm

    def _add(self, shape: StampShape, lines: list[tuple[str, Letters]]) -> None:
        sheet, gap_mm = self.sheet, self.asked.form.gap_mm
        for line, letters in lines:
            sheet.line(line, letters, sheet.whole)
        sheet.y_mm += _UNDER_MM
        # On a whole millimetre of the rules, so that an edge can be read off them.
        x_mm, y_mm = float(round(sheet.edges.left_mm)), float(-int(-sheet.y_mm // 1))
        self._put(shape, x_mm, y_mm, is_place=False)
        if self._stands_beside(shape):
            self._put(shape, x_mm + shape.width_mm + gap_mm, y_mm, is_place=True)
        else:
            self._put(shape, x_mm, y_mm + shape.height_mm + gap_mm / 2, is_place=True)
        sheet.y_mm = y_mm + self._block_mm(shape) + _BETWEEN_MM

    def _put(self, shape: StampShape, x_mm: float, y_mm: float, *, is_place: bool) -> None:
        spot = _Spot(shape=shape, x_mm=x_mm, y_mm=y_mm, is_place=is_place)
        self.spots.setdefault(len(self.sheet.pages) - 1, []).append(spot)


def specimen_sheet(asked: SpecimenAsked) -> bytes:
    """As many sheets as needed; each has both rules, for each is held against a real one.

    Raises:
        BlankTooLongError: the words of a stamp do not fit between its own borders.
    """
    made = _Specimens(asked)
    words = asked.form.words
    made.head()
    haste = [shape for shape in asked.shapes if shape.stamp in URGENCY_STAMPS]
    circular = [shape for shape in asked.shapes if shape.stamp in CIRCULAR_STAMPS]
    made.section(circular, words["of_circular"], 1)
    made.section(haste, words["of_haste"], len(circular) + 1)
    return _pdf(made)


def _pdf(made: _Specimens) -> bytes:
    form, pages = made.asked.form, made.sheet.pages
    height_mm = form.page_height_mm
    canvas, out = open_canvas(form.page_width_mm, height_mm, form.words["title"])
    for index, marks in enumerate(pages):
        rules = rules_at(form.rule_mm, form.page_width_mm, height_mm)
        foot = Words(
            text=form.words["page"].format(page=index + 1, pages=len(pages)),
            letters=Letters(ITALIC, form.note_pt),
            x_mm=form.page_width_mm - form.right_mm,
            y_mm=height_mm - form.bottom_mm / 2,
            anchor=1.0,
        )
        draw(canvas, height_mm, (*rules, *marks, foot))
        for spot in made.spots.get(index, ()):
            _draw_spot(canvas, spot, made.asked)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw_spot(canvas: Canvas, spot: _Spot, asked: SpecimenAsked) -> None:
    shape = spot.shape
    with standing_at(canvas, shape, (spot.x_mm, spot.y_mm), asked.form.page_height_mm):
        if spot.is_place:
            draw_stamp_place(canvas, shape, asked.form.words["stamp_here"])
        elif asked.ink is not Ink.RED and shape.stamp in WITH_LEVEL_WORD:
            draw_borders(canvas, shape, asked.ink)
        else:
            draw_open(canvas, shape, asked.ink)
