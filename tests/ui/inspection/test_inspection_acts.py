from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.dialogs.keep_self_inspection import KeepSelfInspectionDialog
from bmnn_desk.ui.inspection.inspection_acts import acts_of, open_act
from bmnn_desk.ui.listed.seated_page import SeatedPage
from bmnn_desk.ui.old_register.old_register_sheet import OldRegisterSheet
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize(
    ("role", "acts"),
    [
        (Role.CLERK, {"bring_in", "record", "verify"}),
        (Role.OFFICER, {"bring_in", "record", "verify"}),
        (Role.LEADER, {"verify"}),
        (Role.INSPECTOR, {"verify"}),
    ],
)
def test_each_role_has_its_acts(seat: Seat, office: Office, role: Role, acts: set[str]) -> None:
    assert acts_of(seat_of(seat, office, role)) == acts


@pytest.mark.parametrize(
    ("act", "kind"), [("record", KeepSelfInspectionDialog), ("bring_in", OldRegisterSheet)]
)
def test_an_act_opens_its_sheet(qtbot: QtBot, seat: Seat, act: str, kind: type) -> None:
    page = SeatedPage(seat)
    qtbot.addWidget(page)

    with qtbot.waitSignal(page.sheet_wanted) as sheet:
        open_act(page, seat, act, 0)

    qtbot.addWidget(sheet.args[0])
    assert isinstance(sheet.args[0], kind)
