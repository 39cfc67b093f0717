"""Print copies of an issued document again, as their marks were recorded. Make: in the lane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.stamps import Ink, MarkWay
from bmnn_desk.errors import NotFoundError
from bmnn_desk.papers.marking_plan import drawn_marks, plan_by
from bmnn_desk.services.kept_file import FileAsked, kept_file
from bmnn_desk.services.marks_used import marks_used
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.paper_facts import ItemAsked, distribution_facts
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.issue.load_file import load_file
from bmnn_desk.ui.issue.part_pdf import PartPdf
from bmnn_desk.ui.issue.prepare import PrepareAsked, prepare
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from bmnn_desk.ui.printing.paper_edge import rects_of_marks

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.services.kept_file import Purpose
    from bmnn_desk.services.marks_used import CopyMade
    from bmnn_desk.ui.issue.matter import ChosenFile
    from bmnn_desk.ui.seat import Seat

_PDF = b"%PDF-"
_SECONDS = 90.0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReprintMatter:
    """The document as it stands in the register, and what was recorded of each copy."""

    detail: OutgoingDetail
    settings: OfficeSettings
    regime: Regime
    made: tuple[CopyMade, ...]

    def holder(self, number: int) -> str:
        """Who has a copy."""
        return next(copy.holder for copy in self.detail.copies if copy.number == number)

    def came_out(self, number: int) -> int:
        """How many prints of a copy came out so far."""
        return next(copy.came_out for copy in self.made if copy.copy_number == number)


def read_matter(seat: Seat, item: int) -> ReprintMatter:
    """All that is known of the item's copies, by the regime of its day.

    Raises:
        DeskError: the item has not been issued.
    """
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (detail,) = seat.desk.read(outgoing_detail, asked)
    (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
    made = seat.desk.read(marks_used, ItemAsked(body=seat.body, item=item))
    regime = seat.desk.law.on(detail.day or seat.today())
    return ReprintMatter(detail=detail, settings=settings, regime=regime, made=made)


def part_of(copy: CopyMade) -> PrintPart | None:
    """What can be printed of a copy; None where all its marks are made by rubber."""
    ways = {mark.way for mark in copy.marks}
    drawn = [mark for mark in copy.marks if mark.way is not MarkWay.RUBBER]
    if not drawn:
        return None
    whole = MarkWay.PRINT in ways
    return PrintPart(
        what=PrintedWhat.WHOLE if whole else PrintedWhat.OVERPRINT,
        copy=copy.copy_number,
        red=any(mark.ink is Ink.RED for mark in drawn),
        paper=Paper.BLANK if whole else Paper.SIGNED,
    )


def distribution_part() -> PrintPart:
    """The phiếu phân bản."""
    return PrintPart(what=PrintedWhat.DISTRIBUTION, copy=0, red=False, paper=Paper.BLANK)


def recorded_marks(matter: ReprintMatter, number: int) -> CopyMarks:
    """The drawn marks of a copy, each at the place and in the ink that are on record."""
    marks = {
        mark.stamp: mark
        for copy in matter.made
        if copy.copy_number == number
        for mark in copy.marks
        if mark.way is not MarkWay.RUBBER
    }
    plan = replace(
        plan_by(matter.settings, (number,), matter.detail.level),
        level_way=MarkWay.OVERPRINT,
        copy_number_way=MarkWay.OVERPRINT,
    )
    (copy,) = drawn_marks(matter.regime, plan)
    return replace(
        copy,
        marks=tuple(
            replace(placed, ink=mark.ink, x_mm=mark.x_mm, y_mm=mark.y_mm)
            for placed in copy.marks
            if (mark := marks.get(placed.shape.stamp)) is not None
        ),
    )


def reprint_pdf(seat: Seat, matter: ReprintMatter, part: PrintPart) -> PartPdf:
    """What is sent to the printer for a part.

    Raises:
        DeskError: nothing was kept of the copy, or its pages cannot be made here.
    """
    if part.what is PrintedWhat.DISTRIBUTION:
        return PartPdf(pdf=_distribution(seat, matter))
    marks = recorded_marks(matter, part.copy)
    if part.what is PrintedWhat.WHOLE:
        pdf = _whole(seat, matter, part.copy)
        count = seat.worker.do(jobs.COUNT_PAGES, pdf)
        return PartPdf(pdf=pdf, kept_mm=rects_of_marks(marks, count))
    asked = PrepareAsked(file=_signed_text(seat, matter), marks=(marks,), whole=False)
    return PartPdf(pdf=prepare(seat.worker, asked).prints[part.copy])


def _whole(seat: Seat, matter: ReprintMatter, number: int) -> bytes:
    """The marked copy as it was kept; a look at it would refuse it for its marks."""
    found = _kept(seat, matter, "made_copy", number)
    if found is None:
        raise NotFoundError("content", number)  # noqa: EM101  a kind, not a message
    if found.startswith(_PDF):
        return found
    return seat.worker.do(jobs.CONVERT_DOCX, found, _SECONDS)


def _signed_text(seat: Seat, matter: ReprintMatter) -> ChosenFile | None:
    found = _kept(seat, matter, "issued") or _kept(seat, matter, "for_signature")
    return None if found is None else load_file(seat.worker, found, "")


def _kept(
    seat: Seat, matter: ReprintMatter, purpose: Purpose, number: int | None = None
) -> bytes | None:
    asked = FileAsked(body=seat.body, item=matter.detail.item, purpose=purpose, copy_number=number)
    return next(iter(seat.desk.read(kept_file, asked)), None)


def _distribution(seat: Seat, matter: ReprintMatter) -> bytes:
    by_hand = dict.fromkeys(
        mark.stamp for copy in matter.made for mark in copy.marks if mark.way is not MarkWay.PRINT
    )
    names = tuple(matter.regime.stamps[stamp].name for stamp in by_hand)
    asked = ItemAsked(body=seat.body, item=matter.detail.item, marks=names)
    (facts,) = seat.desk.read(distribution_facts, asked)
    form = matter.regime.sheet("distribution_sheet")
    return seat.worker.do(jobs.DRAW_DISTRIBUTION, form, facts, matter.regime.level_words)
