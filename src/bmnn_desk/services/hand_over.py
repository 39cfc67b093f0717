"""Hand copies over: a round of delivery with its lines in Sổ chuyển giao, in one act."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.transfers import CHANNEL, HANDOVER
from bmnn_desk.domain.transfers import ChannelCase, CopyState, HandoverCase, copy_numbers_text
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    RecipientMissingError,
    WrongStageError,
)
from bmnn_desk.services.copies_to_give import copies_to_give, newest_day, newest_state
from bmnn_desk.services.line_text import make_line_findable
from bmnn_desk.services.open_volume import PlaceAsked, keep_line, open_place
from bmnn_desk.services.transfer_channel import channel_of
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.channels import Channel
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.transfer_list import WaitingRow
    from bmnn_desk.domain.transfers import HandoverRequest, Parcel
    from bmnn_desk.services.open_volume import OpenPlace

HANDED_OVER = "handed_over"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What comes back: the round, its register lines with their ordinals, warnings."""

    handover: int
    lines: tuple[int, ...]
    ordinals: tuple[int, ...]
    warnings: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Round:
    request: HandoverRequest
    row: t.Handover
    copies: Mapping[int, WaitingRow]
    first: OpenPlace


@allowed(Role.CLERK)
def hand_over(work: Work, request: HandoverRequest) -> HandedOver:
    """Enter a round: a line of the book for each document and recipient, its copies on the way.

    The lines follow the parcels. Each copy leaves the clerk; nothing counts as delivered before
    its receipt is recorded.

    Raises:
        NotFoundError: the body has no such book or copy, or the closed list no such channel; or a
            parcel has no copy, or copies of several documents.
        RecipientMissingError: a parcel says not for whom it is.
        WrongStageError: a copy is not at the clerk's.
        BookClosedError: the book is no register of hand-overs of that year, or was closed.
        DaysOutOfOrderError: the day lies before the last line of a printed book, a copy's entry
            in its register, or the last move of a copy.
        RulesBrokenError: DI-01 or DI-10 blocks.
    """
    copies = _waiting(work, request)
    broken = _check(work, request, copies)
    row = work.keep(
        t.Handover(
            body_id=request.body,
            day=request.day,
            inside=request.inside,
            channel=request.channel,
            carrier=request.carrier,
            carrier_person_id=request.carrier_person,
            note=request.note,
        )
    )
    made = _Round(request=request, row=row, copies=copies, first=_first_place(work, request))
    lines = [_keep_parcel(work, made, at) for at in range(len(request.parcels))]
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("handover", row.id)
    return HandedOver(
        handover=row.id,
        lines=tuple(line.id for line in lines),
        ordinals=tuple(line.ordinal for line in lines),
        warnings=broken,
    )


def _waiting(work: Work, request: HandoverRequest) -> Mapping[int, WaitingRow]:
    """The copies of all parcels.

    Raises:
        NotFoundError, RecipientMissingError, WrongStageError, DaysOutOfOrderError: as `hand_over`.
    """
    asked = [copy for parcel in request.parcels for copy in parcel.copies]
    copies = copies_to_give(work, request.body, asked)
    found = work.session.execute(
        select(t.Copy.id, newest_state(), newest_day()).where(t.Copy.id.in_(asked))
    )
    states = {copy: (state, last) for copy, state, last in found}
    for parcel in request.parcels:
        _require_parcel(parcel, copies)
    for copy in asked:
        state, last = states[copy]
        if state != CopyState.AT_CLERK:
            raise WrongStageError(state or CopyState.NOT_MADE.value, CopyState.AT_CLERK.value)
        since = max(filter(None, (copies[copy].day, last)))
        if request.day < since:
            raise DaysOutOfOrderError(request.day, since)
    if len(set(asked)) < len(asked):
        raise WrongStageError(CopyState.ON_THE_WAY.value, CopyState.AT_CLERK.value)
    return copies


