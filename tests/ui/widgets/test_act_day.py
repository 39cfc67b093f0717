from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.widgets.act_day import ActDay
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 3, 5)


@pytest.fixture
def field(qtbot: QtBot) -> ActDay:
    made = ActDay(lambda: TODAY)
    shown(qtbot, made)
    return made


def test_it_stands_at_today(field: ActDay) -> None:
    assert (field.value(), field.known(), field.problem()) == (TODAY, TODAY, "")


def test_a_day_to_come_is_wrong_and_an_earlier_one_is_not(field: ActDay) -> None:
    field.line.setText("+1")
    assert "06/03/2026" in field.problem()
    field.put(date(2026, 3, 4))
    assert field.problem() == ""


def test_what_is_no_day_is_said_to_be_none(field: ActDay) -> None:
    field.line.setText("30/02/2026")
    assert "30" in field.problem()


def test_an_empty_one_is_no_day(field: ActDay) -> None:
    field.put(None)
    assert field.problem() == ""
    with pytest.raises(AssertionError):
        field.known()
