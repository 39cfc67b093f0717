from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_toast_lies_at_the_bottom_and_stays_there(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    toast.say("Đã lưu")
    assert toast.words == "Đã lưu"
    assert toast.y() == 530
    window.resize(800, 500)
    assert toast.y() == 430


def test_it_lies_above_a_footer_and_breaks_long_words(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    footer = QWidget(window)
    footer.setObjectName("footer")
    footer.setGeometry(0, 520, 800, 50)
    window.show()
    toast = Toast(window)
    toast.say("a" * 400)
    assert toast.words == "a" * 400
    assert toast.geometry().bottom() < 520
    assert window.rect().contains(toast.geometry())
    assert toast.height() > 60
    assert toast._timer.interval() == 4000


def test_a_short_word_after_a_long_one_is_as_low_as_before_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    toast.say("Đã lưu")
    low = toast.height()
    toast.say("Được phép, nhưng nên ghi bổ sung. " * 30)
    assert toast.height() > 3 * low
    toast.say("Đã lưu")
    assert toast.height() == low
    assert toast.geometry().bottom() < window.height()


def test_it_goes_by_itself(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    toast = Toast(window)
    toast.say("Đã lưu")
    toast._timer.setInterval(1)
    qtbot.waitUntil(lambda: toast.words == "")
