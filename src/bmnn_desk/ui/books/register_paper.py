"""The papers of a volume as PDF or DOCX, by the form its book is bound to. For the lane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.register_parts import (
    ClosingFacts,
    OpeningFacts,
    RegisterPart,
    SheetHeading,
    totals_by_level,
)
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.domain.secrecy import HIGHEST_FIRST
from bmnn_desk.domain.stamps import LEVEL_STAMPS, MarkWay
from bmnn_desk.papers.register_book import RegisterBook, RegisterPaper
from bmnn_desk.services.book_shelf import print_plan
from bmnn_desk.services.control_facts import ControlAsked, control_facts
from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked, volume_facts
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.settings.book_words import book_entry

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import CoverFacts, Entry
    from bmnn_desk.domain.volumes import PrintPlan
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.ui.seat import Seat

_WORDS = "book_pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWanted:
    """A print of a volume: of which book, and what of it."""

    book: int
    volume: int
    part: BookPart


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Matter:
    """What the papers of a volume are made of."""

    seat: Seat
    wanted: PaperWanted
    plan: PrintPlan
    pack: Regime
    kind: str
    place: str

    @property
    def words(self) -> WordsForm:
        """The words of the papers around the lines."""
        return self.pack.sheets[_WORDS]


def plan_of(seat: Seat, book: int, volume: int) -> PrintPlan:
    """Where the next print of a volume stands.

    Raises:
        DeskError: the book or volume is gone.
    """
    (plan,) = seat.desk.read(print_plan, VolumeAsked(body=seat.body, book=book, volume=volume))
    return plan


def register_paper(seat: Seat, wanted: PaperWanted) -> RegisterPaper:
    """The paper wanted, with the place of each line on it; the head of today signs.

    Raises:
        DeskError: the book is gone, or the worker failed.
    """
    if wanted.part is BookPart.CONTROL:
        return _control(seat, wanted)
    matter = _matter(seat, wanted)
    if wanted.part is BookPart.OFFSET:
        form = matter.pack.register(matter.kind)
        return _plain(seat, seat.worker.do(jobs.DRAW_OFFSET_SHEET, form, matter.words))
    return seat.worker.do(jobs.DRAW_REGISTER, _book(matter))


def register_docx(seat: Seat, wanted: PaperWanted) -> bytes:
    """The same as DOCX, for a paper that has lines or pages of the book.

    Raises:
        DeskError: the book is gone, or the worker failed.
    """
    return seat.worker.do(jobs.WRITE_REGISTER, _book(_matter(seat, wanted)))


def _matter(seat: Seat, wanted: PaperWanted) -> _Matter:
    book = book_entry(seat, wanted.book)
    (body,) = (
        each
        for each in seat.desk.read(bodies_on, DayAsked(day=seat.today()))
        if each.body == seat.body
    )
    return _Matter(
        seat=seat,
        wanted=wanted,
        plan=plan_of(seat, wanted.book, wanted.volume),
        pack=seat.desk.law.pack(book.pack),
        kind=book.kind,
        place=body.place,
    )


def _book(matter: _Matter) -> RegisterBook:
    seat, part, pack = matter.seat, matter.wanted.part, matter.pack
    asked = VolumeAsked(body=seat.body, book=matter.wanted.book, volume=matter.wanted.volume)
    (facts,) = seat.desk.read(volume_facts, asked)
    entries = seat.desk.read(register_entries, asked)
    whole = RegisterBook(
        form=pack.register(matter.kind),
        level_words=pack.level_words,
        cover=_cover(matter, facts.cover),
        entries=entries,
        signers=_signers(seat),
        sheets=None if matter.plan.is_finished else matter.plan.sheets,
        words=matter.words,
        cover_stamp=_stamp(matter, entries),
        opening=OpeningFacts(
            place=matter.place,
            day=None,
            sheets=None,
            first_ordinal=matter.plan.first_ordinal,
        ),
        closing=_closing(matter, entries),
    )
    return _MADE[part](matter, whole)


def _whole(matter: _Matter, whole: RegisterBook) -> RegisterBook:
    end = (RegisterPart.CLOSING,) if matter.plan.is_finished else ()
    parts = (RegisterPart.COVER, RegisterPart.OPENING, RegisterPart.LINES, *end)
    return replace(whole, parts=parts)


def _continue(matter: _Matter, whole: RegisterBook) -> RegisterBook:
    return replace(
        whole,
        parts=(RegisterPart.LINES,),
        entries=_new(matter, whole),
        continue_from=matter.plan.continue_from,
    )


def _new_sheets(matter: _Matter, whole: RegisterBook) -> RegisterBook:
    return replace(
        whole,
        parts=(RegisterPart.LINES,),
        entries=_new(matter, whole),
        first_sheet=matter.plan.next_sheet,
    )


def _corrections(matter: _Matter, whole: RegisterBook) -> RegisterBook:
    due, words = matter.plan.to_correct, matter.words.words
    sheets = ", ".join(str(number) for number in sorted(set(due.values())))
    said = words["correction_of"].format(
        book=whole.form.title,
        volume=whole.cover.volume,
        year=whole.cover.year,
        sheets=sheets,
    )
    heading = SheetHeading(
        parent="",
        agency="",
        place=matter.place,
        day=None,
        title=words["correction_title"],
        lines=(said,),
        page_label=words["correction_page"],
    )
    return replace(
        whole,
        parts=(RegisterPart.LINES, RegisterPart.SIGNATURES),
        entries=tuple(entry for entry in whole.entries if entry.ordinal in due),
        first_sheet=matter.plan.next_sheet,
        heading=heading,
    )


def _closing_page(_matter: _Matter, whole: RegisterBook) -> RegisterBook:
    return replace(whole, parts=(RegisterPart.CLOSING,), entries=())


def _front(_matter: _Matter, whole: RegisterBook) -> RegisterBook:
    return replace(whole, parts=(RegisterPart.COVER, RegisterPart.OPENING), entries=())


def _cover_mark(matter: _Matter, whole: RegisterBook) -> RegisterBook:
    stamp = _level_stamp(matter.pack, whole.entries)
    return replace(whole, parts=(RegisterPart.COVER_MARK,), entries=(), cover_stamp=stamp)


def _new(matter: _Matter, whole: RegisterBook) -> tuple[Entry, ...]:
    printed = matter.plan.printed_to or 0
    return tuple(entry for entry in whole.entries if entry.ordinal > printed)


def _cover(matter: _Matter, cover: CoverFacts) -> CoverFacts:
    """Of a volume that is still written in, its last day and number are left to be written."""
    plan = matter.plan
    cover = replace(cover, first_number=plan.first_ordinal)
    return cover if plan.is_finished else replace(cover, until=None, last_number=None)


def _closing(matter: _Matter, entries: tuple[Entry, ...]) -> ClosingFacts:
    plan = matter.plan
    sheets = plan.next_sheet - 1
    return ClosingFacts(
        place=matter.place,
        day=None,
        sheets=sheets or None,
        first_ordinal=plan.first_ordinal if plan.last_ordinal is not None else None,
        last_ordinal=plan.last_ordinal,
        cancelled=len(plan.cancelled),
        totals=totals_by_level(entries, HIGHEST_FIRST, plan.cancelled),
    )


def _stamp(matter: _Matter, entries: tuple[Entry, ...]) -> StampShape | None:
    """The cover's level mark where the office prints it in colour, else room for it."""
    seat = matter.seat
    (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
    printed = settings.level_way is MarkWay.PRINT
    return _level_stamp(matter.pack, entries) if printed else None


def _level_stamp(pack: Regime, entries: tuple[Entry, ...]) -> StampShape | None:
    """The mark of the highest level that the book's lines have."""
    if not entries:
        return None
    return pack.stamps[LEVEL_STAMPS[max(entry.level for entry in entries)]]


def _control(seat: Seat, wanted: PaperWanted) -> RegisterPaper:
    asked = ControlAsked(body=seat.body, book=wanted.book, volume=wanted.volume, day=seat.today())
    (facts,) = seat.desk.read(control_facts, asked)
    words = seat.desk.law.pack(book_entry(seat, wanted.book).pack).sheets[_WORDS]
    return _plain(seat, seat.worker.do(jobs.DRAW_CONTROL_SHEET, words, facts))


def _plain(seat: Seat, pdf: bytes) -> RegisterPaper:
    return RegisterPaper(pdf=pdf, pages=seat.worker.do(jobs.COUNT_PAGES, pdf), rows=())


def _signers(seat: Seat) -> tuple[PaperSigner, ...]:
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=seat.today()))
    head = next((entry for entry in people if entry.kind.is_head), None)
    clerk = PaperSigner(field="clerk", position="", name=seat.person)
    if head is None:
        return (clerk,)
    return (clerk, PaperSigner(field="head", position=head.post, name=head.name))


_MADE = {
    BookPart.WHOLE: _whole,
    BookPart.LOOK: _whole,
    BookPart.CONTINUE: _continue,
    BookPart.NEW_SHEETS: _new_sheets,
    BookPart.CORRECTIONS: _corrections,
    BookPart.CLOSING: _closing_page,
    BookPart.FRONT: _front,
    BookPart.COVER_MARK: _cover_mark,
}