def _require_parcel(parcel: Parcel, copies: Mapping[int, WaitingRow]) -> None:
    kind = "copy"
    for copy in parcel.copies:
        if copy not in copies:
            raise NotFoundError(kind, copy)
    if len({copies[copy].line for copy in parcel.copies}) != 1:
        raise NotFoundError(kind, next(iter(parcel.copies), 0))
    if not parcel.recipient.strip():
        raise RecipientMissingError


def _check(
    work: Work, request: HandoverRequest, copies: Mapping[int, WaitingRow]
) -> tuple[Rule, ...]:
    channel = channel_of(work, request.day, request.channel)
    if request.carrier_person is not None:
        work.find(t.Person, request.carrier_person)
    level = max((row.level for row in copies.values()), default=None)
    if level is None:
        kind = "copy"
        raise NotFoundError(kind, 0)
    case = HandoverCase(
        unregistered=_unregistered(work, copies),
        carrier_is_known=request.carrier_person is not None,
        carried_by_service=channel.by_service,
    )
    return (
        *work.require(request.day, case, HANDOVER, request.other_cases),
        *work.require(
            request.day,
            _channel_case(channel, level, inside=request.inside),
            CHANNEL,
            request.other_cases,
        ),
    )


def _channel_case(channel: Channel, level: SecrecyLevel, *, inside: bool) -> ChannelCase:
    return ChannelCase(
        is_listed=channel.sends,
        suits=channel.suits(inside=inside),
        networked=channel.network,
        highest_level=channel.highest,
        level=level,
    )


def _unregistered(work: Work, copies: Mapping[int, WaitingRow]) -> int:
    """How many of the copies are of a line that was cancelled."""
    lines = {row.line for row in copies.values()}
    cancelled = set(
        work.session.scalars(select(t.LineCancel.line_id).where(t.LineCancel.line_id.in_(lines)))
    )
    return sum(row.line in cancelled for row in copies.values())


def _first_place(work: Work, request: HandoverRequest) -> OpenPlace:
    kind = BookKind.TRANSFER
    asked = PlaceAsked(body=request.body, book=request.book, kind=kind, day=request.day)
    return open_place(work, asked)


def _keep_parcel(work: Work, made: _Round, at: int) -> t.Line:
    """The lines of a round follow one another: the book is asked once where the first stands."""
    request, parcel = made.request, made.request.parcels[at]
    rows = [made.copies[copy] for copy in parcel.copies]
    first = made.first
    asked = replace(first.asked, paper_page=parcel.paper_page, paper_line=parcel.paper_line)
    place = replace(first, asked=asked, ordinal=first.ordinal + at)
    line = keep_line(work, place, rows[0].item)
    numbers = copy_numbers_text([row.number for row in rows if row.number is not None])
    transfer = work.keep(
        t.TransferLine(
            line_id=line.id,
            handover_id=made.row.id,
            reference=rows[0].reference,
            copy_numbers=numbers,
            level=rows[0].level,
            recipient=parcel.recipient,
            quantity=len(rows),
            note=parcel.note,
        )
    )
    work.session.add_all(
        t.TransferCopy(transfer_line_id=transfer.id, copy_id=row.id) for row in rows
    )
    work.session.add_all(_move(made, row, place, parcel) for row in rows)
    make_line_findable(
        work, line.id, (rows[0].reference, request.carrier, parcel.note), (parcel.recipient,)
    )
    return line


def _move(made: _Round, copy: WaitingRow, place: OpenPlace, parcel: Parcel) -> t.CopyEvent:
    """The copy leaves the clerk: its carrier holds it, the line of the book proves it."""
    return t.CopyEvent(
        copy_id=copy.id,
        kind=HANDED_OVER,
        day=made.request.day,
        holder=made.request.carrier,
        place=parcel.recipient,
        state=CopyState.ON_THE_WAY.value,
        paper=f"{place.volume.number}/{place.ordinal}",
        person_id=made.request.carrier_person,
    )
