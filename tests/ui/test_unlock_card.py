from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.unlock_card import Attempt, UnlockCard
from bmnn_desk.ui.widgets.banner import Banner
from tests.ui.keys import Clerk
from tests.ui.offices import PASSPHRASE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


TYPED = "ngựa ô ăn cỏ"
A, B = "7k3m 90qa", "0000 1111"


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


class Shown:
    """A card on the screen, and the tries that came out of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = Clock()
        self.attempts = Attempts(self.clock)
        self.card = UnlockCard("Mở kho dữ liệu", self.attempts, "Kho k&hác…")
        qtbot.addWidget(self.card)
        self.tried: list[Attempt] = []
        self.card.tried.connect(self.tried.append)
        self.card.show()
        self.line, self.code = self.card._secret, self.card._by_code

    def button(self, words: str) -> QPushButton:
        (found,) = (
            button
            for button in self.card.findChildren(QPushButton)
            if words in button.text().replace("&", "")
        )
        return found


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_enter_tries_what_was_typed(shown: Shown, qtbot: QtBot) -> None:
    shown.line.setText(TYPED)
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(shown.tried) == 1)
    assert shown.tried == [Attempt(account=None, secret=TYPED, by_code=False)]


def test_an_empty_line_is_told_and_not_tried(shown: Shown, qtbot: QtBot) -> None:
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Chưa nhập" in shown.line.accessibleDescription())
    assert shown.tried == []


def test_several_accounts_are_offered_and_one_is_not(shown: Shown) -> None:
    shown.card.offer_accounts(["van-thu"])
    shown.line.setText("câu một")
    shown.button("Mở khóa").click()
    shown.card.offer_accounts(["van-thu", "lanh-dao"])
    shown.card._account.put("lanh-dao")
    shown.button("Mở khóa").click()
    assert [attempt.account for attempt in shown.tried] == [None, "lanh-dao"]


def test_while_it_is_opening_nothing_can_be_pressed(shown: Shown, qtbot: QtBot) -> None:
    ended: list[bool] = []
    shown.card.end_asked.connect(lambda: ended.append(True))
    shown.card.activateWindow()
    qtbot.waitUntil(shown.card.isActiveWindow)
    shown.line.setText(TYPED)
    shown.card.show_busy(busy=True)
    assert not shown.button("Đang mở").isEnabled()
    assert shown.line.hasFocus()
    QTest.keyClick(shown.card.windowHandle(), Qt.Key.Key_Return)
    qtbot.wait(20)
    assert (shown.tried, ended) == ([], [])
    shown.card.show_busy(busy=False)
    assert shown.button("Mở khóa").isEnabled()


def test_a_refusal_stands_under_the_line_and_goes_with_the_next_key(shown: Shown) -> None:
    shown.line.setText("sai")
    shown.card.show_busy(busy=True)
    shown.card.refuse("Mật khẩu chưa đúng.")
    assert shown.line.selectedText() != ""
    assert shown.line.text() == "sai"
    assert "Mật khẩu chưa đúng." in shown.line.accessibleDescription()
    QTest.keyClick(shown.line, Qt.Key.Key_A)
    assert shown.line.accessibleDescription() == ""


def test_in_a_pause_the_button_counts_down_and_then_opens_again(shown: Shown, qtbot: QtBot) -> None:
    for _ in range(5):
        shown.attempts.fail()
    shown.line.setText("thử nữa")
    shown.card.refuse("Mật khẩu chưa đúng.")
    assert shown.button("Chờ 0:30").isEnabled() is False
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    qtbot.wait(20)
    assert shown.tried == []
    shown.clock.now += 30
    button = shown.button("Chờ")
    qtbot.waitUntil(button.isEnabled)
    assert button is shown.button("Mở khóa")


def test_by_code_two_halves_and_a_new_passphrase_are_typed_for_the_chosen_account(
    shown: Shown, qtbot: QtBot
) -> None:
    shown.card.offer_accounts(["van-thu", "lanh-dao"])
    shown.card.activateWindow()
    clerk = Clerk(qtbot)
    shown.card.focus_first()
    clerk.press(Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    assert shown.code.isVisible()
    assert not shown.line.isVisible()
    shown.card._account.put("lanh-dao")
    for text in (A, B, PASSPHRASE, PASSPHRASE):
        clerk.type_into(text)
        clerk.press(Qt.Key.Key_Return)
    clerk.wait_until(lambda: len(shown.tried) == 1)
    assert shown.tried == [
        Attempt(account="lanh-dao", secret=A, by_code=True, half_b=B, new=PASSPHRASE)
    ]
    shown.button("Mở bằng mật khẩu").click()
    assert shown.line.isVisible()


def test_by_code_a_new_passphrase_must_be_typed_too(shown: Shown) -> None:
    shown.button("Quên mật khẩu").click()
    shown.code.a.setText(A)
    shown.button("Đặt mật khẩu và mở khóa").click()
    assert shown.tried == []
    assert "chưa đạt" in shown.code.panel.field("one").error


def test_a_refused_code_stands_under_the_first_half(shown: Shown) -> None:
    shown.button("Quên mật khẩu").click()
    shown.code.a.setText(A)
    shown.card.refuse("Mã khôi phục chưa đúng.")
    assert "Mã khôi phục chưa đúng." in shown.code.panel.field("a").error


def test_caps_lock_is_told(shown: Shown) -> None:
    QTest.sendKeyEvent(
        QTest.KeyAction.Click, shown.line, Qt.Key.Key_A, "A", Qt.KeyboardModifier.NoModifier
    )
    said = [banner.words for banner in shown.card.findChildren(Banner) if banner.isVisible()]
    assert said == ["Đang bật Caps Lock. Bộ gõ tiếng Việt nên tắt khi nhập mật khẩu."]


def test_what_was_typed_can_be_forgotten(shown: Shown) -> None:
    shown.line.setText("ngựa ô")
    shown.code.a.setText("7K3M")
    shown.code.new.one.setText("ngựa ô")
    shown.card.clear()
    assert (shown.line.text(), shown.code.a.text(), shown.code.new.value()) == ("", "", "")
