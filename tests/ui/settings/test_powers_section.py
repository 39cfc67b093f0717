from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.record_delegation import RecordDelegationDialog
from bmnn_desk.ui.settings.powers_section import PowersSection
from tests import make
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_powers_that_hold_today_with_scope_level_and_last_day(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    make.delegate(office)
    section = PowersSection(seat)
    section.show_now()
    shown(qtbot, section)
    assert section.powers.texts() == [
        ("Phạm Thị Phó", "05/QĐ-SMM", "Xác định độ mật", "Tối mật", "31/12/2025")
    ]
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.add.click()
    kept(qtbot, told.args[0])
    assert isinstance(told.args[0], RecordDelegationDialog)
