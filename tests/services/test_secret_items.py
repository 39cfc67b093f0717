from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    AlreadyThereError,
    DeskError,
    NotFoundError,
    ReasonMissingError,
    SecretLevelDiffersError,
    SecretPlaceError,
    SecretPlaceTakenError,
)
from bmnn_desk.services.enter_secret_list import (
    SecretItemRequest,
    SecretListRequest,
    add_secret_item,
    enter_secret_list,
)
from bmnn_desk.services.import_secret_items import import_secret_items
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.services.secret_items import checked_items, require_standing_items
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.at_work import working
from tests.services.each_write import EACH_WRITE
from tests.services.everything import end
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.secret_list import SecretItem
    from tests.make import Office

# Điều 3 khoản 2 điểm a, Mật: the entry number 1 of the office.
FIRST = make.secret_list().items[0]


def adds(at: Office, item: SecretItem) -> SecretItemRequest:
    return SecretItemRequest(
        request_id=make.request_id(), day=at.day, body=at.body, secret_list=1, item=item
    )


def withdraws(at: Office, number: int, reason: str = "Gõ nhầm", body: int = 0) -> EndingRequest:
    return EndingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=body or at.body,
        kind="secret_item",
        row=number,
        reason=reason,
    )


def offered(at: Office) -> list[int]:
    asked = EntriesAsked(body=at.body, day=at.day)
    return [entry.id for entry in at.desk.read(secret_entries, asked)]


REFUSED = [
    (replace(FIRST, article="ba"), SecretPlaceError),
    (replace(FIRST, clause="x"), SecretPlaceError),
    (replace(FIRST, clause=" "), SecretPlaceError),
    (replace(FIRST, point="a và b"), SecretPlaceError),
    (replace(FIRST, article="Điều 3"), AlreadyThereError),
    (replace(FIRST, words="Khác"), SecretPlaceTakenError),
    (replace(FIRST, clause="9", level=SecrecyLevel.TOI_MAT), SecretLevelDiffersError),
]


@pytest.mark.parametrize(("item", "error"), REFUSED)
def test_what_the_import_does_not_take_is_refused_when_typed(
    office: Office, item: SecretItem, error: type[DeskError]
) -> None:
    raised(office.desk, add_secret_item, adds(office, item), error)
    new = SecretListRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        secret_list=make.secret_list(decision="12/QĐ-BM", items=(FIRST, item)),
    )
    raised(office.desk, enter_secret_list, new, error)
    assert (len(rows(office, t.SecretItem)), len(rows(office, t.SecretList))) == (3, 1)


def test_the_words_before_a_place_are_not_kept(office: Office) -> None:
    typed = replace(FIRST, article="Điều 7", clause="khoản 1.", point="điểm đ)")
    number = office.desk.do(add_secret_item, adds(office, typed))
    kept = next(row for row in rows(office, t.SecretItem) if row.id == number)
    assert (kept.article, kept.clause, kept.point) == ("7", "1", "đ")
    assert checked_items((replace(FIRST, point=" "),), ())[0].point == ""


def test_a_withdrawn_entry_is_no_longer_offered_nor_counted(office: Office) -> None:
    office.desk.do(record_ending, withdraws(office, 1))
    assert offered(office) == [2, 3]
    number = office.desk.do(
        add_secret_item, adds(office, replace(FIRST, level=SecrecyLevel.TOI_MAT))
    )
    assert offered(office) == [2, 3, number]
    proposal = make.proposal(office, bases=(1,))
    raised(office.desk, propose_level, proposal, NotFoundError)


def test_a_slip_keeps_its_citation_of_a_withdrawn_entry(office: Office) -> None:
    item = office.desk.do(propose_level, make.proposal(office, bases=(1,))).item
    asked = ItemAsked(body=office.body, item=item)
    (before,) = office.desk.read(slip_facts, asked)
    office.desk.do(record_ending, withdraws(office, 1))
    (after,) = office.desk.read(slip_facts, asked)
    assert after.bases == before.bases
    assert "961/QĐ-TTg" in after.bases[0].citation


def test_a_withdrawn_entry_is_no_double_of_a_table(office: Office) -> None:
    request = EACH_WRITE["import_secret_items"](office)
    office.desk.do(import_secret_items, request)
    again = replace(request, request_id=make.request_id())
    raised(office.desk, import_secret_items, again, AlreadyThereError)
    office.desk.do(record_ending, withdraws(office, 4))
    # Nothing of the decision is left: it is entered anew, once.
    assert office.desk.do(import_secret_items, replace(again, request_id=make.request_id())) == 1
    third = replace(again, request_id=make.request_id())
    raised(office.desk, import_secret_items, third, AlreadyThereError)


def test_it_is_withdrawn_once_with_a_reason_and_by_its_own_body(office: Office) -> None:
    raised(office.desk, record_ending, withdraws(office, 1, " "), ReasonMissingError)
    raised(office.desk, record_ending, withdraws(office, 1, body=9), NotFoundError)
    raised(office.desk, record_ending, withdraws(office, 99), NotFoundError)
    end(office, "secret_item", 1)
    raised(office.desk, record_ending, withdraws(office, 1), NotFoundError)
    assert len(rows(office, t.Ending)) == 1


def test_an_entry_that_was_withdrawn_is_cited_by_nothing_new(office: Office) -> None:
    office.desk.do(record_ending, withdraws(office, 1))
    with working(office) as work:
        require_standing_items(work, (2, 3))
        with pytest.raises(NotFoundError):
            require_standing_items(work, (2, 1))
