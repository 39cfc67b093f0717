"""Every form that chooses one of the office's people takes in one that was missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import PostKind
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.ui.quick_add import QuickAdd
from bmnn_desk.ui.reopening import REOPENED
from tests import make
from tests.ui.kept import kept
from tests.ui.subjects import subject_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

# How many fields of each form choose a person whom a deputy's post makes fit.
FORMS = {
    "propose_level": 1,
    "determine_level": 1,
    "record_signature": 1,
    "hand_over": 1,
    "copy_document": 1,
    "hold_authority": 1,
    "record_delegation": 1,
    "record_volume": 1,
    "take_out": 1,
    "lend_copies": 1,
    "keep_copies": 1,
    "declassify": 2,
    "extend_term": 1,
    "record_task": 1,
    "record_device": 1,
    "move_device": 1,
    "record_stamps": 1,
    "record_office_paper": 1,
    "record_leaving": 1,
}
NAME = "Vũ Thị Mới"


@pytest.mark.parametrize("form", FORMS)
def test_a_new_person_is_chosen_where_he_was_missing(
    qtbot: QtBot, seat: Seat, office: Office, form: str
) -> None:
    sheet = REOPENED[form](seat, subject_of(office, form))
    kept(qtbot, sheet)
    adds = [each for each in sheet.findChildren(QuickAdd) if each._adding.verb is enrol_person]
    assert not any(NAME in each._box.currentText() for each in adds)
    laid = []
    for add in adds:
        with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
            add.open()
        laid.append(wanted.args[0])
    request = PersonRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        name=NAME,
        kind=PostKind.DEPUTY,
        post="Phó Giám đốc",
    )
    office.desk.do(enrol_person, request)
    for each in laid:
        each.finished.emit("")
    assert [NAME in each._box.currentText() for each in adds].count(True) == FORMS[form]
