from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

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
