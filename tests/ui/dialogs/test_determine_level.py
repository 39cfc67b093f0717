from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.ui.dialogs.determine_level import DetermineLevelDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.keys import Clerk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.slip_list import SlipEntry
    from bmnn_desk.services.propose_level import Proposed
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
DEPUTY = 1


def proposed(office: Office, **changes: Any) -> Proposed:  # noqa: ANN401
    return office.desk.do(propose_level, make.proposal(office, **changes))


def sheet_of(qtbot: QtBot, seat: Seat, slip: Proposed) -> DetermineLevelDialog:
    sheet = DetermineLevelDialog(seat, slip.item)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def forward(sheet: DetermineLevelDialog) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)


def entry(seat: Seat, slip: Proposed) -> SlipEntry:
    found = seat.desk.read(slip_entries, SlipsAsked(body=seat.body))
    return next(each for each in found if each.slip == slip.slip)


def test_the_heads_approval_takes_one_field_and_one_command(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slip = proposed(office)
    sheet = sheet_of(qtbot, seat, slip)
    clerk = Clerk(qtbot)

    clerk.type_into(f" {slip.print_code[:4].lower()} {slip.print_code[4:]} ")
    with qtbot.waitSignal(sheet.finished):
        clerk.press(Qt.Key.Key_Return, CTRL)

    assert (clerk.fields, clerk.commands) == (1, 1)
    kept = entry(seat, slip)
    assert kept.state is SlipState.APPROVED
    assert kept.on_paper
    assert kept.decided_by == "Trần Văn Giám"
    assert kept.decided_on == office.day


def test_the_code_of_another_paper_is_told_beside_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slip = proposed(office)
    sheet = sheet_of(qtbot, seat, slip)
    sheet.fields.code.setText("AAAA2222")

    forward(sheet)

    assert "không phải mã của phiếu này" in sheet.fields.panel.field("code").error
    assert sheet.fields.panel.caret() == "code"
    assert sheet.fields.code.value() == "AAAA2222"
    assert entry(seat, slip).state is SlipState.PROPOSED


def test_sending_back_wants_a_reason(qtbot: QtBot, seat: Seat, office: Office) -> None:
    slip = proposed(office)
    sheet = sheet_of(qtbot, seat, slip)
    sheet.fields.code.setText(slip.print_code)
    sheet.fields.approved.put(value=False)

    forward(sheet)
    assert "lý do trả lại" in sheet.fields.panel.field("note").error

    sheet.fields.note.setPlainText("Căn cứ chưa đúng")
    with qtbot.waitSignal(sheet.finished):
        forward(sheet)
    assert entry(seat, slip).state is SlipState.SENT_BACK
    assert entry(seat, slip).note == "Căn cứ chưa đúng"


def test_a_deputy_without_power_is_blocked_by_pdx_09(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slip = proposed(office)
    sheet = sheet_of(qtbot, seat, slip)
    sheet.fields.by.setCurrentIndex(DEPUTY)
    sheet.fields.code.setText(slip.print_code)

    forward(sheet)

    assert [rule.id for rule in sheet.findings.rules()] == ["PDX-09"]
    assert "người đứng đầu" in sheet.fields.panel.field("by").error

    sheet.findings.put_draft_text("PDX-09\x1flý do\x1f01/QĐ\x1fTrần Văn Giám")
    with qtbot.waitSignal(sheet.finished):
        forward(sheet)
    assert entry(seat, slip).decided_by == "Phạm Thị Phó"


def test_a_deputy_decides_by_the_power_on_record(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.delegate(office)
    slip = proposed(office)
    sheet = sheet_of(qtbot, seat, slip)
    assert not sheet.fields.panel.field("delegation").isVisible()

    sheet.fields.by.setCurrentIndex(DEPUTY)

    assert sheet.fields.panel.field("delegation").isVisible()
    assert "05/QĐ-SMM" in sheet.fields.delegation.currentText()
    assert sheet.fields.capacity.value() is SigningCapacity.KT
    sheet.fields.code.setText(slip.print_code)
    with qtbot.waitSignal(sheet.finished):
        forward(sheet)
    assert entry(seat, slip).state is SlipState.APPROVED


def test_only_a_top_secret_title_asks_for_consent(qtbot: QtBot, seat: Seat, office: Office) -> None:
    plain = sheet_of(qtbot, seat, proposed(office))
    top = sheet_of(qtbot, seat, proposed(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],)))

    assert plain.fields.consent.isHidden()
    assert not top.fields.consent.isHidden()


def test_a_decision_before_the_slip_is_told_beside_the_day(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slip = proposed(office)
    sheet = sheet_of(qtbot, seat, slip)
    sheet.fields.code.setText(slip.print_code)
    sheet.fields.day.put_draft_text("01/03/2025")

    forward(sheet)

    assert "sớm hơn" in sheet.fields.panel.field("day").error


def test_a_draft_comes_back_to_its_field(qtbot: QtBot, seat: Seat, office: Office) -> None:
    slip = proposed(office)
    sheet = sheet_of(qtbot, seat, slip)
    sheet.fields.note.setPlainText("đang ghi dở")
    sheet.fields.note.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    again = sheet_of(qtbot, seat, slip)

    assert again.fields.note.value() == "đang ghi dở"
    assert again.fields.panel.caret() == "note"


def test_a_slip_decided_meanwhile_says_so(qtbot: QtBot, seat: Seat, office: Office) -> None:
    slip = proposed(office)
    first, second = (sheet_of(qtbot, seat, slip) for _ in range(2))
    for sheet in (first, second):
        sheet.fields.code.setText(slip.print_code)
        sheet.save()

    assert "đã duyệt" in second.mishap.words


def test_an_unknown_item_is_refused(seat: Seat) -> None:
    with pytest.raises(NotFoundError):
        DetermineLevelDialog(seat, 999)


@pytest.mark.parametrize("look", list(Look))
def test_the_sheet_has_no_fault_at_its_least_size(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        slip = proposed(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],))
        sheet = sheet_of(qtbot, seat, slip)
        assert linted(sheet) == []
        sheet.fields.by.setCurrentIndex(DEPUTY)
        sheet.fields.code.setText(slip.print_code)
        forward(sheet)
        assert linted(sheet) == []
