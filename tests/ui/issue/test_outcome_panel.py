from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.print_run import RunStop, SentCopy, StopCause
from bmnn_desk.ui.issue.outcome_panel import AskedRun, OutcomePanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox
    from pytestqt.qtbot import QtBot

BOTH = (SentCopy(number=1, pages=3), SentCopy(number=2, pages=3))
HOLDERS = {1: "Sở A & B", 2: "Lưu: VT"}


def panel_of(qtbot: QtBot) -> OutcomePanel:
    panel = OutcomePanel()
    shown(qtbot, panel)
    panel.ask_about(AskedRun(copies=BOTH, holders=HOLDERS))
    return panel


def ticks(panel: OutcomePanel) -> list[QCheckBox]:
    return [tick for tick, _ in panel._rows.values()]


def test_every_copy_is_taken_to_be_clear_until_it_is_said_otherwise(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    assert panel.answer().spoiled == {}
    assert panel.answer().stop is None
    assert panel.without_reason() == ()
    assert panel.problem() == ""
    assert ticks(panel)[0].text() == "Bản số 01 · Sở A && B"


def test_a_spoiled_copy_wants_its_reason(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    ticks(panel)[1].click()
    assert panel.without_reason() == (2,)
    line = next(line for line in panel.findChildren(LineEdit) if line.isVisible())
    assert line.hasFocus()
    panel.focus_first()
    assert "lý do hỏng" in panel.problem()
    assert line.hasFocus()
    line.setText("kẹt giấy")
    assert panel.problem() == ""
    assert panel.answer().spoiled == {2: "kẹt giấy"}


def test_where_the_printer_stopped_is_typed_and_what_follows_is_not_judged(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    panel.stop.tick.click()
    assert panel.stop.place.hasFocus()
    assert "Chưa rõ máy dừng ở đâu" in panel.problem()
    panel.stop.place.setText("bản 02, trang 3")
    assert panel.answer().stop == RunStop(copy=2, page=3, cause=StopCause.JAM)
    assert panel.answer().reason == "Kẹt giấy ở trang 3, in lại từ đầu"
    assert [tick.isEnabled() for tick in ticks(panel)] == [True, False]
    panel.stop.tick.click()
    assert all(tick.isEnabled() for tick in ticks(panel))


def test_a_spoiled_copy_after_the_stop_needs_no_reason(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    ticks(panel)[1].click()
    panel.stop.propose(1, 2, StopCause.NO_PAPER)
    assert panel.problem() == ""
    assert panel.answer().spoiled == {}
    panel.focus_first()
    assert panel.stop.place.hasFocus()


def test_asking_anew_forgets_the_copies_before(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    panel.stop.propose(1, 2, StopCause.JAM)
    panel.ask_about(AskedRun(copies=BOTH[1:], holders=HOLDERS))
    assert panel.answer().stop is None
    assert list(panel._rows) == [2]
    qtbot.waitUntil(ticks(panel)[0].isVisible)
    panel.focus_first()
    assert ticks(panel)[0].hasFocus()
