"""What an office of several people does beside its documents: accounts, books, words, anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.services.change_account import change_account, end_account
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.note_access import note_access
from bmnn_desk.services.record_anchor_print import record_anchor_print
from bmnn_desk.services.record_authorisation import record_authorisation
from bmnn_desk.services.sign_journal import SignRequest, sign_journal
from tests import make
from tests.services.each_office import (
    changes_account,
    chooses_second,
    closed,
    ends_account,
    prints_anchor,
    reopened,
    signed_paper,
)

if TYPE_CHECKING:
    from tests.make import Office

KEK, SALT = bytes(range(32)), b"muoi cua khe mot"


def people(at: Office) -> None:
    """Do each of these verbs at least once; the book is open again at the end."""
    at.desk.do(change_account, changes_account(at))
    at.desk.do(end_account, ends_account(at))
    at.desk.do(note_access, make.access(at.day, count=3))
    at.desk.do(choose_second_person, chooses_second(at, paper_days=4))
    closed(at, reason="Hết năm")
    anchor = prints_anchor(at, occasion=AnchorOccasion.BOOK_CLOSED, book=at.book)
    at.desk.do(record_anchor_print, anchor)
    reopened(at)
    at.desk.do(record_authorisation, signed_paper(at))


def signed_journal(at: Office) -> int:
    """The officer signs: from here on the journal's keys are his, and nobody else's."""
    request = SignRequest(request_id=make.request_id(), day=at.day, kek=bytearray(KEK), salt=SALT)
    return at.desk.do(sign_journal, request)
