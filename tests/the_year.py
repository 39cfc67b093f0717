"""A whole year at one desk, by the verbs of its windows, and a tally kept beside it by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.register_parts import RegisterPart
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.transfers import ReceiptKind, ReceiptRow, parcels_of
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.papers.register_book import RegisterBook
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.copy_document import copy_document
from bmnn_desk.services.copyable import SourcesAsked, copyable_sources
from bmnn_desk.services.correct_line import CorrectionRequest, correct_line
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.open_next_volume import NextVolumeRequest, open_next_volume
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.record_register_print import RegisterPrintRequest, record_register_print
from bmnn_desk.services.record_sheets import SheetsRequest, record_sheets
from bmnn_desk.services.record_volume_event import VolumeEventRequest, record_volume_event
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked, volume_facts
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.sheet_list import volume_sheets
from bmnn_desk.services.waiting_copies import CopiesAsked, waiting_ids, waiting_rows
from tests import (
    copying_desk,
    handover_desk,
    incoming_desk,
    machine_desk,
    make,
    office_desk,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.transfer_list import WaitingRow
    from tests.make import Office

FIRST_DAY = date(2025, 1, 2)
INCOMING, OUTGOING, COPYINGS, ROUNDS = 300, 300, 40, 60
PER_ROUND = OUTGOING // ROUNDS
CANCELLED = {40, 141, 242}
RETURNED_ROUNDS = {10, 20, 30, 40, 50, 60}
CORRECTED_OUT, CORRECTED_IN = {17, 118, 219}, {5, 106, 207, 295}
RECEIVED_EACH, COPIED_EACH, KEPT = 2, 2, 2


def level_of(number: int) -> SecrecyLevel:
    """One in 20 is Tuyệt mật, one in 5 of the others Tối mật."""
    if number % 20 == 0:
        return SecrecyLevel.TUYET_MAT
    return SecrecyLevel.TOI_MAT if number % 5 == 0 else SecrecyLevel.MAT


@dataclass(kw_only=True)
class Tally:
    """What a clerk with a pencil would count: copies and documents by level."""

    received: Counter[SecrecyLevel] = field(default_factory=Counter)
    issued: Counter[SecrecyLevel] = field(default_factory=Counter)
    copied: Counter[SecrecyLevel] = field(default_factory=Counter)
    destroyed: Counter[SecrecyLevel] = field(default_factory=Counter)
    sent: Counter[SecrecyLevel] = field(default_factory=Counter)
    documents_in: Counter[SecrecyLevel] = field(default_factory=Counter)
    documents_out: Counter[SecrecyLevel] = field(default_factory=Counter)

    def closing(self, level: SecrecyLevel, opening: int) -> int:
        """What lies here at the year's end."""
        came = self.received[level] + self.issued[level] + self.copied[level]
        return opening + came - self.destroyed[level] - self.sent[level]


@dataclass(kw_only=True)
class Year:
    """An office that worked for a year, its four books, and the tally."""

    at: Office
    books: dict[BookKind, int]
    tally: Tally = field(default_factory=Tally)
    lines: dict[BookKind, int] = field(default_factory=dict)
    handed_over: int = 0

    def on(self, number: int, of: int) -> Office:
        """The office on the working day when the `number`-th of `of` things is done."""
        day = FIRST_DAY + timedelta(days=1 + (number - 1) * 300 // of)
        return replace(self.at, day=day)


def begun(at: Office) -> Year:
    """The office is in order, and its four books are opened on the first day of work."""
    here = replace(at, day=FIRST_DAY)
    keep_place(here)
    office_desk.in_order(here)
    machine_desk.whole(here)
    books = {
        BookKind.OUTGOING: at.book,
        BookKind.INCOMING: incoming_desk.incoming_book(here),
        BookKind.TRANSFER: handover_desk.transfer_book(here),
        BookKind.COPY: copying_desk.copy_book(here),
    }
    return Year(at=here, books=books)


def keep_place(at: Office) -> None:
    """Where the clerk keeps what is secret, which stands with every copy from then on."""
    request = SettingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        key="clerk_place",
        value="Két sắt phòng Văn thư",
    )
    at.desk.do(choose_setting, request)


