from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from bmnn_desk.domain.prints import PrintOutcome
from bmnn_desk.ui.issue.outcome_panel import OutcomePanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def panel_of(qtbot: QtBot) -> OutcomePanel:
    panel = OutcomePanel()
    shown(qtbot, panel)
    panel.ask_about([(1, "Sở A & B"), (2, "Lưu: VT")])
    return panel


def test_every_copy_is_taken_to_be_clear_until_it_is_said_otherwise(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    assert [each.outcome for each in panel.prints()] == [PrintOutcome.CAME_OUT] * 2
    assert panel.without_reason() == ()
    assert panel.findChildren(QCheckBox)[0].text() == "Bản số 01 · Sở A && B"


def test_a_spoiled_copy_wants_its_reason(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    panel.findChildren(QCheckBox)[1].click()
    assert panel.without_reason() == (2,)
    line = next(line for line in panel.findChildren(LineEdit) if line.isVisible())
    assert line.hasFocus()
    line.setText("kẹt giấy")
    assert panel.without_reason() == ()
    spoiled = panel.prints()[1]
    assert (spoiled.outcome, spoiled.reason) == (PrintOutcome.SPOILED, "kẹt giấy")


def test_asking_anew_forgets_the_copies_before(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    panel.ask_about([(2, "Lưu: VT")])
    assert [each.copy_number for each in panel.prints()] == [2]
    panel.focus_first()
    panel.focus_reason(2)
