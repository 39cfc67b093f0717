"""What the covers of an issued document, or of a round of delivery, are made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.covers import covers_for
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.papers.covers_asked import CoversAsked
from bmnn_desk.services.cover_facts import envelope_facts
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.round_covers import RoundAsked, round_covers
from bmnn_desk.services.settings import BodyAsked, office_settings

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import EnvelopeFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.cover_form import CoverSize, LabelSheet
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.ui.seat import Seat


class CoverPart(StrEnum):
    """Which of a recipient's covers: an inner one goes on a smaller envelope than an outer one."""

    BOTH = "both"
    INNER = "inner"
    OUTER = "outer"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CoverFor:
    """A recipient's cover; `item` has the number it goes by, None where none is this body's."""

    item: int | None
    facts: EnvelopeFacts


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CoverMatter:
    """What it is about, the office's ways, and a cover for each recipient.

    `level` is None for a round, whose documents differ in it.
    """

    about: str
    level: SecrecyLevel | None
    settings: OfficeSettings
    regime: Regime
    rows: tuple[CoverFor, ...]

    @property
    def has_two(self) -> bool:
        """Whether each recipient gets an inner and an outer cover."""
        return any(row.facts.inner_mark is not None for row in self.rows)

    @property
    def prints_marks(self) -> bool:
        """Whether the office prints its marks in red rather than stamp them by hand."""
        return self.settings.prints_red and self.settings.level_way is not MarkWay.RUBBER


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CoverChoice:
    """What the clerk chose; `ticked` are places in the matter's rows, from 0.

    With `own_haste` each document keeps the mark of haste that its copies bear.
    """

    ticked: tuple[int, ...]
    size: CoverSize | LabelSheet
    part: CoverPart
    first: int
    person: str
    address: str
    haste: Stamp | None
    own_haste: bool
    prints_marks: bool


def read_covers(seat: Seat, item: int) -> CoverMatter:
    """The covers of an item, by the regime of its day.

    Raises:
        DeskError: the item has not been issued, or is not the body's.
    """
    (detail,) = seat.desk.read(
        outgoing_detail, DetailAsked(body=seat.body, item=item, day=seat.today())
    )
    (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
    covers = seat.desk.read(envelope_facts, ItemAsked(body=seat.body, item=item))
    return CoverMatter(
        about=" · ".join(filter(None, (detail.reference, detail.type_name))),
        level=detail.level,
        settings=settings,
        regime=seat.desk.law.on(detail.day or seat.today()),
        rows=tuple(CoverFor(item=item, facts=facts) for facts in covers if not facts.is_inner),
    )


def read_round(seat: Seat, handover: int, about: str) -> CoverMatter:
    """The covers of a round of delivery, by the regime of its day.

    Raises:
        DeskError: the body has no such round.
    """
    (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
    covers = seat.desk.read(round_covers, RoundAsked(body=seat.body, handover=handover))
    return CoverMatter(
        about=about,
        level=None,
        settings=settings,
        regime=seat.desk.law.on(covers[0].day if covers else seat.today()),
        rows=tuple(
            CoverFor(item=each.item if each.issued else None, facts=each.facts) for each in covers
        ),
    )


def covers_of(matter: CoverMatter, choice: CoverChoice) -> tuple[CoverFor, ...]:
    """The covers that are chosen, recipient by recipient, each from the inside out."""
    return tuple(
        CoverFor(item=row.item, facts=cover)
        for row in (matter.rows[index] for index in choice.ticked)
        for cover in covers_for(_addressed(row.facts, choice), choice.person)
        if _is_wanted(cover, choice.part)
    )


def covers_asked(matter: CoverMatter, choice: CoverChoice) -> CoversAsked:
    """The covers as they are to be drawn."""
    return CoversAsked(
        form=matter.regime.covers,
        stamps=matter.regime.stamps,
        level_words=matter.regime.level_words,
        covers=tuple(row.facts for row in covers_of(matter, choice)),
        size=choice.size,
        first=choice.first,
        prints_marks=choice.prints_marks,
    )


def draw_covers(seat: Seat, asked: CoversAsked) -> bytes:
    """The covers as a PDF, drawn in the worker; for the background lane.

    Raises:
        DeskError: a cover is too small, or a text says the level.
    """
    return seat.worker.do(jobs.DRAW_COVERS, asked)


def _addressed(facts: EnvelopeFacts, choice: CoverChoice) -> EnvelopeFacts:
    haste = facts.haste if choice.own_haste else choice.haste
    return replace(facts, address=choice.address, haste=haste)


def _is_wanted(cover: EnvelopeFacts, part: CoverPart) -> bool:
    if cover.inner_mark is None or part is CoverPart.BOTH:
        return True
    return cover.is_inner is (part is CoverPart.INNER)
