from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.drafting import sits_down
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_who_sat_down_when_and_for_what_is_kept(office: Office) -> None:
    item = make.approved(office).item
    first = office.desk.do(begin_drafting, sits_down(office))
    second = office.desk.do(begin_drafting, sits_down(office, item, person=office.deputy))
    kept = rows(office, t.DraftingSession)
    assert [(row.id, row.person_id, row.item_id) for row in kept] == [
        (first, office.drafter, None),
        (second, office.deputy, item),
    ]
    assert {(row.body_id, row.unit, row.day, row.hour) for row in kept} == {
        (office.body, "Văn phòng", office.day, "08:05")
    }
    assert prove(office.desk) > 0


@pytest.mark.parametrize("wrong", [{"body": 2}, {"person": 99}, {"item": 99}])
def test_body_person_and_item_must_be_there(office: Office, wrong: dict[str, int]) -> None:
    raised(office.desk, begin_drafting, sits_down(office, **wrong), NotFoundError)
