from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_copying import cancel_copying
from bmnn_desk.services.copying_detail import CopyingAsked, copying_detail
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_paper import record_copy_paper
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.ui.copying.detail_pane import CopyingPane
from tests import copying_desk as cd
from tests.services.each_copying import cancels
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def pane_of(qtbot: QtBot, seat: Seat, line: int) -> CopyingPane:
    pane = CopyingPane()
    shown(qtbot, pane)
    asked = CopyingAsked(body=seat.body, line=line, day=seat.today())
    (detail,) = seat.desk.read(copying_detail, asked)
    pane.show_detail(detail)
    return pane


def cells(table: object) -> list[list[str]]:
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]  # type: ignore[attr-defined]
        for row in range(table.rowCount())  # type: ignore[attr-defined]
    ]


def test_copies_steps_and_papers_are_shown_in_their_order(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    made = cd.copied(office)
    office.desk.do(record_copy_paper, cd.copy_paper(office, made))
    office.desk.do(record_copy_marks, cd.copy_marks(office, made))
    done = cd.copy_steps(office, made, made=1, signed=True, sealed=True)
    office.desk.do(record_copy_steps, done)
    pane = pane_of(qtbot, seat, made.line)
    assert pane.top == "Số thứ tự 01"
    assert cells(pane.copies) == [
        ["01", "Sở Thử Nghiệm", "Ở văn thư"],
        ["02", "Công an tỉnh Mẫu", "Không làm"],
    ]
    assert [row[1] for row in cells(pane.steps)] == [
        "Hướng dẫn điền dấu",
        "Đếm bản đã làm",
        "Người có thẩm quyền ký",
        "Đóng dấu cơ quan",
    ]
    assert "Người thực hiện chưa ký" in pane.warning.words
    facts = dict(pane.facts.facts())
    assert facts["Cách cho phép"] == "Ký trong dấu, trên giấy"
    assert facts["Nơi sao, chụp"] == "Phòng Văn thư. Máy không nối mạng"


def test_a_cancelled_line_says_why(qtbot: QtBot, seat: Seat, office: Office) -> None:
    line = office.desk.do(cancel_copying, cancels(office))
    pane = pane_of(qtbot, seat, line)
    assert "Ghi nhầm tài liệu" in pane.warning.words


def test_without_a_copying_the_keys_go_to_the_button(qtbot: QtBot) -> None:
    pane = CopyingPane()
    shown(qtbot, pane)
    pane.focus_first()
    assert pane.hide_button.hasFocus()
