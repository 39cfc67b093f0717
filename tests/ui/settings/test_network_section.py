from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.settings import LinkWay
from bmnn_desk.ui.settings.network_section import NetworkSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from tests.services.test_connection_now import links
from tests.ui.kept import shown
from tests.ui.seats import seat_of
from tests.ui.settings.settings_now import settings_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def section_of(qtbot: QtBot, seat: Seat) -> NetworkSection:
    section = NetworkSection(OfficeKeep(seat))
    section.show_now()
    shown(qtbot, section)
    return section


def test_it_warns_as_shipped_and_the_officer_lets_it_refuse(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    assert section.way.value() is LinkWay.WARN
    for way in (LinkWay.REFUSE, LinkWay.WARN):
        section.way.button(way).click()
        assert settings_now(seat).link_way is way
        assert section.way.error == ""


def test_a_clerk_is_told_that_it_is_not_his_and_it_stays(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    section = section_of(qtbot, seat_of(seat, office, Role.CLERK))
    section.way.button(LinkWay.REFUSE).click()
    assert section.way.error != ""
    assert section.way.value() is LinkWay.WARN
    assert settings_now(seat).link_way is LinkWay.WARN


def test_it_says_how_the_machine_stands(qtbot: QtBot, seat: Seat) -> None:
    assert section_of(qtbot, seat).now.text() == ""
    linked = replace(seat, links=lambda: links("enp2s0"))
    assert section_of(qtbot, linked).now.text() == "Lúc này đang nối: enp2s0."
    alone = replace(seat, links=links)
    assert section_of(qtbot, alone).now.text() == "Lúc này không nối mạng."
    unknown = replace(seat, links=lambda: replace(links(), is_known=False))
    assert "không cho biết" in section_of(qtbot, unknown).now.text()
