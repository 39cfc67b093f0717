"""Step 3 of an issue in a window of its own, and what its preview has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.papers.read_marks_pdf import read_marks_pdf
from bmnn_desk.papers.reading.pdf_frame import Edges
from bmnn_desk.ui.issue.marks_step import MarksStep
from tests.ui.issue import matters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

ROOM = (1061, 391)  # what the sheet leaves of 1093 x 574
BOTH_PRINTED = OfficeSettings(prints_red=True, level_way=MarkWay.PRINT)


def shown(qtbot: QtBot, seat: Seat, matter: IssueMatter) -> MarksStep:
    window = QWidget()
    window.setObjectName("page")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    step = MarksStep(seat, matter)
    column.addWidget(step)
    qtbot.addWidget(window, before_close_func=lambda _: window.clearFocus())
    window.resize(*ROOM)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    step.show_marks()
    settle(qtbot, step)
    return step


def settle(qtbot: QtBot, step: MarksStep) -> None:
    qtbot.waitUntil(lambda: step.view.is_quiet, timeout=20_000)


def previewed(step: MarksStep) -> bytes:
    """The PDF that is on the screen."""
    assert step.pane.pages is not None
    return step.pane.pages.data


def drawn(step: MarksStep, page: int = 0) -> dict[str, Edges]:
    """The marks that the previewed PDF itself has on a page, and where, in mm."""
    marks = [mark for mark in read_marks_pdf(previewed(step)).marks if mark.page == page + 1]
    return {mark.stamp.value: Edges(*mark.box) for mark in marks if mark.box is not None}


def words(step: MarksStep, page: int = 0) -> str:
    return matters.words_of(previewed(step), page)
