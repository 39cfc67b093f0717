"""Keys that may not be used, and keys that two things want."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPushButton, QWidget

from tests.ui.lint.shortcuts import findings
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


def shortcut(window: QWidget, keys: str) -> None:
    QShortcut(QKeySequence(keys), window)


def action(window: QWidget, keys: str) -> None:
    made = QAction("Mới", window)
    made.setShortcut(QKeySequence(keys))
    window.addAction(made)


def button(window: QWidget, keys: str) -> None:
    made = QPushButton("Mới", window)
    made.setShortcut(QKeySequence(keys))
    made.show()


WAYS = [shortcut, action, button]


@pytest.mark.parametrize("bind", WAYS)
@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("Ctrl+Shift+N", "switches the keyboard in UniKey"),
        ("Ctrl+Shift+Tab", "switches the keyboard in UniKey"),
        ("Ctrl+Alt+N", "Ctrl+Alt is AltGr"),
        ("Alt+Shift+N", "switches the keyboard in Windows"),
        ("Alt+Z", "switches UniKey on and off"),
        ("N", "a key that types a character"),
        ("Shift+N", "a key that types a character"),
        ("5", "a key that types a character"),
        ("Space", "a key that types a character"),
        ("Alt+Đ", "nobody can press that letter"),
        ("Ctrl+J, Ctrl+Shift+N", "switches the keyboard in UniKey"),
    ],
)
def test_a_forbidden_key_is_found_however_it_is_bound(
    qtbot: QtBot, bind: Callable[[QWidget, str], None], keys: str, said: str
) -> None:
    window = window_of(qtbot)
    bind(window, keys)
    assert [finding for finding in findings(window) if said in finding and keys in finding]


@pytest.mark.parametrize("bind", WAYS)
@pytest.mark.parametrize(
    "keys", ["Ctrl+N", "Ctrl+Return", "Ctrl+1", "Ctrl+'", "F5", "Esc", "Alt+Left", "Ctrl+PgUp"]
)
def test_the_keys_of_the_keyboard_map_are_free(
    qtbot: QtBot, bind: Callable[[QWidget, str], None], keys: str
) -> None:
    window = window_of(qtbot)
    bind(window, keys)
    assert findings(window) == []


@pytest.mark.parametrize("first", WAYS)
@pytest.mark.parametrize("second", WAYS)
def test_a_key_bound_twice_is_found(
    qtbot: QtBot,
    first: Callable[[QWidget, str], None],
    second: Callable[[QWidget, str], None],
) -> None:
    window = window_of(qtbot)
    first(window, "Ctrl+N")
    second(window, "Ctrl+S")
    assert findings(window) == []
    second(window, "Ctrl+N")
    (said,) = findings(window)
    assert said.endswith("share the shortcut Ctrl+N.")


def test_what_is_found_is_what_qt_carries_out_for_nobody(qtbot: QtBot) -> None:
    window = window_of(qtbot, QLineEdit())
    heard: list[str] = []
    for _ in range(2):
        made = QShortcut(QKeySequence("Ctrl+N"), window)
        made.activated.connect(lambda: heard.append("done"))
        made.activatedAmbiguously.connect(lambda: heard.append("ambiguous"))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["ambiguous"]
    assert len(findings(window)) == 1


def test_a_key_that_begins_another_one_is_found(qtbot: QtBot) -> None:
    window = window_of(qtbot)
    shortcut(window, "Ctrl+K")
    shortcut(window, "Ctrl+K, Ctrl+S")
    assert len(findings(window)) == 1


def test_a_key_on_an_alt_letter_is_found(qtbot: QtBot) -> None:
    window = window_of(qtbot, QPushButton("&Lưu"))
    shortcut(window, "Alt+L")
    (said,) = findings(window)
    assert said.endswith("share the shortcut Alt+L.")


def test_two_alt_letters_are_left_to_the_check_of_mnemonics(qtbot: QtBot) -> None:
    assert findings(window_of(qtbot, QPushButton("&Lưu"), QPushButton("&Lui"))) == []


def test_second_keys_of_an_action_and_of_a_shortcut_count(qtbot: QtBot) -> None:
    window = window_of(qtbot)
    made = QAction("Mới", window)
    made.setShortcuts([QKeySequence("F5"), QKeySequence("Ctrl+R")])
    window.addAction(made)
    other = QShortcut(window)
    other.setKeys([QKeySequence("F6"), QKeySequence("Ctrl+R")])
    assert len(findings(window)) == 1


def test_an_action_in_a_menu_counts_once(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    menu = window.menuBar().addMenu("Tệp")
    save = menu.addAction("Lưu")
    save.setShortcut("Ctrl+S")
    window.addAction(save)
    window.show()
    assert findings(window) == []
    menu.addMenu("Khác").addAction("Lưu nháp").setShortcut("Ctrl+S")
    assert len(findings(window)) == 1


@pytest.mark.parametrize(
    "context",
    [Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut],
)
def test_a_key_of_one_field_alone_may_be_used_in_another(
    qtbot: QtBot, context: Qt.ShortcutContext
) -> None:
    one, other = QLineEdit(), QLineEdit()
    window = window_of(qtbot, one, other)
    for line in (one, other):
        QShortcut(QKeySequence("Del"), line).setContext(context)
    assert findings(window) == []
    shortcut(window, "Del")
    assert len(findings(window)) == 2


def test_a_key_of_a_box_and_of_a_field_in_it_clash(qtbot: QtBot) -> None:
    outer = QWidget()
    inner = QLineEdit(outer)
    window = window_of(qtbot, outer)
    around = QShortcut(QKeySequence("Del"), outer)
    around.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    QShortcut(QKeySequence("Del"), inner).setContext(Qt.ShortcutContext.WidgetShortcut)
    assert len(findings(window)) == 1


def test_keys_of_a_hidden_page_are_free(qtbot: QtBot) -> None:
    page, other = QWidget(), QWidget()
    window = window_of(qtbot, page, other)
    shortcut(page, "Ctrl+N")
    shortcut(other, "Ctrl+N")
    assert len(findings(window)) == 1
    other.hide()
    assert findings(window) == []
