from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from bmnn_desk.ui.old_register.working_bar import WorkingBar
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def bar_in(qtbot: QtBot) -> tuple[QWidget, WorkingBar]:
    window, bar = QWidget(), WorkingBar("Thôi đọ&c tệp")
    QVBoxLayout(window).addWidget(bar)
    shown(qtbot, window)
    return window, bar


def test_it_is_seen_while_something_goes_on_and_says_since_when(qtbot: QtBot) -> None:
    _window, bar = bar_in(qtbot)
    assert bar.isHidden()
    bar.begin("Đang đọc tệp…", may_stop=True)
    assert bar.isVisible()
    assert bar.words == "Đang đọc tệp…"
    qtbot.waitUntil(lambda: bar.words == "Đang đọc tệp… (đã 1 giây)", timeout=3_000)
    bar.end()
    assert bar.isHidden()


def test_what_may_be_stopped_has_a_button_for_it(qtbot: QtBot) -> None:
    _window, bar = bar_in(qtbot)
    bar.begin("Đang đọc tệp…", may_stop=True)
    with qtbot.waitSignal(bar.stop_asked):
        bar.stop.click()
    bar.begin("Đang ghi…", may_stop=False)
    assert bar.stop.isHidden()


def test_what_is_counted_fills_the_bar_and_tells_its_words_beside_it(qtbot: QtBot) -> None:
    _window, bar = bar_in(qtbot)
    bar.show_done(1, 3, "Tệp 2/3")
    assert bar.isHidden()
    bar.begin("Đang xuất…", may_stop=False)
    measured = bar.findChildren(QProgressBar)[0]
    assert measured.maximum() == 0
    bar.show_done(1, 3, "Tệp 2/3")
    assert (measured.value(), measured.maximum()) == (1, 3)
    assert not measured.isTextVisible()
    assert bar.words == "Tệp 2/3"
    bar.begin("Đang xuất…", may_stop=False)
    assert measured.maximum() == 0


def test_what_is_over_within_a_second_shows_no_bar(qtbot: QtBot) -> None:
    _window, bar = bar_in(qtbot)
    bar.begin("Đang ghi…", may_stop=False, later=True)
    assert bar.isHidden()
    qtbot.waitUntil(bar.isVisible, timeout=3_000)
    bar.end()
    bar.begin("Đang ghi…", may_stop=False, later=True)
    bar.end()
    qtbot.wait(1_200)
    assert bar.isHidden()
