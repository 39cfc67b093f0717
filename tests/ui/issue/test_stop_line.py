from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.print_run import RunStop, SentCopy, StopCause
from bmnn_desk.ui.issue.stop_line import StopLine
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SENT = (SentCopy(number=2, pages=6), SentCopy(number=3, pages=6, first=4))


def line_of(qtbot: QtBot, *, onto_sheets: bool = False) -> StopLine:
    line = StopLine()
    shown(qtbot, line)
    line.ask_about(SENT, onto_sheets=onto_sheets)
    return line


def test_nothing_is_said_to_have_stopped_until_it_is_ticked(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    assert line.value() is None
    assert line.problem() == ""
    assert line.reason() == ""
    assert not line.place.isVisible()


def test_the_copy_comes_again_from_its_first_page_unless_it_is_said_otherwise(
    qtbot: QtBot,
) -> None:
    line = line_of(qtbot)
    line.tick.click()
    line.place.setText("bản 02, trang 4")
    assert line.value() == RunStop(copy=2, page=4, cause=StopCause.JAM)
    assert "bản 02 in lại từ đầu, vẫn số cũ" in line._what.text()
    line.goes_on.put(True)
    line.cause.put(StopCause.NO_PAPER)
    assert line.value() == RunStop(copy=2, page=4, cause=StopCause.NO_PAPER, goes_on=True)
    assert line.reason() == "Hết giấy ở trang 4, in tiếp từ trang đó"
    assert "in tiếp từ trang 4" in line._what.text()


def test_marks_on_sheets_that_came_out_are_not_printed_twice(qtbot: QtBot) -> None:
    line = line_of(qtbot, onto_sheets=True)
    line.tick.click()
    line.place.setText("2/5")
    stop = line.value()
    assert stop is not None
    assert stop.goes_on


def test_a_place_that_was_not_sent_is_told_with_what_was(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    line.tick.click()
    assert "Chưa rõ máy dừng ở đâu" in line.problem()
    line.place.setText("bản 07, trang 1")
    assert "không có bản 07" in line.problem()
    line.place.setText("bản 03, trang 2")
    assert line.problem() == "Bản 03 in từ trang 4 đến trang 6. Ghi lại trang máy dừng."
    line.place.setText("bản 03, trang 4")
    assert line.problem() == ""


def test_where_the_printer_broke_off_is_proposed(qtbot: QtBot) -> None:
    told: list[int] = []
    line = line_of(qtbot)
    line.edited.connect(lambda: told.append(1))
    line.propose(3, 5, StopCause.PRINTER)
    assert told
    assert line.place.value() == "bản 03, trang 5"
    assert line.reason() == "Mất máy in ở trang 5, in lại từ đầu"
