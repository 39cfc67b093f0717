"""Something to ask of every read of changed secrecy, and a request of each of its verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.services.change_detail import ChangeAsked
from bmnn_desk.services.change_list import ChangeRowsAsked, ChangesAsked
from bmnn_desk.services.change_paper_facts import ChangePaperAsked
from bmnn_desk.services.enter_secret_list import SecretListRequest, enter_secret_list
from bmnn_desk.services.secret_holders import HoldersAsked
from bmnn_desk.services.tell_holders import send_notices
from bmnn_desk.services.term_list import TermRowsAsked, TermsAsked
from tests import incoming_desk, make
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.change_notices import AnswersRequest
    from bmnn_desk.domain.secrecy_changes import ExpiryRequest
    from tests.make import Office


def of_item(at: Office) -> HoldersAsked:
    return HoldersAsked(body=at.body, item=make.issued(at).item)


def changed(at: Office) -> int:
    return sd.extended(at, sd.delivered(at))


def answers(at: Office) -> AnswersRequest:
    change = changed(at)
    at.desk.do(send_notices, sd.notices(at, change))
    return sd.answers(at, change)


def expiry(at: Office) -> ExpiryRequest:
    item = make.issued(at).item
    return sd.expiry(at, item, day=sd.years_on(at.day, 11))


def fresh_entry(at: Office) -> int:
    """An entry of a decision entered once more: each leaves the lists once."""
    request = SecretListRequest(
        request_id=make.request_id(), day=at.day, body=at.body, secret_list=make.secret_list()
    )
    return at.desk.do(enter_secret_list, request)[0]


SECRECY_READS: dict[str, Callable[[Office], Any]] = {
    "change_detail": lambda at: ChangeAsked(body=at.body, change=changed(at), day=at.day),
    "change_ids": lambda at: ChangesAsked(body=at.body, day=at.day),
    "change_paper_facts": lambda at: ChangePaperAsked(
        body=at.body, item=make.issued(at).item, day=at.day
    ),
    "change_rows": lambda at: ChangeRowsAsked(body=at.body, day=at.day, ids=(changed(at),)),
    "holders_of": of_item,
    "item_changes": of_item,
    "term_ids": lambda at: TermsAsked(body=at.body, day=at.day),
    "term_rows": lambda at: TermRowsAsked(body=at.body, day=at.day, ids=(make.issued(at).item,)),
}
SECRECY_WRITES: dict[str, Callable[[Office], Any]] = {
    "change_level": lambda at: sd.level_change(at, make.issued(at).item),
    "declassify": lambda at: sd.declassification(at, make.issued(at).item),
    "delist_entries": lambda at: sd.delisting(at, fresh_entry(at)),
    "extend_term": lambda at: sd.extension(at, make.issued(at).item),
    "fix_term": lambda at: sd.term_fix(at, incoming_desk.entered(at).item),
    "leave_to_lapse": lambda at: sd.lapse(at, make.issued(at).item),
    "record_answers": answers,
    "record_expiry": expiry,
    "record_remarks": lambda at: sd.remarks(at, changed(at)),
    "record_sender_notice": lambda at: sd.sender_notice(at, incoming_desk.entered(at).item),
    "send_notices": lambda at: sd.notices(at, changed(at)),
}
