"""The pages with their marks, at once and as they will print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark import PT_PER_MM
from tests.papers import documents
from tests.ui.issue import matters
from tests.ui.issue.steps import BOTH_PRINTED, drawn, settle, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QImage
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.issue.marks_step import MarksStep
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

    Show = Callable[[IssueMatter], MarksStep]

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def show(qtbot: QtBot, seat: Seat) -> Show:
    return lambda matter: shown(qtbot, seat, matter)


def red_box(picture: QImage) -> tuple[int, int, int, int]:
    """Where the red of marks is: left, top, right, bottom in pixels."""
    reds = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if _is_red(picture.pixelColor(x, y))
    ]
    xs, ys = [x for x, _ in reds], [y for _, y in reds]
    return min(xs), min(ys), max(xs), max(ys)


def _is_red(colour: QColor) -> bool:
    return colour.red() > 150 and max(colour.green(), colour.blue()) < 110


def sheet_picture(step: MarksStep) -> QImage:
    """The page as it is on the screen, marks and frames upon it."""
    return step.pane._sheet.grab().toImage()


def test_a_move_is_on_the_screen_before_anything_is_made_anew(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    step = show(matters.matter(law))
    step.frame.setFocus()
    QTest.keyClick(step.frame, Qt.Key.Key_Left, SHIFT)

    assert step.pane.pages is step.view.plain.bare
    at_once = red_box(sheet_picture(step))
    settle(qtbot, step)
    assert step.pane.pages is not step.view.plain.bare
    assert red_box(sheet_picture(step)) == pytest.approx(at_once, abs=1)


def test_what_is_shown_at_once_is_where_the_made_pdf_has_it(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    step = show(matters.matter(law, settings=BOTH_PRINTED))
    for _ in range(3):
        QTest.keyClick(step.frame, Qt.Key.Key_Down, SHIFT)
    (number,) = (mark for mark in step.frame._marks if mark.stamp is Stamp.COPY_NUMBER)
    settle(qtbot, step)
    made = drawn(step)["copy_number"]

    assert (made.left, made.top) == pytest.approx((number.x_mm, number.y_mm), abs=0.1)


def test_a_rubber_mark_is_never_drawn_at_once_either(qtbot: QtBot, show: Show, law: Law) -> None:
    step = show(matters.matter(law))
    step.marks.row(Stamp.LEVEL_MAT).pick.click()
    QTest.keyClick(step.frame, Qt.Key.Key_Right, SHIFT)

    assert step.pane.pages is step.view.plain.bare
    assert step.view._pictures is not None
    size = step.frame.rect_of(step.frame._marks[1]).size().toSize()
    assert step.view._pictures.picture(Stamp.LEVEL_MAT, size) is None
    settle(qtbot, step)


def test_a_page_laid_on_a_larger_sheet_waits_for_its_made_pdf(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    small = documents.pdf(1, (25 * PT_PER_MM, 140 * PT_PER_MM))
    step = show(matters.matter(law, file=replace(matters.pdf_file(small), sizes=((25.0, 140.0),))))
    before = step.pane.pages
    QTest.keyClick(step.frame, Qt.Key.Key_Down, SHIFT)

    assert step.pane.pages is before
    settle(qtbot, step)
    assert drawn(step)["copy_number"].right > 25.0


def test_the_same_file_is_looked_at_once(show: Show, law: Law) -> None:
    matter = matters.matter(law)
    step = show(matter)
    plain = step.view.plain

    step.view.take(matter.file)
    assert step.view.plain is plain
    step.view.take(None)
    assert step.view.plain is not plain
