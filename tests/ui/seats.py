"""Seats of every role at one office, and an office that has work for each of their acts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.desk import Desk
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_authorisation import AuthorisationsAsked, authorisations
from bmnn_desk.services.reopen_book import ReopenBookRequest, reopen_book
from tests import make
from tests.peopled_desk import office_in, sat_down

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.office import Role
    from bmnn_desk.errors import DeskError
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def seat_of(seat: Seat, at: Office, *roles: Role, trouble: DeskError | None = None) -> Seat:
    """The same office where an account with these roles alone sits; it is the drafter's."""
    sits = make.seated(at, make.account(at, *roles)).desk
    desk = Desk(sits._vault, sits.law, sits.actor, trouble)
    return replace(seat, desk=desk, person="Ngô Văn Soạn")


def folder_seat(folder: Path, law: Law, seat: Seat) -> Seat:
    """The founder's seat at an office in a real folder, whose slots are cheap."""
    office_in(folder, law)
    at = sat_down(folder, law)
    return replace(seat, desk=at.desk, body=at.body)


def with_work(at: Office) -> None:
    """A document of the drafter's at every stage, and a paper that a second person must sign."""
    at.desk.do(propose_level, make.proposal(at, title="về việc chờ duyệt"))
    make.approved(at, title="về việc chờ in")
    make.printed(at, title="về việc chờ ký")
    make.signed(at, title="về việc chờ số")
    make.issued(at, title="về việc đã phát hành")
    waiting_paper(at)


def waiting_paper(at: Office) -> int:
    """A book closed and opened again, for which the head signs on paper: its number."""
    at.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(), day=at.day, body=at.body, book=at.book, reason="Hết trang"
        ),
    )
    request = ReopenBookRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        reason="còn văn bản chưa vào sổ",
    )
    at.desk.do(reopen_book, request, PaperWord(person=at.head))
    papers = at.desk.read(authorisations, AuthorisationsAsked(body=at.body))
    return papers[-1].authorisation
