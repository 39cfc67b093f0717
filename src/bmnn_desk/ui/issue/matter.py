"""What an issue is about: the slip, the office's settings, the file, the places of the marks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.extra_marks import ExtraMark, ExtraMarks
from bmnn_desk.domain.mark_pages import PageKind
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp, level_stamp
from bmnn_desk.papers.marking_plan import (
    MarkingPlan,
    drawn_marks,
    marks_for_record,
    pack_stand,
    plan_by,
)
from bmnn_desk.ui.file_opening import NO_OPENING
from bmnn_desk.ui.issue.stands import A4_MM, on_page, own_place, stand_at

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.mark_pages import PageChoice
    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.domain.number_place import NumberPlaces
    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.papers.marking_plan import Stand
    from bmnn_desk.ui.file_opening import Opening


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChosenFile:
    """The signed text's file: its bytes, kind ("docx", "pdf"), what was read, pages to look at.

    `pages` is a PDF, the file itself or made of a DOCX; None where no office suite is there.
    `sizes` are the pages' widths and heights in mm, one at least. `number_places` are the
    blanks of number and day in the text, None where none can be read, as of a scan. `opening` is
    what opened it, `warnings` the codes of `ui.notice_texts`; `plain` is the readable copy of a
    file under a password or closed by its owner, None of any other.
    """

    data: bytes
    kind: str
    name: str
    facts: DocumentFacts | None
    pages: bytes | None
    sizes: tuple[tuple[float, float], ...]
    number_places: NumberPlaces | None = None
    opening: Opening = NO_OPENING
    warnings: tuple[str, ...] = ()
    plain: bytes | None = None


@dataclass(slots=True, kw_only=True, repr=False)
class IssueMatter:
    """Filled by the steps; `places` are mm from the left and top edge, where they were moved.

    They count on the first page that bears the mark; `pages` are the pages chosen, `extras` the
    marks added here, `remembered` where marks stood on the last document of this type, and
    `page_sizes` those of every page in mm, empty while nobody looked. `number` is the one taken,
    None before that.
    """

    detail: OutgoingDetail
    settings: OfficeSettings
    regime: Regime
    day: date
    file: ChosenFile | None = None
    number: int | None = None
    places: dict[Stamp, tuple[float, float]] = field(default_factory=dict)
    ways: dict[Stamp, MarkWay] = field(default_factory=dict)
    pages: dict[Stamp, PageChoice] = field(default_factory=dict)
    extras: ExtraMarks = field(default_factory=ExtraMarks)
    remembered: dict[Stamp, Stand] = field(default_factory=dict)
    page_sizes: tuple[tuple[float, float], ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The copy numbers (bản số), in order."""
        return tuple(copy.number for copy in self.detail.copies)

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The marks that the copies of this document bear."""
        placed = (each for each in self.extras.stamps if self.regime.stamps[each].place is not None)
        return (Stamp.COPY_NUMBER, level_stamp(self.detail.level), *placed)

    @property
    def bears_many(self) -> bool:
        """True where marks may stand on every page or on chosen ones: on a PDF alone."""
        return self.file is not None and self.file.kind == "pdf" and self.file.pages is not None

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

    def choice(self, stamp: Stamp) -> PageChoice:
        """The pages that bear a mark: as chosen, as last time, else the pack's.

        Pages that this file does not have, or cannot bear marks on, are as if never chosen.
        """
        pack = pack_stand(self.regime.stamps[stamp]).pages
        last = self.remembered.get(stamp)
        wish = self.pages.get(stamp) or (pack if last is None else last.pages)
        if not self.bears_many and wish.kind in {PageKind.EVERY, PageKind.CHOSEN}:
            return pack
        if wish.kind is PageKind.CHOSEN and self.page_sizes:
            numbers = tuple(each for each in wish.numbers if each <= len(self.page_sizes))
            return replace(wish, numbers=numbers) if numbers else pack
        return wish

    def first_page(self, stamp: Stamp) -> int:
        """The index of the first page that bears a mark."""
        indexes = self.choice(stamp).indexes(max(len(self.page_sizes), 1))
        return indexes[0] if indexes else 0

    def page_mm(self, index: int) -> tuple[float, float]:
        """Width and height of a page; those of the file's first one while nobody looked."""
        if self.page_sizes:
            return self.page_sizes[min(index, len(self.page_sizes) - 1)]
        return A4_MM if self.file is None else self.file.sizes[0]

    def place(self, stamp: Stamp) -> tuple[float, float]:
        """Left and top edge in mm on the first page that bears the mark.

        Where it was moved to, else where it stood last time, else where the pack puts it.
        """
        shape, size = self.regime.stamps[stamp], self.page_mm(self.first_page(stamp))
        if stamp in self.places:
            return self.places[stamp]
        if stamp in self.remembered:
            return on_page(self.remembered[stamp], shape, size)
        return own_place(shape, size)

    def stand(self, stamp: Stamp) -> Stand:
        """The same with its pages, as it is drawn and recorded."""
        size = self.page_mm(self.first_page(stamp))
        return stand_at(self.regime.stamps[stamp], self.place(stamp), self.choice(stamp), size)

    def plan(self) -> MarkingPlan:
        """The marks by the office's settings and what was chosen here."""
        plan = plan_by(self.settings, self.numbers, self.detail.level)
        return replace(
            plan,
            level_way=self.way(level_stamp(self.detail.level)),
            copy_number_way=self.way(Stamp.COPY_NUMBER),
            copy_number_ink=self.ink(Stamp.COPY_NUMBER),
            extras=tuple(
                ExtraMark(
                    stamp=stamp,
                    way=self.way(stamp),
                    blanks=self.extras.blanks(stamp),
                    until=self.extras.until(stamp),
                )
                for stamp in self.stamps[2:]
            ),
            stands={stamp: self.stand(stamp) for stamp in self.stamps},
        )

    def drawn(self) -> tuple[CopyMarks, ...]:
        """The marks that the program draws on each copy, each at its place."""
        return drawn_marks(self.regime, self.plan())

    def recorded(self) -> tuple[MarkMade, ...]:
        """Every mark on every copy as the store keeps it, each at its place."""
        return marks_for_record(self.regime, self.plan())


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
