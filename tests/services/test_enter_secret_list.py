from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import SecretItem
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.enter_secret_list import (
    SecretItemRequest,
    SecretListRequest,
    add_secret_item,
    enter_secret_list,
)
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.everything import end
from tests.services.ledger import raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office

NEW_ITEM = SecretItem(
    article="5", clause="1", point="", has_points=False, level=SecrecyLevel.TOI_MAT, words="Mẫu"
)


def entered(at: Office, **changes: Any) -> SecretListRequest:  # noqa: ANN401
    return SecretListRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        secret_list=make.secret_list(**changes),
    )


def test_entries_come_back_in_the_order_given(office: Office) -> None:
    numbers = office.desk.do(enter_secret_list, entered(office))
    items = {item.id: item for item in rows(office, t.SecretItem)}
    assert [items[number].level for number in numbers] == list(SecrecyLevel)


@pytest.mark.parametrize(
    "missing", [{"decision": " "}, {"day": None}, {"since": None}, {"items": ()}]
)
def test_a_decision_must_be_whole(office: Office, missing: dict[str, Any]) -> None:
    request = entered(office, **missing)
    assert set(refused(office.desk, enter_secret_list, request)) == {"CFG-06"}


def test_an_entry_added_on_the_spot_may_be_cited_at_once(office: Office) -> None:
    number = office.desk.do(
        add_secret_item,
        SecretItemRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            secret_list=1,
            item=NEW_ITEM,
        ),
    )
    done = office.desk.do(propose_level, make.proposal(office, bases=(number,)))
    assert done.level is SecrecyLevel.TOI_MAT


def test_a_decision_that_was_ended_is_cited_no_more(office: Office) -> None:
    before = make.approved(office)
    end(office, "secret_list", 1)
    assert office.desk.do(propose_level, make.proposal(office)).item > before.item
    later = make.proposal(office, day=office.day.replace(day=11))
    assert set(refused(office.desk, propose_level, later)) == {"PDX-03"}


def test_another_bodys_decision_is_not_found(office: Office) -> None:
    request = SecretItemRequest(
        request_id=make.request_id(), day=office.day, body=9, secret_list=1, item=NEW_ITEM
    )
    raised(office.desk, add_secret_item, request, NotFoundError)
