"""Nothing is found in a clean window; one of each fault is found by the call for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from bmnn_desk.ui.widgets.wheel_guard import guard_wheel
from tests.ui.lint.lint_window import lint
from tests.ui.lint.windows import clean_window, window_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def _guarded(qapp: QApplication) -> Iterator[None]:
    guard = guard_wheel(qapp)
    yield
    qapp.removeEventFilter(guard)
    guard.deleteLater()


def inline_completer(window: QWidget) -> None:
    window.findChildren(QComboBox)[0].setEditable(True)


def date_edit(window: QWidget) -> None:
    QDateEdit(window)


def unnamed_icon_button(window: QWidget) -> None:
    window.findChildren(QToolButton)[0].setAccessibleName("")


def renamed_icon_button(window: QWidget) -> None:
    window.findChildren(QToolButton)[0].setToolTip("Xem")


def accented_mnemonic(window: QWidget) -> None:
    window.findChildren(QPushButton)[0].setText("&Đóng")


def overridden_mnemonic(window: QWidget) -> None:
    window.findChildren(QPushButton)[1].setShortcut("Ctrl+S")


def forbidden_shortcut(window: QWidget) -> None:
    window.actions()[0].setShortcut("Ctrl+Shift+N")


def small_target(window: QWidget) -> None:
    window.findChildren(QPushButton)[0].setFixedHeight(20)


def wheel_focus(window: QWidget) -> None:
    window.findChildren(QComboBox)[0].setFocusPolicy(Qt.FocusPolicy.WheelFocus)


def clipped_button(window: QWidget) -> None:
    window.findChildren(QPushButton)[0].setFixedWidth(40)


def too_wide(window: QWidget) -> None:
    window.setMinimumWidth(1200)


def pale_words(window: QWidget) -> None:
    window.findChildren(QLabel)[0].setStyleSheet("color: #B0B8C4")


def kept_tab(window: QWidget) -> None:
    window.findChildren(QPlainTextEdit)[0].setTabChangesFocus(False)


FAULTS = [
    (inline_completer, "completes inside the line"),
    (date_edit, "changes typed days in secret"),
    (unnamed_icon_button, "has no accessible name"),
    (renamed_icon_button, "«Xem» differs from its accessible name «Mở lịch»"),
    (accented_mnemonic, "marks Đ, which nobody can press"),
    (overridden_mnemonic, "Ctrl+S has taken the place of Alt+"),
    (forbidden_shortcut, "has the shortcut Ctrl+Shift+N"),
    (small_target, "a target needs 24 by 24"),
    (wheel_focus, "takes the focus by the wheel"),
    (clipped_button, "is cut: it needs"),
    (too_wide, "cannot be smaller than 1200 by"),
    (pale_words, "is painted with a contrast of"),
    (kept_tab, "keeps Tab to itself"),
]


@pytest.mark.usefixtures("_guarded")
def test_a_clean_window_has_no_finding_and_keeps_its_focus_and_its_text(qtbot: QtBot) -> None:
    window = clean_window(qtbot)
    line = window.findChildren(QLineEdit)[0]
    line.setText("Kế hoạch")
    line.setFocus()
    assert lint(window) == []
    assert QApplication.focusWidget() is line
    assert [field.text() for field in window.findChildren(QLineEdit)] == ["Kế hoạch", "0"]
    assert window.findChildren(QPlainTextEdit)[0].toPlainText() == ""


@pytest.mark.usefixtures("_guarded")
@pytest.mark.parametrize(("seed", "said"), FAULTS, ids=[seed.__name__ for seed, _ in FAULTS])
def test_a_seeded_fault_is_found(qtbot: QtBot, seed: Callable[[QWidget], None], said: str) -> None:
    window = clean_window(qtbot)
    seed(window)
    qtbot.wait(1)
    assert [finding for finding in lint(window) if said in finding]


def test_a_window_without_the_wheel_guard_is_found(qtbot: QtBot) -> None:
    assert [said for said in lint(clean_window(qtbot)) if "wheel" in said]


def test_a_window_that_is_not_shown_is_no_clean_window(qtbot: QtBot) -> None:
    window = window_of(qtbot)
    window.hide()
    with pytest.raises(AssertionError, match="show the window"):
        lint(window)
