"""Marks chosen and moved over a page, by keys and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.draw_stamp import series_pdf
from bmnn_desk.ui.issue.mark_frame import MarkFrame
from bmnn_desk.ui.issue.mark_pictures import MarkPictures
from bmnn_desk.ui.tokens import LIGHT
from tests.papers import samples
from tests.ui.issue.frames import framed, level

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.issue.framed_mark import FramedMark

_PX = 4  # for each mm
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def frame(qtbot: QtBot) -> MarkFrame:
    """BẢN SỐ, chosen, and MẬT, over an A4 page."""
    frame = MarkFrame()
    qtbot.addWidget(frame)
    frame.resize(210 * _PX, 297 * _PX)
    frame.show_page(0, (210.0, 297.0))
    frame.show_frames([framed(), level(drawn=False)], Stamp.COPY_NUMBER)
    frame.show()
    frame.setFocus()
    return frame


def heard(frame: MarkFrame) -> list[tuple[object, float, float]]:
    places: list[tuple[object, float, float]] = []
    frame.moved.connect(lambda stamp, x, y: places.append((stamp, x, y)))
    return places


@pytest.mark.parametrize(
    ("key", "modifiers", "place"),
    [
        (Qt.Key.Key_Left, _NONE, (99.0, 50.0)),
        (Qt.Key.Key_Right, _NONE, (101.0, 50.0)),
        (Qt.Key.Key_Up, _NONE, (100.0, 49.0)),
        (Qt.Key.Key_Down, _SHIFT, (100.0, 55.0)),
        (Qt.Key.Key_Right, _SHIFT, (105.0, 50.0)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.KeypadModifier, (99.0, 50.0)),
    ],
)
def test_an_arrow_moves_by_one_millimetre_and_with_shift_by_five(
    frame: MarkFrame, key: Qt.Key, modifiers: Qt.KeyboardModifier, place: tuple[float, float]
) -> None:
    places = heard(frame)
    QTest.keyClick(frame, key, modifiers)

    assert places == [(Stamp.COPY_NUMBER, *place)]


def test_an_arrow_with_ctrl_or_alt_is_the_windows_own(frame: MarkFrame) -> None:
    places = heard(frame)
    QTest.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)

    assert places == []


def test_nothing_goes_over_the_edge_of_the_page(frame: MarkFrame) -> None:
    frame.show_frames([framed(x_mm=178.0, y_mm=0.0)], Stamp.COPY_NUMBER)
    places = heard(frame)
    QTest.keyClick(frame, Qt.Key.Key_Right, _SHIFT)
    QTest.keyClick(frame, Qt.Key.Key_Up)

    assert places == [(Stamp.COPY_NUMBER, 180.0, 0.0)]


def test_a_mark_is_dragged_by_half_millimetres(frame: MarkFrame) -> None:
    places = heard(frame)
    held = QPoint(110 * _PX, 53 * _PX)
    QTest.mousePress(frame, _LEFT, _NONE, held)
    QTest.mouseMove(frame, held + QPoint(10 * _PX + 1, 3 * _PX + 3))
    QTest.mouseRelease(frame, _LEFT, _NONE, held)
    QTest.mouseMove(frame, held)

    assert places == [(Stamp.COPY_NUMBER, 110.0, 54.0)]


def test_a_press_on_another_mark_chooses_it_and_drags_it(frame: MarkFrame) -> None:
    chosen: list[object] = []
    frame.chosen.connect(chosen.append)
    places = heard(frame)
    held = QPoint(40 * _PX, 66 * _PX)
    QTest.mousePress(frame, _LEFT, _NONE, held)
    QTest.mouseMove(frame, held + QPoint(2 * _PX, 0))
    QTest.mouseRelease(frame, _LEFT, _NONE, held)

    assert chosen == [Stamp.LEVEL_MAT]
    assert places == [(Stamp.LEVEL_MAT, 32.0, 62.0)]


def test_a_press_beside_the_marks_and_another_button_hold_nothing(frame: MarkFrame) -> None:
    places = heard(frame)
    for button, held in ((_LEFT, QPoint(10, 10)), (Qt.MouseButton.RightButton, QPoint(440, 212))):
        QTest.mousePress(frame, button, _NONE, held)
        QTest.mouseMove(frame, held + QPoint(40, 40))
        QTest.mouseRelease(frame, button, _NONE, held)

    assert places == []


def test_the_pointer_tells_what_can_be_dragged(frame: MarkFrame) -> None:
    _hover(frame, QPoint(440, 212))
    assert frame.cursor().shape() is Qt.CursorShape.SizeAllCursor
    _hover(frame, QPoint(20, 20))
    assert frame.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_space_chooses_the_next_mark(frame: MarkFrame) -> None:
    chosen: list[object] = []
    frame.chosen.connect(chosen.append)
    QTest.keyClick(frame, Qt.Key.Key_Space)
    frame.show_frames([framed(), level()], Stamp.LEVEL_MAT)
    QTest.keyClick(frame, Qt.Key.Key_Space)

    assert chosen == [Stamp.LEVEL_MAT, Stamp.COPY_NUMBER]


def test_on_another_page_an_arrow_first_brings_the_mark_back(frame: MarkFrame) -> None:
    chosen: list[object] = []
    frame.chosen.connect(chosen.append)
    places = heard(frame)
    frame.show_page(1, (210.0, 297.0))
    QTest.keyClick(frame, Qt.Key.Key_Left)

    assert (chosen, places) == ([Stamp.COPY_NUMBER], [])


def test_a_screen_reader_hears_the_mark_and_its_place(frame: MarkFrame) -> None:
    assert frame.accessibleName() == "Trang xem trước, dấu đang chọn: BẢN SỐ; phím mũi tên dời 1 mm"
    assert frame.accessibleDescription() == "Cách trái 100 mm, cách trên 50 mm"


def test_the_chosen_mark_has_corners_and_rubber_a_dashed_place(frame: MarkFrame) -> None:
    image = _painted(frame)

    assert _count(image, QColor(LIGHT.focus), framed()) > 100
    assert _count(image, QColor(LIGHT.focus), level()) == 0
    assert _count(image, QColor(LIGHT.muted), level()) > 50


def test_a_drawn_mark_that_is_not_chosen_is_left_to_the_page(frame: MarkFrame) -> None:
    frame.show_frames([framed(), level(drawn=True)], Stamp.COPY_NUMBER)

    assert _count(_painted(frame), QColor(LIGHT.muted), level()) == 0


def test_frames_of_another_page_are_not_shown(frame: MarkFrame) -> None:
    frame.show_page(1, (210.0, 297.0))
    image = _painted(frame)

    assert _count(image, QColor(LIGHT.focus), framed()) == 0
    assert _count(image, QColor(LIGHT.muted), level()) == 0


def _hover(frame: MarkFrame, at: QPoint) -> None:
    # The offscreen platform has no pointer, so a bare move must be sent.
    none = Qt.MouseButton.NoButton
    place = QPointF(at)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place, frame.mapToGlobal(place), none, none, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(frame, moved)


def _painted(frame: MarkFrame) -> QImage:
    return frame.grab().toImage()


def _count(image: QImage, colour: QColor, mark: FramedMark) -> int:
    left, top = int(mark.x_mm * _PX) - 6, int(mark.y_mm * _PX) - 6
    wide, high = int(mark.width_mm * _PX) + 12, int(mark.height_mm * _PX) + 12
    return sum(
        image.pixelColor(x, y) == colour
        for x in range(left, left + wide)
        for y in range(top, top + high)
    )


def colours_in(frame: MarkFrame, mark: FramedMark) -> set[str]:
    """What is painted inside a mark's edge."""
    picture, rect = QImage(frame.size(), QImage.Format.Format_RGB32), frame.rect_of(mark).toRect()
    picture.fill(Qt.GlobalColor.white)
    frame.render(picture)
    return {
        picture.pixelColor(x, y).name()
        for x in range(rect.left() + 6, rect.right() - 6)
        for y in range(rect.top() + 4, rect.bottom() - 4)
    }


def test_a_mark_that_covers_something_is_hatched(frame: MarkFrame) -> None:
    danger = QColor(LIGHT.danger).name()
    assert danger not in colours_in(frame, framed())
    frame.show_frames([framed(covers=True)], Stamp.COPY_NUMBER)
    assert danger in colours_in(frame, framed())


def test_marks_are_painted_here_only_over_a_page_without_them(frame: MarkFrame) -> None:
    pictures = MarkPictures(series_pdf([samples.number_mark(7)]), [Stamp.COPY_NUMBER])
    assert "#d90000" not in colours_in(frame, framed())
    frame.show_pictures(pictures)
    assert "#d90000" in colours_in(frame, framed())
    frame.show_pictures(None)
    assert "#d90000" not in colours_in(frame, framed())
