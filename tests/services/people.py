"""What an office of several people does beside its documents: accounts, books, words, anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.services.change_account import change_account, end_account
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.note_access import AccessRequest, note_access
from bmnn_desk.services.record_anchor_print import (
    AnchorAsked,
    AnchorPrintRequest,
    journal_anchor,
    record_anchor_print,
)
from bmnn_desk.services.record_authorisation import (
    AuthorisationRequest,
    AuthorisationsAsked,
    authorisations,
    record_authorisation,
)
from bmnn_desk.services.reopen_book import ReopenBookRequest, reopen_book
from bmnn_desk.services.sign_journal import SignRequest, sign_journal
from tests import make
from tests.services.each_office import changes_account, chooses_second, ends_account

if TYPE_CHECKING:
    from tests.make import Office

MOMENT = "2025-03-10T01:02:03+00:00"
KEK, SALT = bytes(range(32)), b"muoi cua khe mot"


def people(at: Office) -> None:
    """Do each of these verbs at least once; the book is open again at the end."""
    at.desk.do(change_account, changes_account(at))
    at.desk.do(end_account, ends_account(at))
    note = AccessRequest(
        request_id=make.request_id(),
        day=at.day,
        kind=AccessKind.REFUSED,
        count=3,
        first_at=MOMENT,
        last_at=MOMENT,
    )
    at.desk.do(note_access, note)
    at.desk.do(choose_second_person, chooses_second(at, paper_days=4))
    closing = CloseBookRequest(
        request_id=make.request_id(), day=at.day, body=at.body, book=at.book, reason="Hết năm"
    )
    at.desk.do(close_book, closing)
    at.desk.do(record_anchor_print, anchor_of_closing(at))
    reopening = ReopenBookRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        reason="Ghi sót một văn bản",
    )
    at.desk.do(reopen_book, reopening, PaperWord(person=at.head))
    at.desk.do(record_authorisation, signed_paper(at))


def anchor_of_closing(at: Office) -> AnchorPrintRequest:
    """The journal's head, as it is printed beside the closed book."""
    (anchor,) = at.desk.read(journal_anchor, AnchorAsked())
    return AnchorPrintRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        seq=anchor.seq,
        mac=anchor.mac,
        occasion=AnchorOccasion.BOOK_CLOSED,
        book=at.book,
    )


def signed_paper(at: Office) -> AuthorisationRequest:
    """The paper of the last act that a second person was to sign for."""
    waiting = AuthorisationsAsked(body=at.body, waiting_alone=True)
    entry = at.desk.read(authorisations, waiting)[-1]
    return AuthorisationRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        authorisation=entry.authorisation,
        code=entry.code,
        signed_on=at.day,
        filed_in="Hồ sơ 12/VT",
    )


def signed_journal(at: Office) -> int:
    """The officer signs: from here on the journal's keys are his, and nobody else's."""
    request = SignRequest(request_id=make.request_id(), day=at.day, kek=bytearray(KEK), salt=SALT)
    return at.desk.do(sign_journal, request)
