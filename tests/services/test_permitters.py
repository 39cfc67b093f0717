from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.permitters import permitters
from tests import copying_desk as cd
from tests import make
from tests.services.everything import end

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import Permitter
    from tests.make import Office


def those(at: Office) -> list[Permitter]:
    return list(at.desk.read(permitters, PeopleAsked(body=at.body, day=at.day)))


def test_nobody_permits_before_a_post_is_entered(office: Office) -> None:
    assert those(office) == []


def test_a_holder_comes_with_the_deputies_who_have_his_power_to_permit(office: Office) -> None:
    held = cd.holder(office)
    make.delegate(office)
    power = make.delegate(
        office,
        number="06/QĐ-SMM",
        scopes=frozenset({DelegationScope.COPY}),
        highest_level=SecrecyLevel.MAT,
    )
    head, deputy = those(office)
    assert (head.holder, head.person, head.title) == (held, office.head, "Giám đốc")
    assert (head.highest, head.delegation) == (SecrecyLevel.TOI_MAT, None)
    assert (deputy.holder, deputy.person, deputy.title) == (held, office.deputy, "Phó Giám đốc")
    assert (deputy.highest, deputy.delegation) == (SecrecyLevel.MAT, power)


def test_a_post_that_has_ended_is_left_out(office: Office) -> None:
    end(office, "authority_held", cd.holder(office))
    assert len(those(office)) == 1
    assert those(make.on(office, 1)) == []
