"""What an issue is about: the slip, the office's settings, the file, the places of the marks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp, level_stamp
from bmnn_desk.papers.marking_plan import (
    MarkingPlan,
    drawn_marks,
    marks_for_record,
    place_of,
    plan_by,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.domain.number_place import NumberPlaces
    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.papers.mark import CopyMarks


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChosenFile:
    """The signed text's file: its bytes, kind ("docx", "pdf"), what was read, pages to look at.

    `pages` is a PDF, the file itself or made of a DOCX; None where no office suite is there.
    `sizes` are the pages' widths and heights in mm, one at least. `number_places` are the
    blanks of number and day in the text, None where none can be read, as of a scan.
    """

    data: bytes
    kind: str
    name: str
    facts: DocumentFacts | None
    pages: bytes | None
    sizes: tuple[tuple[float, float], ...]
    number_places: NumberPlaces | None = None


@dataclass(slots=True, kw_only=True, repr=False)
class IssueMatter:
    """Filled by the steps; `places` are mm from the left and top edge, where they were moved.

    `number` is the one taken, None before that.
    """

    detail: OutgoingDetail
    settings: OfficeSettings
    regime: Regime
    day: date
    file: ChosenFile | None = None
    number: int | None = None
    places: dict[Stamp, tuple[float, float]] = field(default_factory=dict)
    ways: dict[Stamp, MarkWay] = field(default_factory=dict)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The copy numbers (bản số), in order."""
        return tuple(copy.number for copy in self.detail.copies)

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The marks that the copies of this document bear."""
        return (Stamp.COPY_NUMBER, level_stamp(self.detail.level))

    @property
    def number_places(self) -> NumberPlaces | None:
        """The blanks of number and day in the signed text; None where they are guessed at."""
        return None if self.file is None else self.file.number_places

    def way(self, stamp: Stamp) -> MarkWay:
        """How a mark comes onto the paper: as chosen here, else as the office has it.

        Without pages of a file nothing can be printed whole: the mark is then overprinted.
        """
        wish = self.ways.get(stamp, self.settings.way(stamp))
        has_pages = self.file is not None and self.file.pages is not None
        return MarkWay.OVERPRINT if wish is MarkWay.PRINT and not has_pages else wish

    @property
    def is_whole(self) -> bool:
        """True where each copy is printed whole with its marks, and signed one by one."""
        return any(self.way(stamp) is MarkWay.PRINT for stamp in self.stamps)

    def ink(self, stamp: Stamp) -> Ink:
        """Red, but for BẢN SỐ where the printer is grey and the office's rule accepts black."""
        grey = not self.settings.prints_red and bool(self.settings.black_rule)
        return Ink.BLACK if stamp is Stamp.COPY_NUMBER and grey else Ink.RED

    def place(self, stamp: Stamp) -> tuple[float, float]:
        """Left and top edge in mm: where it was moved to, else where the pack puts it."""
        pack = place_of(self.regime.stamps[stamp])
        return self.places.get(stamp, (pack.x_mm, pack.y_mm))

    def plan(self) -> MarkingPlan:
        """The marks by the office's settings and what was chosen here."""
        plan = plan_by(self.settings, self.numbers, self.detail.level)
        return replace(
            plan,
            level_way=self.way(level_stamp(self.detail.level)),
            copy_number_way=self.way(Stamp.COPY_NUMBER),
            copy_number_ink=self.ink(Stamp.COPY_NUMBER),
        )

    def drawn(self) -> tuple[CopyMarks, ...]:
        """The marks that the program draws on each copy, each at its place."""
        return tuple(
            replace(
                copy,
                marks=tuple(
                    replace(mark, x_mm=place[0], y_mm=place[1])
                    for mark in copy.marks
                    for place in (self.place(mark.shape.stamp),)
                ),
            )
            for copy in drawn_marks(self.regime, self.plan())
        )

    def recorded(self) -> tuple[MarkMade, ...]:
        """Every mark on every copy as the store keeps it, each at its place."""
        return tuple(
            replace(mark, x_mm=place[0], y_mm=place[1])
            for mark in marks_for_record(self.regime, self.plan())
            for place in (self.place(mark.stamp),)
        )

    def needs_red(self) -> bool:
        """True where a drawn mark is red."""
        return any(mark.ink is Ink.RED for copy in self.drawn() for mark in copy.marks)

    def draws(self) -> bool:
        """True where the program draws a mark at all."""
        return any(copy.marks for copy in self.drawn())


def places_text(places: Mapping[Stamp, tuple[float, float]]) -> str:
    """Places as a draft keeps them."""
    return ";".join(f"{stamp.value}={x:g},{y:g}" for stamp, (x, y) in places.items())


def places_from(text: str) -> dict[Stamp, tuple[float, float]]:
    """Places as a draft kept them."""
    found = {}
    for part in filter(None, text.split(";")):
        name, _, pair = part.partition("=")
        x, _, y = pair.partition(",")
        found[Stamp(name)] = (float(x), float(y))
    return found
