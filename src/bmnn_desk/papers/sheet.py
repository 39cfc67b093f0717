"""A flow of pages: text set from top to bottom, with a new page where the room ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.papers.ink import Frame, Letters, Stroke, Words, draw, open_canvas
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.papers.ink import Mark

BEHIND_BOX_MM = 1.6
_BOX = 0.78
_BASELINE = 0.8
_NARROWER = (0.55, 0.65, 0.75, 0.85, 0.95)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """A page and its margins in mm."""

    width_mm: float = 210.0
    height_mm: float = 297.0
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float

    @property
    def inner_mm(self) -> float:
        """The width between the side margins."""
        return self.width_mm - self.left_mm - self.right_mm


# A4 upright, as the office's own papers stand on it (NĐ 30/2020 Phụ lục I, margins).
OFFICE_EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=30, right_mm=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a text stands across the page: left edge, width, anchor (0 left, 0.5 centred)."""

    left_mm: float
    width_mm: float
    anchor: float = 0.0


class Sheet:
    """Pages in the making; `y_mm` is where the next line begins, from the page's top."""

    def __init__(self, edges: Edges) -> None:
        self.edges = edges
        self.y_mm = edges.top_mm
        self.pages: list[list[Mark]] = [[]]
        self._breakers: dict[Letters, Breaker] = {}

    @property
    def whole(self) -> Place:
        """The place between the margins."""
        return Place(left_mm=self.edges.left_mm, width_mm=self.edges.inner_mm)

    @property
    def middle(self) -> Place:
        """The same place, for text that is centred in it."""
        return replace(self.whole, anchor=0.5)

    @property
    def right_half(self) -> Place:
        """The right half of it, for text that is centred there."""
        half = self.edges.inner_mm / 2
        return Place(left_mm=self.edges.left_mm + half, width_mm=half, anchor=0.5)

    @property
    def room_mm(self) -> float:
        """What is left of the page."""
        return self.edges.height_mm - self.edges.bottom_mm - self.y_mm

    def turn(self) -> None:
        """Begin a new page."""
        self.pages.append([])
        self.y_mm = self.edges.top_mm

    def keep(self, height_mm: float) -> None:
        """Begin a new page unless `height_mm` is left on this one."""
        if self.room_mm < height_mm:
            self.turn()

    def put(self, mark: Mark) -> None:
        """Put a mark onto the page as it stands."""
        self.pages[-1].append(mark)

    def breaker(self, letters: Letters) -> Breaker:
        """The line breaker of a face and size."""
        if letters not in self._breakers:
            self._breakers[letters] = Breaker(letters.face, letters.size_pt)
        return self._breakers[letters]

    def width_mm(self, text: str, letters: Letters) -> float:
        """The width of a text in mm."""
        return self.breaker(letters).width(text) / mm

    def wrap(self, text: str, letters: Letters, width_mm: float) -> tuple[str, ...]:
        """The lines of a text at a width in mm."""
        return self.breaker(letters).wrap(text, width_mm * mm)

    def balanced(self, text: str, letters: Letters, width_mm: float) -> tuple[str, ...]:
        """As `wrap`, in lines of like length: no single word alone on the last."""
        lines = self.wrap(text, letters, width_mm)
        tried = (self.wrap(text, letters, width_mm * share) for share in _NARROWER)
        return next((narrow for narrow in tried if len(narrow) == len(lines)), lines)

    def line(self, text: str, letters: Letters, place: Place) -> None:
        """Set one line and go below it, on a new page where there is no room."""
        self.keep(letters.lead_mm)
        x_mm = place.left_mm + place.anchor * place.width_mm
        self.put(
            Words(
                text=text,
                letters=letters,
                x_mm=x_mm,
                y_mm=self.baseline_mm(letters),
                anchor=place.anchor,
            )
        )
        self.y_mm += letters.lead_mm

    def text(self, text: str, letters: Letters, place: Place) -> None:
        """Set a text broken into lines."""
        for line in self.wrap(text, letters, place.width_mm):
            self.line(line, letters, place)

    def baseline_mm(self, letters: Letters) -> float:
        """The baseline of a line that begins here."""
        return self.y_mm + letters.lead_mm * _BASELINE

    def box_mm(self, letters: Letters) -> float:
        """The side of a tick box beside these letters."""
        return letters.size_pt * _BOX / mm

    def tick_box(self, x_mm: float, letters: Letters, word: str, *, ticked: bool = False) -> None:
        """Put a tick box and its word onto this line, without going below it."""
        side, baseline = self.box_mm(letters), self.baseline_mm(letters)
        self.put(
            Frame(
                x_mm=x_mm, y_mm=baseline - side * 0.92, width_mm=side, height_mm=side, ticked=ticked
            )
        )
        self.put(Words(text=word, letters=letters, x_mm=x_mm + side + BEHIND_BOX_MM, y_mm=baseline))

    def underline(self, place: Place, share: float) -> None:
        """A thin centred line under what was set, as wide as `share` of the place."""
        wide = place.width_mm * share
        left = place.left_mm + (place.width_mm - wide) / 2
        y_mm = self.y_mm + 1.0
        self.put(Stroke(x_mm=left, y_mm=y_mm, to_x_mm=left + wide, to_y_mm=y_mm))

    def pdf(self, title: str, foot: Callable[[int, int], tuple[Mark, ...]]) -> bytes:
        """The pages as a PDF; `foot` makes the marks of a page's foot from page and pages."""
        edges = self.edges
        canvas, out = open_canvas(edges.width_mm, edges.height_mm, title)
        for page, marks in enumerate(self.pages, start=1):
            draw(canvas, edges.height_mm, (*marks, *foot(page, len(self.pages))))
            canvas.showPage()
        canvas.save()
        return out.getvalue()