def walk(year: Year) -> None:
    """Day by day: what comes in, what goes out, rounds of delivery, copies, corrections."""
    for number in range(1, INCOMING + 1):
        receive(year, number)
        issue(year, number)
        if number % PER_ROUND == 0:
            deliver(year, number // PER_ROUND)
        if number % (INCOMING // COPYINGS) == 0 and number // (INCOMING // COPYINGS) <= COPYINGS:
            copy(year, number)
        if number == INCOMING // 2:
            next_volumes(year)


def receive(year: Year, number: int) -> None:
    """Enter what came; some lines are corrected the day after."""
    at, level = year.on(number, INCOMING), level_of(number)
    top = level is SecrecyLevel.TUYET_MAT
    request = incoming_desk.incoming(
        at,
        book=year.books[BookKind.INCOMING],
        level=level,
        title="" if top else f"về việc mẫu thứ {number}",
        copy_numbers=(number, number + 1),
        quantity=RECEIVED_EACH,
        document_day=at.day,
        may_copy=True,
    )
    entered = at.desk.do(enter_incoming, request)
    year.tally.received[level] += RECEIVED_EACH
    year.tally.documents_in[level] += 1
    if number in CORRECTED_IN:
        correct(year, at, BookKind.INCOMING, (entered.ordinal, "sender", "Công an tỉnh Mẫu mới"))


def issue(year: Year, number: int) -> None:
    """Propose, decide, print, sign, issue; some are cancelled at once and issued anew."""
    at, level = year.on(number, OUTGOING), level_of(number)
    item = make.signed(
        at, title=f"về báo cáo mẫu thứ {number}", bases=(at.bases[level],), may_copy=True
    ).item
    with_title = level is not SecrecyLevel.TUYET_MAT
    if number in CANCELLED:
        at.desk.do(issue_outgoing, make.issue(at, item, with_title=with_title))
        at.desk.do(cancel_outgoing, make.cancel(at, item))
    issued = at.desk.do(issue_outgoing, make.issue(at, item, with_title=with_title))
    year.tally.issued[level] += len(issued.copies)
    year.tally.documents_out[level] += 1
    if number in CORRECTED_OUT:
        ordinal = number + sum(each <= number for each in CANCELLED)
        correct(year, at, BookKind.OUTGOING, (ordinal, "keeping_unit", "Phòng Hành chính"))


def correct(year: Year, at: Office, kind: BookKind, cell: tuple[int, str, str]) -> None:
    """Correct one cell of a line of the newest volume."""
    ordinal, name, new = cell
    volume = 1 if kind not in year.lines or ordinal <= year.lines[kind] else 2
    asked = VolumeAsked(body=at.body, book=year.books[kind], volume=volume)
    (entry,) = [row for row in at.desk.read(register_entries, asked) if row.ordinal == ordinal]
    request = CorrectionRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=year.books[kind],
        volume=volume,
        ordinal=ordinal,
        field=name,
        old=getattr(entry, name),
        new=new,
        reason="Ghi nhầm",
    )
    at.desk.do(correct_line, request)


def deliver(year: Year, number: int) -> None:
    """A round with all that goes out, or inside the office: printed, then signed for.

    What came back waits for the next round.
    """
    at, inside = year.on(number * PER_ROUND, OUTGOING), number % 2 == 1
    waiting = [row for row in waiting_now(at) if row.inside == inside]
    request = replace(
        handover_desk.round_of(at, year.books[BookKind.TRANSFER], parcels=parcels_of(waiting)),
        inside=inside,
    )
    done = at.desk.do(hand_over, request)
    year.handed_over += len(done.lines)
    sheets = print_new(year, at, (BookKind.TRANSFER, 1), done.ordinals[0] - 1)
    returned = number in RETURNED_ROUNDS
    rows = [
        ReceiptRow(line=line, receiver="Nguyễn Thị Nhận", sheet=sheets[ordinal])
        if place or not returned
        else ReceiptRow(line=line, kind=ReceiptKind.RETURNED, note="Không có người nhận")
        for place, (line, ordinal) in enumerate(zip(done.lines, done.ordinals, strict=True))
    ]
    at.desk.do(record_receipts, handover_desk.receipts(at, *rows))
    if inside:
        return
    levels = {row.id: row.level for row in waiting}
    for parcel in request.parcels[1 if returned else 0 :]:
        year.tally.sent[levels[parcel.copies[0]]] += len(parcel.copies)


def waiting_now(at: Office) -> list[WaitingRow]:
    """Every copy that waits at the clerk's, read as a list reads it."""
    (ids,) = at.desk.read(waiting_ids, BodyAsked(body=at.body))
    blocks = (tuple(ids[start : start + 100]) for start in range(0, len(ids), 100))
    return [
        row
        for block in blocks
        for row in at.desk.read(waiting_rows, CopiesAsked(body=at.body, ids=block))
    ]


def print_new(year: Year, at: Office, where: tuple[BookKind, int], after: int) -> dict[int, int]:
    """Print the lines after an ordinal onto new sheets; the sheet of each ordinal comes back."""
    kind, volume = where
    book = year.books[kind]
    asked = VolumeAsked(body=at.body, book=book, volume=volume)
    (facts,) = at.desk.read(volume_facts, asked)
    pack = at.desk.law.pack(facts.pack)
    entries = tuple(row for row in at.desk.read(register_entries, asked) if row.ordinal > after)
    before = len(at.desk.read(volume_sheets, asked))
    paper = register_pdf(
        RegisterBook(
            form=pack.register(kind),
            level_words=pack.level_words,
            cover=facts.cover,
            entries=entries,
            signers=(),
            parts=(RegisterPart.LINES,),
            first_sheet=before + 1,
            words=pack.sheets["book_pages"],
        )
    )
    at.desk.do(
        record_register_print,
        RegisterPrintRequest(
            request_id=make.request_id(),
            day=at.day,
            body=at.body,
            book=book,
            volume=volume,
            pages=paper.pages,
            rows=paper.rows,
        ),
    )
    return {row.ordinal: row.sheet for row in paper.rows}


def copy(year: Year, number: int) -> None:
    """A sao y of what came in last: marked, counted, one spoiled and destroyed, signed, sealed."""
    at = year.on(number, INCOMING)
    sources = at.desk.read(copyable_sources, SourcesAsked(body=at.body))
    # The head of this office may permit up to Tối mật (SC-02).
    came = [
        row
        for row in sources
        if row.kind == CopyKind.RECEIVED.value and row.level < SecrecyLevel.TUYET_MAT
    ]
    source = max(came, key=lambda row: row.copy)
    made = at.desk.do(
        copy_document,
        copying_desk.copying(at, source=source.copy, book=year.books[BookKind.COPY]),
    )
    at.desk.do(record_copy_marks, copying_desk.copy_marks(at, made))
    steps = replace(
        copying_desk.copy_steps(at, made),
        made=COPIED_EACH + 1,
        destroyed=1,
        how="Cắt vụn trước mặt người soạn",
        signed=True,
        sealed=True,
        executor_signed=True,
        proof="1:1",
    )
    at.desk.do(record_copy_steps, steps)
    year.tally.copied[source.level] += COPIED_EACH + 1
    year.tally.destroyed[source.level] += 1


def next_volumes(year: Year) -> None:
    """The first volumes of đi and đến are full at midyear."""
    at = year.on(INCOMING // 2, INCOMING)
    for kind in (BookKind.OUTGOING, BookKind.INCOMING):
        asked = VolumeAsked(body=at.body, book=year.books[kind])
        year.lines[kind] = max(row.ordinal for row in at.desk.read(register_entries, asked))
        request = NextVolumeRequest(
            request_id=make.request_id(), day=at.day, body=at.body, book=year.books[kind]
        )
        assert at.desk.do(open_next_volume, request) == 2


def settle_books(year: Year, at: Office) -> None:
    """Every line not printed yet is printed, each sheet signed, each finished volume bound."""
    for kind, book in year.books.items():
        for entry in at.desk.read(book_shelf, ShelfAsked(body=at.body, year=at.day.year)):
            if entry.book != book:
                continue
            asked = VolumeAsked(body=at.body, book=book, volume=entry.volume)
            sheets = at.desk.read(volume_sheets, asked)
            if not sheets:
                print_new(year, at, (kind, entry.volume), 0)
                sheets = at.desk.read(volume_sheets, asked)
            request = SheetsRequest(
                request_id=make.request_id(),
                day=at.day,
                body=at.body,
                book=book,
                volume=entry.volume,
                numbers=tuple(sheet.number for sheet in sheets),
                state=SheetState.SIGNED,
            )
            at.desk.do(record_sheets, request)


def close_books(year: Year, at: Office) -> None:
    """The books of the year are closed, and every volume bound with its paging seal."""
    for book in year.books.values():
        at.desk.do(
            close_book,
            CloseBookRequest(
                request_id=make.request_id(),
                day=at.day,
                body=at.body,
                book=book,
                reason="Hết kỳ số liệu của năm",
            ),
        )
    for entry in at.desk.read(book_shelf, ShelfAsked(body=at.body, year=at.day.year)):
        request = VolumeEventRequest(
            request_id=make.request_id(),
            day=at.day,
            body=at.body,
            book=entry.book,
            volume=entry.volume,
            kind=VolumeEventKind.BOUND,
        )
        at.desk.do(record_volume_event, request)
