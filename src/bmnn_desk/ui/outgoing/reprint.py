"""Print copies of an issued document again, as their marks were recorded. Make: in the lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.stamps import Ink, MarkWay
from bmnn_desk.errors import NotFoundError
from bmnn_desk.papers.marking_plan import drawn_again
from bmnn_desk.services.marks_used import marks_used
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.paper_facts import ItemAsked, distribution_facts
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.file_opening import Opening
from bmnn_desk.ui.issue.load_file import load_file
from bmnn_desk.ui.issue.part_pdf import BatchPdf, paper
from bmnn_desk.ui.issue.prepare import PrepareAsked, prepare, whole_sheets
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from bmnn_desk.ui.outgoing.docx_source import KeptDocx, source_pages
from bmnn_desk.ui.outgoing.kept_files import kept_bytes, made_copy
from bmnn_desk.ui.printing.paper_edge import marks_on_pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.services.kept_file import Purpose
    from bmnn_desk.services.marks_used import CopyMade
    from bmnn_desk.ui.issue.matter import ChosenFile
    from bmnn_desk.ui.seat import Seat

# What was issued was taken then, whatever the office takes now.
_ACCEPTED = Opening(macros=True)
_PDF = b"%PDF-"


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
    """The drawn marks of a copy, each as it is on record: pages, place, blanks and ink."""
    made = next((copy.marks for copy in matter.made if copy.copy_number == number), ())
    return drawn_again(matter.regime, number, made)


def reprint_pdf(seat: Seat, matter: ReprintMatter, parts: Sequence[PrintPart]) -> BatchPdf:
    """What is sent to the printer for a batch of parts.

    Raises:
        DeskError: nothing was kept of a copy, or its pages cannot be made here.
    """
    what = parts[0].what
    if what is PrintedWhat.DISTRIBUTION:
        return paper(seat.worker, _distribution(seat, matter))
    marks = tuple(recorded_marks(matter, part.copy) for part in parts)
    if what is PrintedWhat.WHOLE:
        return _whole(seat, matter, marks, parts)
    asked = PrepareAsked(file=_signed_text(seat, matter), marks=marks, whole=False)
    sheets = prepare(seat.worker, asked).sheets
    if sheets is None:
        raise AssertionError  # a part is there only where a mark is drawn
    return sheets.batch(parts)


def _whole(
    seat: Seat, matter: ReprintMatter, marks: tuple[CopyMarks, ...], parts: Sequence[PrintPart]
) -> BatchPdf:
    """Whole copies in one job: drawn again onto the plain text, else the very files kept.

    The plain text is there of a file under a password or closed by its owner: no password is
    asked for again. A kept DOCX is drawn again onto the pages of its text, for what the office
    suite makes of its marks is not proved. Else each kept copy is printed as it is; a look at it
    would refuse it for its marks.
    """
    plain = kept_bytes(seat, matter.detail.item, "plain")
    if plain is not None:
        return whole_sheets(seat.worker, plain, marks).batch(parts)
    made = [made_copy(seat, matter.detail.item, part.copy) for part in parts]
    if not made[0].startswith(_PDF):
        return whole_sheets(seat.worker, _docx_pages(seat, matter, made, marks), marks).batch(parts)
    counts = tuple(seat.worker.do(jobs.COUNT_PAGES, pdf) for pdf in made)
    starts = [sum(counts[:index]) for index in range(len(counts))]
    return BatchPdf(
        pdf=seat.worker.do(jobs.JOIN_PDF, made) if len(made) > 1 else made[0],
        pages=tuple(
            tuple(range(start + part.first - 1, start + count))
            for part, start, count in zip(parts, starts, counts, strict=True)
        ),
        counts=counts,
        kept_marks={
            start + page: on_page
            for copy, start, count in zip(marks, starts, counts, strict=True)
            for page, on_page in marks_on_pages(copy, count).items()
        },
    )


def _docx_pages(
    seat: Seat, matter: ReprintMatter, made: Sequence[bytes], marks: Sequence[CopyMarks]
) -> bytes:
    detail = matter.detail
    issued = kept_bytes(seat, detail.item, "issued")
    if issued is None:
        raise NotFoundError("content", marks[0].number)  # noqa: EM101  a kind, not a message
    number = int(detail.reference.partition("/")[0])
    kept = KeptDocx(issued=issued, copies=made, marks=marks, number=number, day=detail.day)
    return source_pages(seat.worker, kept)


def _signed_text(seat: Seat, matter: ReprintMatter) -> ChosenFile | None:
    purposes: tuple[Purpose, ...] = ("plain", "issued", "for_signature")
    item = matter.detail.item
    found = next(filter(None, (kept_bytes(seat, item, purpose) for purpose in purposes)), None)
    return None if found is None else load_file(seat.worker, found, "", _ACCEPTED)


def _distribution(seat: Seat, matter: ReprintMatter) -> bytes:
    by_hand = dict.fromkeys(
        mark.stamp for copy in matter.made for mark in copy.marks if mark.way is not MarkWay.PRINT
    )
    names = tuple(matter.regime.stamps[stamp].name for stamp in by_hand)
    asked = ItemAsked(body=seat.body, item=matter.detail.item, marks=names)
    (facts,) = seat.desk.read(distribution_facts, asked)
    form = matter.regime.sheet("distribution_sheet")
    return seat.worker.do(jobs.DRAW_DISTRIBUTION, form, facts, matter.regime.level_words)
