from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.destruction import DestructionState
from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.dialogs.destroy_copies import DestroyCopiesDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests.destruction_desk import all_copies, decided, decider, proposed, with_file
from tests.ui.dialogs.test_destroy_at_once import label_of
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, destruction: int) -> DestroyCopiesDialog:
    sheet = DestroyCopiesDialog(seat, destruction)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def filled(sheet: DestroyCopiesDialog) -> DestroyCopiesDialog:
    sheet.done.place.setText("Sân sau trụ sở")
    sheet.done.method.setText("Đốt thành tro")
    sheet.done.witnesses.setPlainText("Hoàng Văn Chứng\nĐỗ Thị Kiến")
    sheet.done.minutes.setText("09/BB-TH")
    return sheet


def test_with_its_file_the_copies_and_their_files_are_gone(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    decider(office)
    copies = all_copies(office, with_file(office))
    number = decided(office, *copies)
    sheet = filled(sheet_of(qtbot, seat, number))
    assert (sheet.save.look.kind, sheet.leave.text()) == (ButtonKind.DANGER, "&Giữ lại")
    assert not sheet.save.hasFocus()
    assert sheet.panel.field("holder")._hint.text() == ""
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    (said,) = ended.args
    assert said.startswith(f"Đã ghi tiêu hủy {len(copies):02} bản, xóa 1 tệp trong kho: tệp chung")
    detail = detail_of(seat, number)
    assert detail.row.state is DestructionState.DESTROYED
    assert detail.decided_by == "Giám đốc Sở Mẫu Mực, Trần Văn Giám"
    assert (detail.decided_on, detail.wiped) == (office.day, 1)


def test_what_its_file_lacks_is_a_broken_rule_with_its_other_case(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = proposed(office)
    sheet = filled(sheet_of(qtbot, seat, number))
    assert "bấm F2" in sheet.panel.field("holder")._hint.text()
    sheet.forward()
    rules = {rule.id for rule in sheet.findings.rules()}
    assert rules == {"TH-10", "TH-10B", "TH-10D"}
    for form in sheet.findings._forms.values():
        for line in (form.reason, form.number, form.responsible):
            line.setText("12/CV")
    sheet.forward()
    assert detail_of(seat, number).row.state is DestructionState.DESTROYED


def test_the_minutes_are_starred_on_a_day_whose_rules_stop_without_them(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, decided(office))
    field = sheet.panel.field("minutes")
    assert label_of(field).endswith(" *")
    sheet.day.put(date(2026, 3, 10))
    assert not label_of(field).endswith(" *")


def test_place_way_and_witnesses_are_wanted(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, decided(office))
    sheet.forward()
    for key in ("place", "method", "witnesses"):
        assert sheet.panel.field(key).error
    sheet.decided_on.line.setText("32/1")
    sheet.forward()
    assert sheet.panel.field("decided_on").error


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, proposed(office))) == []
