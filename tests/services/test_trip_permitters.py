from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.trip_permitters import trip_permitters
from tests import make
from tests.authority_desk import AGENCY, PROVINCE, holds

if TYPE_CHECKING:
    from bmnn_desk.domain.trips import TripPermitter
    from tests.make import Office


def found(at: Office) -> list[TripPermitter]:
    return list(at.desk.read(trip_permitters, PeopleAsked(body=at.body, day=at.day)))


def test_the_head_permits_and_deputies_with_his_power_to_let_out(office: Office) -> None:
    holds(office, post=AGENCY)
    make.delegate(office, number="01/QĐ", scopes=frozenset({DelegationScope.COPY}))
    power = make.delegate(office, number="02/QĐ", scopes=frozenset({DelegationScope.TAKE_OUT}))
    assert [(each.person, each.title, each.delegation, each.abroad) for each in found(office)] == [
        (office.head, "Giám đốc", None, False),
        (office.deputy, "Phó Giám đốc", power, False),
    ]


def test_a_post_of_the_list_permits_abroad(office: Office) -> None:
    holds(office, post=PROVINCE, ground="12/UQ-UBND")
    holds(office, post=PROVINCE, ground="13/UQ-UBND", person=office.deputy)
    assert [(each.person, each.abroad) for each in found(office)] == [
        (office.head, True),
        (office.deputy, True),
    ]
