from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.ui.connected import Standing, connected, standing
from tests.services.test_connection_now import links, with_lan

if TYPE_CHECKING:
    from tests.make import Office

DAY = date(2026, 3, 2)


def test_a_link_is_told_with_what_the_law_says(office: Office) -> None:
    found = connected(office.desk, office.body, DAY, links("enp2s0", "wlp3s0"))
    assert found is not None
    assert found.adapters == "enp2s0, wlp3s0"
    assert [rule.id for rule in found.rules] == ["IT-01"]
    assert "enp2s0" not in repr(found)


def test_without_a_link_and_with_one_that_is_allowed_there_is_nothing_to_tell(
    office: Office,
) -> None:
    assert connected(office.desk, office.body, DAY, links()) is None
    with_lan(office)
    assert connected(office.desk, office.body, DAY, links("enp2s0")) is None


def test_a_clock_of_no_regime_excuses_nothing(office: Office) -> None:
    with_lan(office)
    found = connected(office.desk, office.body, date(1990, 1, 1), links("enp2s0"))
    assert found is not None
    assert found.rules == ()


def test_a_machine_stands_apart_on_an_allowed_network_or_connected(office: Office) -> None:
    def stands(*names: str) -> Standing:
        found = connected(office.desk, office.body, DAY, links(*names))
        return standing(links(*names), found)

    assert (stands(), stands("enp2s0")) == (Standing.APART, Standing.CONNECTED)
    with_lan(office)
    assert stands("enp2s0") is Standing.ALLOWED


def test_a_system_that_does_not_say_all_makes_no_machine_apart(office: Office) -> None:
    with_lan(office)
    for names, known in (((), None), (("enp2s0",), None), (("wlan0",), Standing.CONNECTED)):
        half = replace(links(*names), is_known=False)
        found = connected(office.desk, office.body, DAY, half)
        assert standing(half, found) is (known or Standing.UNKNOWN)
