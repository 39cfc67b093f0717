from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.issue.work_list import WorkLine, WorkList, WorkState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_piece_of_work_is_a_line_and_the_one_at_hand_is_bold(qtbot: QtBot) -> None:
    shown = WorkList()
    qtbot.addWidget(shown)
    lines = (
        WorkLine(words="Cấp số", state=WorkState.DONE, note="không cấp lại"),
        WorkLine(words="In bản 01", state=WorkState.AT_WORK),
        WorkLine(words="In bản 02"),
    )
    shown.show_lines(lines)
    assert shown.lines() == lines
    said = {label.text(): label.property("role") for label in shown.findChildren(QLabel)}
    assert said["In bản 01"] == "strong"
    assert said["In bản 02"] == "body"
    shown.show_lines(lines[:1])
    assert shown.lines() == lines[:1]


def test_only_the_lines_that_changed_are_made_anew(qtbot: QtBot) -> None:
    shown = WorkList()
    qtbot.addWidget(shown)
    lines = tuple(WorkLine(words=f"In bản {number:02}") for number in range(1, 61))
    shown.show_lines(lines)
    before = dict(shown._labels)
    shown.show_lines((*lines[:-1], WorkLine(words="In bản 60", state=WorkState.DONE)))
    assert [row for row, labels in shown._labels.items() if labels != before[row]] == [59]
    assert shown.lines()[59].state is WorkState.DONE
    shown.show_lines(lines[:2])
    assert sorted(shown._labels) == [0, 1]
