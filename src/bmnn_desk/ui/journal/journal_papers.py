"""The journal's papers: drawn in the background, printed by the user, the print put on record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk import jobs
from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.domain.journal_papers import AnchorSheetFacts
from bmnn_desk.services.authorisation_facts import AuthorisationPaperAsked, authorisation_facts
from bmnn_desk.services.checkpoint_list import CheckpointsAsked, officer_keys
from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.services.record_anchor_print import (
    AnchorAsked,
    AnchorPrintRequest,
    journal_anchor,
    record_anchor_print,
)
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.office_paper import let_save, paper_sheet, plain_saved
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.settings.book_words import book_entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from bmnn_desk.domain.journal_anchor import JournalAnchor
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_tr = partial(QCoreApplication.translate, "journal_papers")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWay:
    """Where a paper's sheet goes (`show`) and its mishaps (`tell`); all ends with `parent`.

    `broken` puts back what waits for it, after a bug.
    """

    seat: Seat
    parent: QObject
    show: Callable[[Sheet], object]
    tell: Callable[[DeskError], object]
    broken: Callable[[], object] = lambda: None


def print_anchor(way: PaperWay, occasion: AnchorOccasion, book: int | None = None) -> None:
    """Draw the journal's head as it is now and hand over the sheet that prints it."""
    seat, request_id = way.seat, new_request_id()

    def work() -> tuple[JournalAnchor, bytes]:
        """Read the head and draw the paper, outside the main thread."""
        (anchor,) = seat.desk.read(journal_anchor, AnchorAsked())
        form = seat.desk.law.on(seat.today()).sheet("anchor_sheet")
        facts = anchor_facts(seat, anchor, _period(seat, occasion, book))
        return anchor, seat.worker.do(jobs.DRAW_ANCHOR, form, facts)

    def done(made: tuple[JournalAnchor, bytes]) -> None:
        """Make the sheet; what came out well is put on record."""
        anchor, pdf = made

        def record() -> None:
            """Write down that this head was printed."""
            request = AnchorPrintRequest(
                request_id=request_id,
                day=seat.today(),
                body=seat.body,
                seq=anchor.seq,
                mac=anchor.mac,
                occasion=occasion,
                book=book,
            )
            seat.desk.do(record_anchor_print, request)

        words = _tr("In mốc nhật ký, việc số {seq}").format(seq=anchor.seq)
        sheet = PrintPaperDialog(seat, words, pdf, record)
        name = _tr("To moc nhat ky {seq}.pdf").format(seq=anchor.seq)
        let_save(sheet, seat, pdf, name=name, saved=plain_saved())
        way.show(sheet)

    in_background(way.parent, work, done, way.tell, way.broken)


def print_authorisation(way: PaperWay, code: str) -> None:
    """Draw the paper that a second person signs, and hand over the sheet that prints it."""
    seat = way.seat

    def work() -> bytes:
        """Read what it says and draw it, outside the main thread."""
        asked = AuthorisationPaperAsked(body=seat.body, code=code)
        (facts,) = seat.desk.read(authorisation_facts, asked)
        form = seat.desk.law.on(facts.day).sheet("second_person")
        return seat.worker.do(jobs.DRAW_AUTHORISATION, form, facts)

    def done(pdf: bytes) -> None:
        """Make the sheet; nothing is put on record, the paper counts once it is signed."""
        words = _tr("In giấy đồng ý, mã {code}").format(code=code)
        name = _tr("Giay dong y {code}.pdf").format(code=code)
        way.show(paper_sheet(seat, pdf, title=words, name=name, saved=plain_saved()))

    in_background(way.parent, work, done, way.tell, way.broken)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What an anchor sheet is for: a book's title, or a month; neither is the day itself."""

    book: str = ""
    month: int = 0
    year: int = 0


def anchor_facts(seat: Seat, anchor: JournalAnchor, period: Period) -> AnchorSheetFacts:
    """What the anchor sheet says."""
    day = seat.today()
    bodies = {entry.body: entry for entry in seat.desk.read(bodies_on, DayAsked(day=day))}
    names = bodies[seat.body]
    keys = seat.desk.read(officer_keys, CheckpointsAsked())
    return AnchorSheetFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=day,
        book=period.book,
        month=period.month,
        year=period.year,
        seq=anchor.seq,
        mark=anchor.facts.letters,
        key=keys[0].fingerprint if keys else "",
    )


def _period(seat: Seat, occasion: AnchorOccasion, book: int | None) -> Period:
    """The title that a closed book's form gives it; for a month, the one that is over."""
    if book is not None:
        entry = book_entry(seat, book)
        title = seat.desk.law.pack(entry.pack).register(entry.kind).title.lower()
        return Period(book=title, year=entry.year)
    if occasion is AnchorOccasion.MONTH:
        last = seat.today().replace(day=1) - timedelta(days=1)
        return Period(month=last.month, year=last.year)
    return Period()
