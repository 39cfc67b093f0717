"""A clerk at the keyboard: presses keys as a desktop delivers them, and counts (ux a, f5)."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from bmnn_desk.ui.top_windows import top_windows

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

_PLAIN = Qt.KeyboardModifier.NoModifier
# QTest would send Alt+K with the text k, and a line without that letter would show it.
_WITHOUT_TEXT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
_TIMEOUT_MS = 10_000
_DESKTOP_WINDOWS = {Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Tool}


class Clerk:
    """Works by keyboard alone: a command is a key that types nothing, a field one thing filled in.

    Keys go to the window that has the focus, not to a widget: so shortcuts, Alt+letters, popups
    and modal windows take them, or block them, as at a desk. What the offscreen platform needs:

    * It has no window manager. Once a window closes nothing activates the one below it, and no
      key would arrive; the clerk activates the one that was active last.
    * Activation is queued: the clerk waits until a window that was just shown is active.
    * Alt+letter on a button clicks after 100 ms (`animateClick`); the clerk waits for it.
    * A window that opens with `exec()` keeps `press` from returning: open with `open()`.
    """

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._commands = 0
        self._fields = 0
        self._active: list[QWidget] = []
        self._seen: set[QWidget] = set()

    @property
    def commands(self) -> int:
        """Keys pressed that typed nothing, Tab and Enter too."""
        return self._commands

    @property
    def fields(self) -> int:
        """Things filled in: typed, pasted or chosen."""
        return self._fields

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
        """Press a key: one command."""
        self._commands += 1
        self._strike(key, modifiers)

    def type_into(self, text: str) -> None:
        """Type into what has the focus, composed letters as UniKey sends them: one field.

        Raises:
            ValueError: nothing that takes text has the focus; or the text has a key in it that
                is a command (Tab; Enter in a single line).
        """
        self._fields += 1
        writes_lines = isinstance(self._field(), QPlainTextEdit | QTextEdit)
        for letter in text:
            if letter == "\n" and writes_lines:
                self._strike(Qt.Key.Key_Return, _PLAIN)
            elif letter.isprintable():
                self._type(letter)
            else:
                raise ValueError(letter)

    def paste(self, text: str, html: str = "") -> None:
        """Paste what Word or Excel put on the clipboard, as text and HTML: one field."""
        self._fields += 1
        copied = QMimeData()
        copied.setText(text)
        if html:
            copied.setHtml(html)
        QGuiApplication.clipboard().setMimeData(copied)
        self._strike(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def choose(self, words: str) -> None:
        """Choose in the box that has the focus by its first letters: one field.

        Where letters do not lead there, arrows do, each one command more.

        Raises:
            ValueError: no closed list has the focus, or it does not offer these words.
        """
        self._settled()
        box = QApplication.focusWidget()
        if not isinstance(box, QComboBox) or box.isEditable() or box.findText(words) < 0:
            raise ValueError(words)
        self._fields += 1
        for letter in words.partition(" ")[0]:  # a space would open the list
            if box.currentText() == words:
                return
            self._send(letter)
        while box.currentText() != words:
            ahead = box.findText(words) > box.currentIndex()
            self.press(Qt.Key.Key_Down if ahead else Qt.Key.Key_Up)

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Let events run until something is so; the test fails after 10 seconds."""
        self._qtbot.waitUntil(condition, timeout=_TIMEOUT_MS)

    def _type(self, letter: str) -> None:
        base = unicodedata.normalize("NFD", letter.replace("đ", "d").replace("Đ", "D"))[0]
        if base != letter and base.isascii():
            self._send(base)
            QTest.keyClick(self._window(), Qt.Key.Key_Backspace)
        self._send(letter)

    def _send(self, letter: str) -> None:
        # What UniKey made comes without a key of its own, as Windows hands it over.
        key = QTest.asciiToKey(ord(letter)) if letter.isascii() else Qt.Key.Key_unknown
        QTest.sendKeyEvent(QTest.KeyAction.Click, self._window(), key, letter, _PLAIN)

    def _strike(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        window = self._settled()
        if modifiers & _WITHOUT_TEXT:
            QTest.sendKeyEvent(QTest.KeyAction.Click, window, key, "", modifiers)
        else:
            QTest.keyClick(window, key, modifiers)
        self.wait_until(_no_button_moves)

    def _field(self) -> QWidget:
        self._settled()
        field = QApplication.focusWidget()
        if field is None or not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            raise ValueError(field)
        return field

    def _window(self) -> QWindow:
        return _focus_window() or self._settled()

    def _settled(self) -> QWindow:
        """The window that keys go to, once opening and closing have taken effect."""
        self._qtbot.wait(0)
        self._wait_for_what_opened()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return _focus_window() or popup.windowHandle()
        window = self._uppermost()
        if _focus_window() is not window.windowHandle():
            window.activateWindow()
            self.wait_until(lambda: _focus_window() is window.windowHandle())
        self._active = [other for other in self._active if other is not window]
        self._active.append(window)
        return window.windowHandle()

    def _wait_for_what_opened(self) -> None:
        there = {window for window in top_windows() if _takes_keys(window)}
        opened, self._seen = there - self._seen, there
        if opened:
            self.wait_until(lambda: _is_active(opened))

    def _uppermost(self) -> QWidget:
        modal, active = QApplication.activeModalWidget(), QApplication.activeWindow()
        for window in (modal, active, *reversed(self._active)):
            if window is not None and isValid(window) and window.isVisible():
                return window
        (only,) = (window for window in top_windows() if window.isVisible())
        return only


def _takes_keys(window: QWidget) -> bool:
    unfocused = window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating) or bool(
        window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    )
    return window.isVisible() and window.windowType() in _DESKTOP_WINDOWS and not unfocused


def _is_active(opened: set[QWidget]) -> bool:
    active: QWidget | None = QApplication.activeWindow()
    return active is not None and (active in opened or active is QApplication.activeModalWidget())


def _focus_window() -> QWindow | None:
    return QGuiApplication.focusWindow()


def _no_button_moves() -> bool:
    """A button stays down while it is being clicked, or while its menu is open."""
    return QApplication.activePopupWidget() is not None or not any(
        button.isDown()
        for window in top_windows()
        for button in window.findChildren(QAbstractButton)
    )
