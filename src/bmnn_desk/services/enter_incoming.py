"""Enter an incoming document: its arrival number, its line, a copy for each bản số received."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.incoming import INCOMING
from bmnn_desk.domain.rules.transfers import INCOMING_CHANNEL
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState, copy_numbers_text
from bmnn_desk.services.arrival_numbers import take_arrival
from bmnn_desk.services.incoming_findings import case_of, channel_case, place_of
from bmnn_desk.services.line_text import make_line_findable
from bmnn_desk.services.new_item import NewItem, keep_item
from bmnn_desk.services.open_volume import keep_line, open_place
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.incoming import IncomingRequest

INCOMING_ITEM = "incoming"
RECEIVED = "received"
FIRST_COPY = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What comes back: the item, its line and ordinal, the arrival number, warnings."""

    item: int
    line: int
    ordinal: int
    arrival_number: str
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK)
def enter_incoming(work: Work, request: IncomingRequest) -> Entered:
    """Write the line of what came, and its copies, which lie with the clerk until handed on.

    Where the paper has no bản số the copies' rows are counted from 1, and nothing says so
    (`written_number`). The arrival number is never given again, even when the line is cancelled.

    Raises:
        DaysOutOfOrderError: the day lies before the last line of a printed book.
        RulesBrokenError: a rule of DEN blocks; no number is spent.
        BookClosedError: the book is no incoming register of that year, or was closed.
        NotFoundError: the body has no such book, or the closed list no such channel.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    place = open_place(work, place_of(request))
    case = case_of(work, request, place)
    broken = (
        *work.require(request.day, case, INCOMING, request.other_cases),
        *_came_by(work, request),
    )
    item = keep_item(work, _item(request))
    line = keep_line(work, place, item)
    taken = take_arrival(work, request, item, place)
    number = f"{taken.number:02}"
    work.keep(_line(request, line.id, taken.id, number))
    _keep_copies(work, request, line, number)
    _make_findable(work, request, line.id, number)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("item", item)
    return Entered(
        item=item,
        line=line.id,
        ordinal=line.ordinal,
        arrival_number=number,
        warnings=broken,
    )


def _came_by(work: Work, request: IncomingRequest) -> tuple[Rule, ...]:
    """What the rules say of its channel; nothing where the clerk does not say how it came."""
    if not request.channel:
        return ()
    case = channel_case(work, request)
    return work.require(request.day, case, INCOMING_CHANNEL, request.other_cases)


def _item(request: IncomingRequest) -> NewItem:
    return NewItem(
        body=request.body,
        kind=INCOMING_ITEM,
        type_name=request.type_name,
        type_code=request.type_code,
        title=request.title,
        level=request.level,
        since=request.day,
    )


def _line(request: IncomingRequest, line: int, taken: int, number: str) -> t.IncomingLine:
    return t.IncomingLine(
        line_id=line,
        number_taken_id=taken,
        arrived_on=request.arrived_on,
        arrival_number=number,
        sender=request.sender,
        sender_folded=fold(request.sender),
        reference=request.reference,
        reference_folded=fold(request.reference),
        document_day=request.document_day,
        type_name=request.type_name,
        title=request.title,
        level=request.level,
        copy_numbers=copy_numbers_text(request.copy_numbers),
        quantity=request.quantity,
        pages=request.pages,
        may_copy=request.may_copy,
        recipients=list(request.recipients),
        channel=request.channel,
        sealed=request.sealed,
        named_person=request.named_person,
        urgency=request.urgency,
        recall_on=request.recall_on,
        note=request.note,
    )


def _keep_copies(work: Work, request: IncomingRequest, line: t.Line, number: str) -> None:
    holder = work.law.on(request.day).words["copy_original_holder"]
    counted = tuple(range(FIRST_COPY, FIRST_COPY + request.quantity))
    copies = [
        t.Copy(item_id=line.item_id, line_id=line.id, number=each, kind=CopyKind.RECEIVED)
        for each in request.copy_numbers or counted
    ]
    work.session.add_all(copies)
    work.session.flush()
    work.session.add_all(
        t.CopyEvent(
            copy_id=copy.id,
            kind=RECEIVED,
            day=request.arrived_on,
            holder=holder,
            place=request.place,
            state=CopyState.AT_CLERK,
            paper=number,
        )
        for copy in copies
    )


def _make_findable(work: Work, request: IncomingRequest, line: int, number: str) -> None:
    title = "" if request.level is SecrecyLevel.TUYET_MAT else request.title
    words = (number, request.reference, request.type_name, title, request.named_person)
    make_line_findable(work, line, words, (request.sender, *request.recipients))
