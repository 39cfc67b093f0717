"""Requests about bodies, books, accounts and the second person that go through, to vary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.domain.settings import SHIPPED_SECOND
from bmnn_desk.services.change_account import (
    ChangeAccountRequest,
    EndAccountRequest,
    change_account,
)
from bmnn_desk.services.choose_second_person import SecondPersonRequest
from bmnn_desk.services.choose_setting import SettingRequest
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.record_anchor_print import (
    AnchorAsked,
    AnchorPrintRequest,
    journal_anchor,
)
from bmnn_desk.services.record_authorisation import (
    AuthorisationRequest,
    AuthorisationsAsked,
    authorisations,
)
from bmnn_desk.services.reopen_book import ReopenBookRequest, reopen_book
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from tests import make

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.authorisations import AuthorisationEntry
    from bmnn_desk.services.enter_account import AccountRequest
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


def closing(at: Office, **changes: Any) -> CloseBookRequest:  # noqa: ANN401
    """The office's own book."""
    plain = CloseBookRequest(
        request_id=make.request_id(), day=at.day, body=at.body, book=at.book, reason="Hết trang"
    )
    return replace(plain, **changes)


def reopening(at: Office, **changes: Any) -> ReopenBookRequest:  # noqa: ANN401
    """The office's own book, once it is closed."""
    plain = ReopenBookRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        reason="Bỏ sót một dòng",
    )
    return replace(plain, **changes)


def closed(at: Office, **changes: Any) -> None:  # noqa: ANN401
    at.desk.do(close_book, closing(at, **changes))


def reopened(at: Office, **changes: Any) -> None:  # noqa: ANN401
    """Opened again, as the office's settings want it: the head will sign on paper."""
    at.desk.do(reopen_book, reopening(at, **changes), PaperWord(person=at.head))


def closes_book(at: Office) -> CloseBookRequest:
    """A book of its own."""
    asked = opens_book(at)
    return closing(at, body=asked.body, book=at.desk.do(open_book, asked))


def reopens_book(at: Office) -> ReopenBookRequest:
    """A closed book of its own."""
    asked = closes_book(at)
    at.desk.do(close_book, asked)
    return reopening(at, body=asked.body, book=asked.book)


def authorised(at: Office) -> tuple[int, AuthorisationEntry]:
    """An act that the deputy will sign for on paper, and whose body's it is."""
    request = reopens_book(at)
    at.desk.do(reopen_book, request, PaperWord(person=at.deputy))
    (entry,) = at.desk.read(authorisations, AuthorisationsAsked(body=request.body))
    return request.body, entry


def signed_paper(at: Office, **changes: Any) -> AuthorisationRequest:  # noqa: ANN401
    """The signed paper of the body's last authorisation, back on the day of the act."""
    last = at.desk.read(authorisations, AuthorisationsAsked(body=at.body))[-1]
    plain = AuthorisationRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        authorisation=last.authorisation,
        code=last.code,
        signed_on=at.day,
        filed_in="Hồ sơ 12/VT",
    )
    return replace(plain, **changes)


def signs_paper(at: Office) -> AuthorisationRequest:
    body, _ = authorised(at)
    return signed_paper(replace(at, body=body))


def prints_anchor(at: Office, **changes: Any) -> AnchorPrintRequest:  # noqa: ANN401
    """The journal's head as it came out of the printer this day."""
    (head,) = at.desk.read(journal_anchor, AnchorAsked())
    plain = AnchorPrintRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        seq=head.seq,
        mac=head.mac,
        occasion=AnchorOccasion.ON_DEMAND,
    )
    return replace(plain, **changes)


def enters_account(at: Office) -> AccountRequest:
    return make.account_request(at, Role.LEADER, person=at.deputy)


def changing(
    at: Office, slot: str, *roles: Role, until: date | None = None
) -> ChangeAccountRequest:
    return ChangeAccountRequest(
        request_id=make.request_id(), day=at.day, slot=slot, roles=frozenset(roles), until=until
    )


def changed(at: Office, slot: str, *roles: Role, until: date | None = None) -> int:
    return at.desk.do(change_account, changing(at, slot, *roles, until=until))


def changes_account(at: Office) -> ChangeAccountRequest:
    slot = make.account(at, Role.LEADER, person=at.deputy)
    return changing(at, slot, Role.DRAFTER)


def ending(at: Office, slot: str) -> EndAccountRequest:
    return EndAccountRequest(request_id=make.request_id(), day=at.day, slot=slot)


def ends_account(at: Office) -> EndAccountRequest:
    return ending(at, make.account(at, Role.LEADER, person=at.deputy))


def chooses_second(at: Office, **changes: Any) -> SecondPersonRequest:  # noqa: ANN401
    """What ships, for this body, unless it is said."""
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
