"""Letters that nobody can press, that UniKey takes, that stand twice or are overridden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QTabBar,
    QWidget,
)

from tests.ui.lint.mnemonics import findings
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


def button(words: str) -> QWidget:
    return QPushButton(words)


def label(words: str) -> QWidget:
    holder = QWidget()
    made = QLabel(words, holder)
    made.setBuddy(QLineEdit(holder))
    return holder


def tab(words: str) -> QWidget:
    bar = QTabBar()
    bar.addTab(words)
    return bar


def menu_bar(words: str) -> QWidget:
    bar = QMenuBar()
    bar.addMenu(words)
    return bar


KINDS: list[Callable[[str], QWidget]] = [button, label, QGroupBox, tab, menu_bar]


@pytest.mark.parametrize("kind", KINDS)
def test_a_plain_letter_used_once_is_right(qtbot: QtBot, kind: Callable[[str], QWidget]) -> None:
    assert findings(window_of(qtbot, kind("Đón&g && cất"), QPushButton("&Lưu"))) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("&Đóng", "marks Đ, which nobody can press with Alt"),
        ("&Ủy quyền", "marks Ủ, which nobody can press with Alt"),
        ("&…", "which nobody can press with Alt"),
        ("Kế &z", "Alt+Z switches UniKey"),
        ("&Lưu &và đóng", "marks more than one letter"),
    ],
)
def test_a_letter_that_does_not_work_is_found_on_each_kind(
    qtbot: QtBot, kind: Callable[[str], QWidget], words: str, said: str
) -> None:
    found = findings(window_of(qtbot, kind(words)))
    assert [finding for finding in found if said in finding and words in finding]


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_that_stands_twice_is_found(qtbot: QtBot, kind: Callable[[str], QWidget]) -> None:
    (said,) = findings(window_of(qtbot, QPushButton("&Lưu"), kind("Qu&ay lại"), kind("&láy")))
    assert said.endswith("share Alt+L.")
    assert "«&Lưu»" in said
    assert "«&láy»" in said


def test_letters_of_a_hidden_page_are_free(qtbot: QtBot) -> None:
    hidden = QPushButton("&Lưu")
    window = window_of(qtbot, QPushButton("&Lui"), hidden)
    hidden.hide()
    assert findings(window) == []


def test_a_menu_has_letters_of_its_own(qtbot: QtBot) -> None:
    pushed = QPushButton("&Lưu")
    window = window_of(qtbot, pushed)
    menu = QMenu(window)
    pushed.setMenu(menu)
    menu.addAction("&Lưu nháp")
    assert findings(window) == []
    menu.addAction("Lui &lại")
    assert len(findings(window)) == 1


def test_a_shortcut_that_takes_the_letters_place_is_found(qtbot: QtBot) -> None:
    locks = QPushButton("&Khóa")
    locks.setShortcut("Ctrl+L")
    (said,) = findings(window_of(qtbot, locks))
    assert "underlines K, but its shortcut Ctrl+L has taken the place of Alt+K" in said


def test_a_shortcut_of_a_button_without_a_letter_overrides_nothing(qtbot: QtBot) -> None:
    locks = QPushButton("Khóa")
    locks.setShortcut("Ctrl+L")
    assert findings(window_of(qtbot, locks)) == []


def test_a_letter_that_leads_to_what_takes_no_focus_is_found(qtbot: QtBot) -> None:
    holder = label("Việ&c")
    window = window_of(qtbot, holder)
    assert findings(window) == []
    line = holder.findChild(QLineEdit)
    assert line is not None
    line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    (said,) = findings(window)
    assert "takes no focus: Alt+C does nothing" in said
