"""Requests about bodies, books, accounts and the second person that go through, to vary."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.domain.settings import SHIPPED_SECOND
from bmnn_desk.services.change_account import ChangeAccountRequest, EndAccountRequest
from bmnn_desk.services.choose_second_person import SecondPersonRequest
from bmnn_desk.services.choose_setting import SettingRequest
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.enter_account import AccountRequest, enter_account
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.record_authorisation import (
    AuthorisationRequest,
    AuthorisationsAsked,
    authorisations,
)
from bmnn_desk.services.reopen_book import ReopenBookRequest, reopen_book
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.domain.authorisations import AuthorisationEntry
    from tests.make import Office

NAMES = NameOnPapers(
    name="PHÒNG MẪU MỰC",
    parent="SỞ MẪU MỰC",
    place="Mẫu Sơn",
    letters="PMM",
    symbol_pattern="{type}-{body}",
)


def opens_body(at: Office) -> BodyRequest:
    code = make.request_id()
    return BodyRequest(request_id=make.request_id(), day=at.day, code=code, names=NAMES)


def fresh_body(at: Office) -> Office:
    """The same desk for a body that has written nothing yet."""
    return replace(at, body=at.desk.do(set_up_body, opens_body(at)))


def opens_book(at: Office) -> BookRequest:
    return BookRequest(request_id=make.request_id(), day=at.day, body=fresh_body(at).body)


def closes_book(at: Office) -> CloseBookRequest:
    asked = opens_book(at)
    book = at.desk.do(open_book, asked)
    return CloseBookRequest(request_id=make.request_id(), day=at.day, body=asked.body, book=book)


def reopens_book(at: Office) -> ReopenBookRequest:
    closed = closes_book(at)
    at.desk.do(close_book, closed)
    return ReopenBookRequest(
        request_id=make.request_id(),
        day=at.day,
        body=closed.body,
        book=closed.book,
        reason="Ghi sót một văn bản",
    )


def authorised(at: Office) -> tuple[int, AuthorisationEntry]:
    """An act that the deputy will sign for on paper, and whose body's it is."""
    request = reopens_book(at)
    at.desk.do(reopen_book, request, PaperWord(person=at.deputy))
    (entry,) = at.desk.read(authorisations, AuthorisationsAsked(body=request.body))
    return request.body, entry


def signs_paper(at: Office) -> AuthorisationRequest:
    body, entry = authorised(at)
    return AuthorisationRequest(
        request_id=make.request_id(),
        day=at.day,
        body=body,
        authorisation=entry.authorisation,
        code=entry.code,
        signed_on=at.day,
    )


def enters_account(at: Office) -> AccountRequest:
    return AccountRequest(
        request_id=make.request_id(),
        day=at.day,
        person=at.deputy,
        slot=secrets.token_hex(8),
        roles=frozenset({Role.LEADER}),
    )


def changes_account(at: Office) -> ChangeAccountRequest:
    entered = enters_account(at)
    at.desk.do(enter_account, entered)
    return ChangeAccountRequest(
        request_id=make.request_id(),
        day=at.day,
        slot=entered.slot,
        roles=frozenset({Role.DRAFTER}),
    )


def ends_account(at: Office) -> EndAccountRequest:
    slot = changes_account(at).slot
    return EndAccountRequest(request_id=make.request_id(), day=at.day, slot=slot)


def chooses_second(at: Office, **changes: Any) -> SecondPersonRequest:  # noqa: ANN401
    plain = SecondPersonRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        acts=SHIPPED_SECOND,
        on_paper=True,
        paper_days=5,
    )
    return replace(plain, **changes)


def chooses_setting(at: Office, **changes: Any) -> SettingRequest:  # noqa: ANN401
    plain = SettingRequest(
        request_id=make.request_id(), day=at.day, body=at.body, key="printer", value="Máy in 1"
    )
    return replace(plain, **changes)
