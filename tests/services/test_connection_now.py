from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.machine_probe import AdapterFound, AdapterKind, MachineLinks
from bmnn_desk.domain.machines import MachineFactKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NoRegimeError
from bmnn_desk.services.connection_now import LinksAsked, connection_rules
from bmnn_desk.services.enter_machine import retire_machine
from tests import make
from tests.machine_desk import entered, fact, probe, probed, recorded, retiring

if TYPE_CHECKING:
    from tests.make import Office

CODE = probe().code
NEW_LAW = date(2026, 3, 2)


def links(*names: str, code: str = CODE) -> MachineLinks:
    adapters = (AdapterFound(name=name, kind=AdapterKind.WIRED, has_link=True) for name in names)
    return MachineLinks(code=code, adapters=tuple(adapters))


def broken(at: Office, found: MachineLinks, day: date = NEW_LAW) -> list[str]:
    asked = LinksAsked(body=at.body, day=day, links=found)
    return [rule.id for rule in at.desk.read(connection_rules, asked)]


def with_lan(at: Office) -> int:
    """The card of this machine says that enp2s0 leads to an independent LAN."""
    number = entered(at)
    recorded(at, number, fact(at, MachineFactKind.INDEPENDENT_LAN, words="enp2s0"))
    probed(at, number)
    return number


def test_any_link_breaks_the_rule_where_no_card_explains_it(office: Office) -> None:
    assert broken(office, links("enp2s0")) == ["IT-01"]
    assert broken(office, links()) == []


def test_an_independent_lan_of_this_machines_card_is_allowed_by_the_law_of_2026_alone(
    office: Office,
) -> None:
    with_lan(office)
    assert broken(office, links("enp2s0")) == []
    assert broken(office, links("enp2s0", "wlp3s0")) == ["IT-01"]
    assert broken(office, links("enp2s0"), office.day) == ["IT-01B"]


def test_the_card_of_another_machine_or_of_none_vouches_for_nothing(office: Office) -> None:
    with_lan(office)
    assert broken(office, links("enp2s0", code="another")) == ["IT-01"]
    assert broken(office, links("enp2s0", code="")) == ["IT-01"]


def test_a_card_whose_machine_was_never_viewed_or_has_left_vouches_for_nothing(
    office: Office,
) -> None:
    unseen = entered(office)
    recorded(office, unseen, fact(office, MachineFactKind.INDEPENDENT_LAN, words="enp2s0"))
    assert broken(office, links("enp2s0", code="")) == ["IT-01"]
    gone = with_lan(office)
    office.desk.do(retire_machine, retiring(office, gone))
    assert broken(office, links("enp2s0")) == ["IT-01"]


def test_a_day_without_a_regime_is_said(office: Office) -> None:
    with pytest.raises(NoRegimeError):
        broken(office, links("enp2s0"), date(1990, 1, 1))


@pytest.mark.parametrize("role", Role)
def test_whoever_opens_a_store_is_told(office: Office, role: Role) -> None:
    seated = make.seated(office, make.account(office, role))
    at = replace(office, desk=seated.desk)
    assert broken(at, links("enp2s0")) == ["IT-01"]
