"""What the rules say of an incoming document before it is entered; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.incoming import IncomingCase
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.incoming import INCOMING
from bmnn_desk.domain.rules.transfers import INCOMING_CHANNEL
from bmnn_desk.domain.transfers import ChannelCase
from bmnn_desk.services.open_volume import PlaceAsked, open_place, require_in_order
from bmnn_desk.services.same_incoming import is_entered
from bmnn_desk.services.transfer_channel import channel_of
from bmnn_desk.services.work import Block, Work, allowed

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.incoming import IncomingRequest
    from bmnn_desk.services.open_volume import OpenPlace


@allowed(Role.CLERK)
def incoming_findings(work: Work, asked: IncomingRequest, _after: int) -> Block[Rule]:
    """Every rule that the request breaks, blocks and warnings, as entering it would find them.

    Raises:
        DaysOutOfOrderError: the day lies before the last line of a printed book.
        BookClosedError: the book is no incoming register of that year, or was closed.
        NotFoundError: the body has no such book, or the closed list no such channel.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    place = open_place(work, place_of(asked))
    require_in_order(place)
    regime = work.law.on(asked.day)
    found = regime.check(case_of(work, asked, place), INCOMING)
    if asked.channel:
        found += regime.check(channel_case(work, asked), INCOMING_CHANNEL)
    return Block(rows=found, next_key=None)


def place_of(request: IncomingRequest) -> PlaceAsked:
    """Which book, on which day."""
    return PlaceAsked(
        body=request.body,
        book=request.book,
        kind=BookKind.INCOMING,
        day=request.day,
        paper_page=request.paper_page,
        paper_line=request.paper_line,
    )


def case_of(work: Work, request: IncomingRequest, place: OpenPlace) -> IncomingCase:
    """What the rules of entering look at."""
    return IncomingCase(
        request=request,
        is_repeated=is_entered(work, request.body, request.sender, request.reference),
        has_place=place.has_place,
    )


def channel_case(work: Work, request: IncomingRequest) -> ChannelCase:
    """What the rules of channels look at; the request names a channel.

    Raises:
        NotFoundError: the closed list has no such channel.
    """
    channel = channel_of(work, request.day, request.channel)
    return ChannelCase(
        is_listed=True,
        suits=channel.sends,
        networked=channel.network,
        highest_level=channel.highest,
        level=request.level,
    )
