"""The whole sheet by the keyboard: from step 4 to the marks and back, and while it issues."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import DiskFullError
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.widgets.buttons import Button
from tests import make
from tests.ui.issue.papers import choose, text_file
from tests.ui.issue.test_issue_lint import LEAST, opened
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

_MARKS, _CHECK = 2, 3
ON_WRITING = (60.0, 90.0)


@pytest.fixture
def sheet(qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path) -> IssueOutgoingDialog:
    """A signed PDF at step 3, all marks of the office printed in red."""
    choose(office, level_way="print", copy_number_way="print", prints_red="yes")
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(text_file("pdf"))
    made = opened(qtbot, seat, make.signed(office).item, size=LEAST, path=path)
    press(made, times=2)
    made.marks._reason.setText("in số lượng lớn")
    return made


def press(sheet: IssueOutgoingDialog, times: int = 1) -> None:
    """Go on, by the button that has the words for it."""
    for _ in range(times):
        sheet.next.setFocus()
        QTest.keyClick(sheet.next, Qt.Key.Key_Space)


def jump(sheet: IssueOutgoingDialog) -> None:
    button = sheet.check.of_marks.findChildren(Button)[-1]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def wait(qtbot: QtBot, sheet: IssueOutgoingDialog, phase: Phase) -> None:
    qtbot.waitUntil(lambda: sheet.flow.phase is phase, timeout=60_000)


def detail(seat: Seat, sheet: IssueOutgoingDialog) -> OutgoingDetail:
    asked = DetailAsked(body=seat.body, item=sheet.subject, day=seat.today())
    (found,) = seat.desk.read(outgoing_detail, asked)
    return found


def test_the_banner_leads_to_the_mark_on_writing_and_is_gone_once_that_is_moved(
    qtbot: QtBot, seat: Seat, sheet: IssueOutgoingDialog
) -> None:
    sheet.matter.places[Stamp.COPY_NUMBER] = ON_WRITING
    press(sheet)
    qtbot.waitUntil(sheet.check.of_marks.isVisible, timeout=30_000)
    assert "Dấu BẢN SỐ đè lên chữ ở trang 1" in sheet.check.of_marks.words
    jump(sheet)
    assert sheet._steps.currentIndex() == _MARKS
    assert sheet.marks.frame.hasFocus()
    QTest.keyClick(sheet.marks.place.white, Qt.Key.Key_Space)
    assert sheet.matter.place(Stamp.COPY_NUMBER) != ON_WRITING
    press(sheet)
    assert sheet._steps.currentIndex() == _CHECK
    assert sheet.check.of_marks.isHidden()
    press(sheet)
    wait(qtbot, sheet, Phase.ASKING)
    assert detail(seat, sheet).reference == "01/BC-SMM"


def test_the_banner_leads_to_a_day_that_is_missing_and_back(
    seat: Seat, sheet: IssueOutgoingDialog
) -> None:
    sheet.marks.extras.recall.setChecked(True)
    press(sheet)
    assert "Chưa nhập" in sheet.check.of_marks.words
    jump(sheet)
    assert sheet.marks.extras.return_day.line.hasFocus()
    sheet.marks.extras.return_day.put(seat.today().replace(year=seat.today().year + 1))
    press(sheet)
    assert sheet._steps.currentIndex() == _CHECK
    assert "Chưa nhập" not in sheet.check.of_marks.words


def test_marks_that_could_not_be_kept_are_kept_by_the_second_try(
    qtbot: QtBot, seat: Seat, sheet: IssueOutgoingDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(seat.printers, FakePrinters)

    def full(*_: object) -> None:
        raise DiskFullError

    said: list[str] = []
    sheet.said.connect(said.append)
    with monkeypatch.context() as patch:
        sheet.flow.issued.connect(lambda: patch.setattr(seat.desk._vault, "begin", full))
        press(sheet, times=2)
        wait(qtbot, sheet, Phase.UNKEPT)
    assert "Ổ đĩa hết chỗ" in sheet.check.mishap.words
    assert ("Số", "01/BC-SMM") in sheet.check._facts.facts()
    sheet.close_sheet()
    assert said == ["Bấm “Ghi dấu lại” cho ghi được dấu rồi mới đóng."]
    assert sheet.busy_reason() == ""  # a lock does not wait for it
    assert (detail(seat, sheet).copies[0].marks, seat.printers.prints) == ((), [])
    assert sheet.next.hasFocus()
    press(sheet)
    wait(qtbot, sheet, Phase.ASKING)
    assert sheet.check.mishap.words == ""
    assert detail(seat, sheet).copies[0].marks
    assert detail(seat, sheet).reference == "01/BC-SMM"


def test_the_focus_waits_at_the_work_while_the_number_is_taken_and_stopping_leaves_it_there(
    qtbot: QtBot, sheet: IssueOutgoingDialog
) -> None:
    rests: list[bool] = []

    def stop(_part: object) -> None:
        rests.append(sheet.check.rests)
        if sheet.check.stop.isEnabled():
            sheet.check.stop.setFocus()
            QTest.keyClick(sheet.check.stop, Qt.Key.Key_Space)
        rests.append(sheet.check.rests)

    def follow() -> None:
        if sheet.flow.phase is Phase.PRINTING and sheet.flow.run is not None:
            sheet.flow.run.began.connect(stop)

    sheet.flow.moved.connect(follow)
    press(sheet, times=2)
    assert sheet.flow.phase is Phase.PREPARING
    assert sheet.check.rests
    qtbot.waitUntil(
        lambda: sheet.flow.phase in {Phase.ASKING, Phase.PAUSED, Phase.DONE}, timeout=60_000
    )
    assert set(rests) == {True}
    assert sheet.next.hasFocus() or sheet.check.outcome.isVisible()


def test_a_refusal_gives_the_focus_back_to_the_button_that_was_pressed(
    qtbot: QtBot, seat: Seat, sheet: IssueOutgoingDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError

    press(sheet)
    with monkeypatch.context() as patch:
        press(sheet)
        assert sheet.check.rests
        patch.setattr(seat.desk._vault, "begin", full)
        wait(qtbot, sheet, Phase.EDITING)
    assert "Ổ đĩa hết chỗ" in sheet.check.mishap.words
    assert sheet.next.hasFocus()
    assert detail(seat, sheet).reference == ""
