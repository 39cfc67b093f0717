"""The letters pressed with Alt: ASCII, never Z, each once in a window, none overridden."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QGroupBox,
    QLabel,
    QMenu,
    QMenuBar,
    QTabBar,
    QWidget,
)

from tests.ui.lint.described import described, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

_MARKED = re.compile(r"&(\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A letter that is underlined, and the thing it stands on."""

    letter: str
    owner: QObject
    words: str

    def __str__(self) -> str:
        """The owner, and the words where the owner has several."""
        return f"{described(self.owner)}, «{self.words}»,"


def findings(window: QWidget) -> list[str]:
    """ux 0.5, 0.6 and c4."""
    scopes = [marked_in_window(window), *(_marked_in_menu(menu) for menu in _menus(window))]
    return [
        *(said for scope in scopes for marked in scope for said in _faults_of(marked)),
        *(said for scope in scopes for said in _twice(scope)),
        *_overridden(window),
        *_dead(window),
    ]


def marked_in_window(window: QWidget) -> list[Marked]:
    """Every letter that Alt reaches without a menu being open."""
    return [
        Marked(letter=letter.upper(), owner=owner, words=words)
        for owner, words in _texts(window)
        for letter in _letters(words)
    ]


def _texts(window: QWidget) -> Iterator[tuple[QObject, str]]:
    for button in shown(window, QAbstractButton):
        yield button, button.text()
    for label in shown(window, QLabel):
        if label.buddy() is not None:
            yield label, label.text()
    for box in shown(window, QGroupBox):
        yield box, box.title()
    for bar in shown(window, QTabBar):
        yield from ((bar, bar.tabText(at)) for at in range(bar.count()) if bar.isTabVisible(at))
    for menu_bar in shown(window, QMenuBar):
        yield from ((menu_bar, action.text()) for action in menu_bar.actions())


def _letters(words: str) -> list[str]:
    return _MARKED.findall(words.replace("&&", ""))


def _menus(window: QWidget) -> list[QMenu]:
    return window.findChildren(QMenu)


def _marked_in_menu(menu: QMenu) -> list[Marked]:
    return [
        Marked(letter=letter.upper(), owner=menu, words=action.text())
        for action in menu.actions()
        if action.isVisible()
        for letter in _letters(action.text())
    ]


def _faults_of(marked: Marked) -> Iterator[str]:
    if not (marked.letter.isascii() and marked.letter.isalnum()):
        yield f"{marked} marks {marked.letter}, which nobody can press with Alt."
    if marked.letter == "Z":
        yield f"{marked} marks Z, but Alt+Z switches UniKey on and off."
    if len(_letters(marked.words)) > 1:
        yield f"{marked} marks more than one letter."


def _twice(scope: list[Marked]) -> Iterator[str]:
    for one, other in combinations(scope, 2):
        if one.letter == other.letter:
            yield f"{one} and {other} share Alt+{one.letter}."


def _overridden(window: QWidget) -> Iterator[str]:
    for button in shown(window, QAbstractButton):
        letters = _letters(button.text())
        if letters and button.shortcut() != QKeySequence.mnemonic(button.text()):
            yield (
                f"{described(button)} underlines {letters[0]}, but its shortcut "
                f"{button.shortcut().toString()} has taken the place of Alt+{letters[0].upper()}."
            )


def _dead(window: QWidget) -> Iterator[str]:
    for label in (each for each in shown(window, QLabel) if each.buddy() is not None):
        if label.buddy().focusPolicy() is Qt.FocusPolicy.NoFocus:
            for letter in _letters(label.text()):
                yield (
                    f"{described(label)} underlines {letter}, but {described(label.buddy())} takes "
                    f"no focus: Alt+{letter.upper()} does nothing."
                )
