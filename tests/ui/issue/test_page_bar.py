"""The row above the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QWidget

from bmnn_desk.ui.issue.page_bar import PageBar
from tests.ui.dressed import dressed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_LONG = "Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh Mẫu Sơn"
_DARK = 120


@pytest.fixture
def bar(qtbot: QtBot) -> PageBar:
    bar = PageBar()
    qtbot.addWidget(bar)
    bar.show_copies([(1, "UBND tỉnh"), (2, _LONG), (7, "Văn thư")], 1)
    bar.show_page(0, 6)
    bar.show_zoom(62, can_shrink=True, can_grow=True)
    return bar


def test_copies_are_offered_by_number_count_and_holder(bar: PageBar) -> None:
    assert bar.copies.currentText() == "Bản số 01 / 03 · UBND tỉnh"
    assert bar.copies.itemText(2) == "Bản số 07 / 03 · Văn thư"


def test_turning_tells_the_number_and_stops_at_both_ends(bar: PageBar) -> None:
    numbers: list[int] = []
    bar.copy_chosen.connect(numbers.append)
    bar.turn_copy(-1)
    assert not bar.copy_before.isEnabled()
    for _ in range(4):
        bar.turn_copy(1)

    assert numbers == [2, 7]
    assert not bar.copy_after.isEnabled()
    bar.copy_before.click()
    assert numbers == [2, 7, 2]


def test_offering_anew_tells_nobody(bar: PageBar) -> None:
    numbers: list[int] = []
    bar.copy_chosen.connect(numbers.append)
    bar.show_copies([(1, "UBND tỉnh"), (2, _LONG)], 2)

    assert (numbers, bar.copies.value()) == ([], 2)


def test_a_long_holder_is_whole_in_the_tip_and_cut_between_letters(qtbot: QtBot) -> None:
    with dressed():
        bar = PageBar()
        qtbot.addWidget(bar)
        bar.show_copies([(1, _LONG)], 1)
        bar.show()
        ends = {_last_ink(bar, wide) for wide in range(700, 709)}
        bar.close()

    assert bar.copies.toolTip().endswith(_LONG)
    # Three dots, each after a whole letter: the last one does not stand at the edge each time.
    assert max(ends) < 0
    assert len(ends) > 1


def _last_ink(bar: PageBar, wide: int) -> int:
    """The last dark dot of the words, from the end of their room."""
    bar.resize(wide, bar.height())
    option = QStyleOptionComboBox()
    bar.copies.initStyleOption(option)
    room = bar.copies.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        bar.copies,
    )
    image = bar.copies.grab().toImage()
    dark = [
        x
        for x in range(room.left(), room.right() + 1)
        for y in range(6, image.height() - 6)
        if image.pixelColor(x, y).lightness() < _DARK
    ]
    return max(dark) - room.right()


def test_page_and_zoom_are_said_and_end_where_they_end(bar: PageBar) -> None:
    assert (bar.page_words, bar.zoom_words) == ("Trang 1 / 6", "62%")
    assert not bar.page_before.isEnabled()
    assert bar.page_after.isEnabled()

    bar.show_page(5, 6)
    bar.show_zoom(300, can_shrink=True, can_grow=False)
    assert not bar.page_after.isEnabled()
    assert not bar.larger.isEnabled()


def test_the_buttons_ask(bar: PageBar) -> None:
    asked: list[object] = []
    bar.page_turned.connect(asked.append)
    bar.zoom_turned.connect(asked.append)
    bar.whole_asked.connect(lambda: asked.append("whole"))
    bar.show_page(3, 6)
    for button in (bar.page_before, bar.page_after, bar.smaller, bar.larger, bar.whole):
        button.click()

    assert asked == [-1, 1, -1, 1, "whole"]


def test_in_a_narrow_row_the_last_button_is_its_icon_so_that_the_copy_is_read(
    qtbot: QtBot,
) -> None:
    with dressed(points=14):
        window = QWidget()
        qtbot.addWidget(window)
        bar = PageBar(window)
        bar.show_copies([(1, "UBND tỉnh")], 1)
        bar.show_page(0, 6)
        bar.show_zoom(62, can_shrink=True, can_grow=True)
        bar.resize(1200, 40)
        window.show()
        assert bar.whole.text() == "&Vừa trang"
        least = bar.minimumSizeHint().width()
        bar.resize(least, 40)
        assert bar.width() == least
        assert bar.whole.text() == ""
        assert bar.whole.accessibleName() == bar.whole.toolTip() == "Thu vừa cả trang"
        asked: list[bool] = []
        bar.whole_asked.connect(lambda: asked.append(True))
        bar.whole.click()
        assert asked == [True]
        bar.resize(1200, 40)
        assert bar.whole.text() == "&Vừa trang"
