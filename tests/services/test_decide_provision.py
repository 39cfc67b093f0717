from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.provision_list import ProvisionState
from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.storage import tables as t
from tests.authority_desk import PROVINCE, holds
from tests.provision_desk import asked, decides, refuses, row_of
from tests.services.broken import DAY
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_post_of_the_matrix_grants_up_to_its_level(office: Office) -> None:
    number = asked(office)
    assert office.desk.do(decide_provision, decides(office, number)).warnings == ()
    row = row_of(office, number)
    assert (row.state, row.decided_by, row.title, row.number) == (
        ProvisionState.GRANTED,
        "Trần Văn Giám",
        "Giám đốc Sở Mẫu Mực",
        "12/SMM-VP",
    )
    assert prove(office.desk) > 0


def test_above_its_level_it_is_refused_and_another_case_stays_on_record(office: Office) -> None:
    number = asked(office, level=SecrecyLevel.TUYET_MAT)
    request = decides(office, number)
    assert set(refused(office.desk, decide_provision, request)) == {"SC-15"}
    excused = replace(request, other_cases=(other_case("SC-15"),))
    assert {rule.id for rule in office.desk.do(decide_provision, excused).warnings} == {"SC-15"}
    assert [row.rule for row in rows(office, t.OtherCase)] == ["SC-15"]


@pytest.mark.parametrize(
    ("changes", "rules"),
    [
        ({"asked_on": None}, {"SC-15B"}),
        ({"purpose": ""}, {"SC-15B"}),
        ({"kind": AskerKind.PERSON, "address": ""}, {"SC-15C"}),
        ({"kind": AskerKind.FOREIGN_BODY}, {"SC-15"}),
        ({"kind": AskerKind.FOREIGN_PERSON, "nationality": "Nước Mẫu"}, {"SC-15"}),
    ],
    ids=str,
)
def test_what_the_letter_lacks_blocks_the_grant(
    office: Office, changes: dict[str, Any], rules: set[str]
) -> None:
    number = asked(office, **changes)
    assert set(refused(office.desk, decide_provision, decides(office, number))) == rules


def test_who_may_provide_foreigners_grants_them(office: Office) -> None:
    number = asked(office, kind=AskerKind.FOREIGN_BODY)
    held = holds(office, post=PROVINCE, title="Chủ tịch UBND tỉnh")
    assert office.desk.do(decide_provision, decides(office, number, held=held)).warnings == ()


def test_a_refusal_is_in_writing_with_its_reason(office: Office) -> None:
    number = asked(office, asked_on=None)
    for changes in ({"number": ""}, {"reason": " "}):
        request = refuses(office, number, **changes)
        assert set(refused(office.desk, decide_provision, request)) == {"SC-15D"}
    office.desk.do(decide_provision, refuses(office, number))
    row = row_of(office, number)
    assert (row.state, row.decided_by, row.reason) == (
        ProvisionState.REFUSED,
        "Trần Văn Giám",
        "Không đúng mục đích sử dụng",
    )


def test_from_2026_what_was_not_read_warns(new_office: Office) -> None:
    number = asked(new_office, level=SecrecyLevel.TUYET_MAT)
    made = new_office.desk.do(decide_provision, decides(new_office, number))
    assert {rule.id for rule in made.warnings} == {"SC-15"}


def test_it_is_decided_once_by_who_holds_the_post(office: Office) -> None:
    number = asked(office)
    request = decides(office, number)
    for changes, error in (
        ({"day": office.day - DAY}, DaysOutOfOrderError),
        ({"held": 99}, NotFoundError),
        ({"person": office.clerk}, NotFoundError),
        ({"provision": 99}, NotFoundError),
        ({"body": 9}, NotFoundError),
    ):
        raised(office.desk, decide_provision, replace(request, **changes), error)
    office.desk.do(decide_provision, request)
    raised(office.desk, decide_provision, refuses(office, number), WrongStageError)
