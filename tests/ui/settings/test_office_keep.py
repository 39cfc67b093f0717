from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.services.work import Actor
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from tests.ui.settings.settings_now import acts, settings_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_a_change_is_one_act_and_is_said(qtbot: QtBot, seat: Seat) -> None:
    keep, before = OfficeKeep(seat), acts(seat)
    with qtbot.waitSignals([keep.said, keep.changed]):
        assert keep.keep("level_way", MarkWay.OVERPRINT.value, "Đã lưu") == ""
    assert acts(seat) == before + 1
    assert settings_now(seat).level_way is MarkWay.OVERPRINT
    assert keep.settings == settings_now(seat)


def test_what_is_there_already_is_no_act(seat: Seat) -> None:
    keep, before = OfficeKeep(seat), acts(seat)
    assert keep.keep("lock_minutes", "10", "Đã lưu") == ""
    assert acts(seat) == before


def test_a_refused_change_says_why_and_the_older_value_holds(qtbot: QtBot, seat: Seat) -> None:
    desk = seat.desk
    desk.actor = Actor(account=1, person=1, roles=frozenset({Role.INSPECTOR}))
    keep = OfficeKeep(replace(seat, desk=desk))
    with qtbot.assertNotEmitted(keep.said):
        refused = keep.keep("lock_minutes", "30", "Đã lưu")
    assert "không có quyền" in refused
    assert settings_now(seat).lock_minutes == 10


def test_a_value_that_cannot_be_is_a_programmers_mistake(seat: Seat) -> None:
    with pytest.raises(ValueError, match="0"):
        OfficeKeep(seat).keep("lock_minutes", "0", "Đã lưu")
