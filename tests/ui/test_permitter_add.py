from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.hold_authority import hold_authority
from bmnn_desk.ui.quick_add import QuickAdd
from bmnn_desk.ui.reopening import REOPENED
from tests import copying_desk as cd
from tests.ui.kept import kept
from tests.ui.subjects import subject_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize("form", ["copy_document", "decide_provision", "destroy_copies"])
def test_who_was_just_given_the_power_is_chosen(
    qtbot: QtBot, seat: Seat, office: Office, form: str
) -> None:
    sheet = REOPENED[form](seat, subject_of(office, form))
    kept(qtbot, sheet)
    (add,) = [each for each in sheet.findChildren(QuickAdd) if each._adding.verb is hold_authority]
    before = set(add._box._values)
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        add.open()
    cd.holder(office)
    wanted.args[0].finished.emit("")
    assert add._box.value() not in before
    assert add._box.currentText()


def test_the_copying_form_asks_for_a_power_until_there_is_one(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = REOPENED["copy_document"](seat, 0)
    kept(qtbot, sheet)
    (add,) = [each for each in sheet.findChildren(QuickAdd) if each._adding.verb is hold_authority]
    field = add._field
    assert "Bấm F2 ở ô này" in field._hint.text()
    add.open()
    cd.holder(office)
    add._take("Đã ghi")
    assert field._hint.text() == ""
