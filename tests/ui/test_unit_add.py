from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.enrol_person import UnitRequest, add_unit
from bmnn_desk.ui.quick_add import QuickAdd
from bmnn_desk.ui.reopening import REOPENED
from tests import make
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize("form", ["propose_level", "enrol_person"])
def test_a_new_unit_is_chosen_in_every_form_that_chooses_one(
    qtbot: QtBot, seat: Seat, office: Office, form: str
) -> None:
    sheet = REOPENED[form](seat, 0)
    kept(qtbot, sheet)
    (add,) = [each for each in sheet.findChildren(QuickAdd) if each._adding.verb is add_unit]
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        add.open()
    (laid,) = wanted.args
    request = UnitRequest(
        request_id=make.request_id(), day=office.day, body=office.body, name="Ban Mới", letters="BM"
    )
    office.desk.do(add_unit, request)
    laid.finished.emit("")
    assert add._box.currentText() == "Ban Mới"
