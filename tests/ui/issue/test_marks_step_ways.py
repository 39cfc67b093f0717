"""Step 3 of an issue: the ways of the marks, the reason, and what a draft keeps of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.stamps import MarkWay, Stamp
from tests.ui.issue import matters
from tests.ui.issue.steps import BOTH_PRINTED, drawn, settle, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.issue.marks_step import MarksStep
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

    Show = Callable[[IssueMatter], MarksStep]


@pytest.fixture
def show(qtbot: QtBot, seat: Seat) -> Show:
    return lambda matter: shown(qtbot, seat, matter)


def test_a_level_printed_by_machine_asks_for_its_reason(show: Show, law: Law) -> None:
    matter = matters.matter(law)
    step = show(matter)
    assert not step.reason.isVisible()
    assert step.reasons() == ()

    step.marks.row(Stamp.LEVEL_MAT).way.setFocus()
    QTest.keyClick(step.marks.row(Stamp.LEVEL_MAT).way, Qt.Key.Key_End)
    assert matter.way(Stamp.LEVEL_MAT) is MarkWay.PRINT
    assert step.reason.isVisible()
    assert step.reasons() == ()

    step.put_draft_texts({"level_reason": "In 60  bản gửi các xã "})
    assert step.reasons() == (("DAU-12", "In 60 bản gửi các xã"),)
    step.marks.row(Stamp.LEVEL_MAT).way.put(MarkWay.RUBBER)
    assert step.reasons() == ()


def test_a_way_chosen_changes_what_is_drawn(qtbot: QtBot, show: Show, law: Law) -> None:
    matter = matters.matter(law)
    step = show(matter)
    edits: list[bool] = []
    step.edited.connect(lambda: edits.append(True))
    step.marks.row(Stamp.LEVEL_MAT).way.put(MarkWay.PRINT)
    settle(qtbot, step)
    assert drawn(step).keys() == {"copy_number", "level_mat"}
    step.marks.row(Stamp.COPY_NUMBER).way.put(MarkWay.RUBBER)
    settle(qtbot, step)

    assert drawn(step).keys() == {"level_mat"}
    assert len(edits) == 2


def test_marks_that_are_printed_go_one_way(show: Show, law: Law) -> None:
    matter = matters.matter(law, settings=BOTH_PRINTED)
    step = show(matter)
    step.marks.row(Stamp.COPY_NUMBER).way.put(MarkWay.OVERPRINT)

    assert [matter.way(stamp) for stamp in matter.stamps] == [MarkWay.OVERPRINT] * 2
    assert step.marks.row(Stamp.LEVEL_MAT).way.value() is MarkWay.OVERPRINT
    assert "chỉ in dấu, không in chữ" in step.view.hint


def test_ways_and_reason_come_back_from_a_draft(show: Show, law: Law) -> None:
    step = show(matters.matter(law))
    step.marks.row(Stamp.LEVEL_MAT).way.put(MarkWay.PRINT)
    step.put_draft_texts({**step.draft_texts(), "level_reason": "In nhiều"})
    kept = step.draft_texts()

    matter = matters.matter(law)
    again = show(matter)
    again.put_draft_texts({**kept, "day": "05/02/2026"})
    again.show_marks()
    assert matter.way(Stamp.LEVEL_MAT) is MarkWay.PRINT
    assert again.reasons() == (("DAU-12", "In nhiều"),)
    assert again.draft_texts() == kept
