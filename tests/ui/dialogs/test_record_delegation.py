from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.people import PeopleAsked, delegations_on
from bmnn_desk.ui.dialogs.record_delegation import RecordDelegationDialog
from bmnn_desk.ui.widgets.other_case_form import OtherCaseForm
from tests.ui.dressed import SMALLEST, dressed
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.office import Delegation
    from bmnn_desk.ui.seat import Seat
    from tests import make


def filled(seat: Seat) -> RecordDelegationDialog:
    sheet = RecordDelegationDialog(seat)
    sheet.number.setText("07/QĐ-SMM")
    sheet.days["day"].put_draft_text("05/01/2025")
    sheet.days["since"].put_draft_text("06/01/2025")
    sheet.scopes.boxes[DelegationScope.DETERMINE].setChecked(True)
    sheet.fields.setText("nội vụ; tài chính")
    sheet.highest.put(SecrecyLevel.TOI_MAT)
    return sheet


def powers(seat: Seat) -> list[Delegation]:
    asked = PeopleAsked(body=seat.body, day=seat.today())
    return [entry.power for entry in seat.desk.read(delegations_on, asked)]


def test_a_power_from_the_head_to_a_deputy(qtbot: QtBot, seat: Seat, office: make.Office) -> None:
    sheet = filled(seat)
    kept(qtbot, sheet)
    sheet.forward()
    (power,) = powers(seat)
    assert (power.delegator, power.delegate) == (office.head, office.deputy)
    assert power.fields == {"nội vụ", "tài chính"}
    assert power.highest_level is SecrecyLevel.TOI_MAT
    assert power.until is None


def test_what_the_document_must_say_is_asked_for(qtbot: QtBot, seat: Seat) -> None:
    sheet = RecordDelegationDialog(seat)
    shown(qtbot, sheet)
    sheet.forward()
    bad = [key for key in sheet.panel.keys() if sheet.panel.field(key).error]  # noqa: SIM118
    assert bad == ["number", "day", "scopes", "since"]
    assert sheet.number.hasFocus()


def test_a_bad_field_below_the_edge_is_scrolled_to(qtbot: QtBot, seat: Seat) -> None:
    with dressed(points=14):
        sheet = filled(seat)
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        sheet.days["until"].put_draft_text("31/02/2025")
        line = sheet.days["until"].line
        sheet.forward()
        assert line.hasFocus()
        assert line.visibleRegion().boundingRect().height() == line.height()


def test_a_rule_that_blocks_is_told_and_gives_way_to_a_complete_other_case(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = filled(seat)
    shown(qtbot, sheet)
    sheet.days["since"].put_draft_text("01/01/2025")
    sheet.forward()
    assert [rule.id for rule in sheet.findings.rules()] == ["CFG-03"]
    assert "vướng quy định" in sheet.mishap.words
    assert powers(seat) == []
    (case,) = sheet.findings.findChildren(OtherCaseForm)
    for line in (case.reason, case.number, case.responsible):
        line.setText("Căn cứ mẫu")
    sheet.forward()
    assert len(powers(seat)) == 1
