from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.statistics.year_bar import YearBar
from tests.ui.kept import shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def bar(qtbot: QtBot, seat: Seat) -> YearBar:
    made = YearBar(seat)
    made.offer_years((2026, 2025))
    made.resize(1000, 60)
    shown(qtbot, made)
    return made


@pytest.mark.parametrize("role", [Role.LEADER, Role.INSPECTOR])
def test_who_only_reads_has_the_units_alone(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    made = bar(qtbot, seat_of(seat, office, role))
    assert [act for act, button in made.buttons.items() if button.isVisible()] == ["units"]
    assert made.year.isVisible()


def test_a_button_asks_for_its_act(qtbot: QtBot, seat: Seat) -> None:
    made = bar(qtbot, seat)
    for act, button in made.buttons.items():
        with qtbot.waitSignal(made.asked) as asked:
            button.click()
        assert asked.args == [act]


def test_another_year_is_told(qtbot: QtBot, seat: Seat) -> None:
    made = bar(qtbot, seat)
    assert made.year.value() == 2026
    with qtbot.waitSignal(made.year_chosen):
        made.year.put(2025)
    made.offer_years((2027, 2026, 2025))
    assert made.year.value() == 2025


def test_the_same_commands_are_for_a_menu(qtbot: QtBot, seat: Seat, office: Office) -> None:
    made = bar(qtbot, seat)
    made.stop("close", "Năm 2025 đã khóa")
    found = {each.words: (each.keys, each.enabled) for each in made.commands()}
    assert found["&In thống kê…"] == ("Ctrl+P", True)
    assert not found["Khóa &năm…"][1]
    assert len(found) == len(made.buttons)
    reads = bar(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert [each.words for each in reads.commands()] == ["Đơn &vị trực thuộc…"]
