"""The keys of a window: none that an input method or Windows takes, and each for one thing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from tests.ui.lint.described import described, shown
from tests.ui.lint.mnemonics import marked_in_window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QKeyCombination

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_TAKEN = (
    (_CTRL | _SHIFT, "Ctrl+Shift switches the keyboard in UniKey and in Windows"),
    (_CTRL | _ALT, "Ctrl+Alt is AltGr"),
    (_ALT | _SHIFT, "Alt+Shift switches the keyboard in Windows"),
)
_LAST_CHARACTER = 0x00FFFFFF  # above are the keys without a character: F1, Tab, arrows
_WIDGET, _INSIDE = Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key and whose it is; `places` are the widgets it is bound to."""

    sequence: QKeySequence
    owner: str
    places: tuple[QWidget, ...]
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut
    mnemonic: bool = False


def findings(window: QWidget) -> list[str]:
    """ux c4: forbidden keys, and keys that Qt would call ambiguous and carry out for nobody."""
    keys = [*_of_shortcuts(window), *_of_actions(window), *_of_buttons(window)]
    forbidden = [
        f"{key.owner} has the shortcut {key.sequence.toString()}: {why}."
        for key in keys
        for why in _refused(key.sequence)
    ]
    pairs = combinations([*keys, *_of_mnemonics(window)], 2)
    return forbidden + [
        f"{one.owner} and {other.owner} share the shortcut {one.sequence.toString()}."
        for one, other in pairs
        if not (one.mnemonic and other.mnemonic) and _clash(one, other)
    ]


def _of_shortcuts(window: QWidget) -> Iterator[Key]:
    for shortcut in window.findChildren(QShortcut):
        place = shortcut.parent()
        if isinstance(place, QWidget) and place.window() is window and place.isVisibleTo(window):
            for sequence in shortcut.keys():  # noqa: SIM118  no dictionary
                yield Key(
                    sequence=sequence,
                    owner=described(shortcut),
                    places=(place,),
                    context=shortcut.context(),
                )


def _of_actions(window: QWidget) -> Iterator[Key]:
    bound: dict[QAction, list[QWidget]] = {}
    for place in (window, *shown(window, QWidget)):
        for action in _with_menus(place.actions()):
            bound.setdefault(action, []).append(place)
    for action, places in bound.items():
        for sequence in action.shortcuts():
            if action.isVisible():
                yield Key(
                    sequence=sequence,
                    owner=described(action),
                    places=tuple(places),
                    context=action.shortcutContext(),
                )


def _with_menus(actions: Iterable[QAction]) -> Iterator[QAction]:
    for action in actions:
        yield action
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _with_menus(menu.actions())


def _of_buttons(window: QWidget) -> Iterator[Key]:
    for button in shown(window, QAbstractButton):
        sequence = button.shortcut()
        if not sequence.isEmpty() and sequence != QKeySequence.mnemonic(button.text()):
            yield Key(sequence=sequence, owner=described(button), places=(button,))


def _of_mnemonics(window: QWidget) -> Iterator[Key]:
    for marked in marked_in_window(window):
        yield Key(
            sequence=QKeySequence(f"Alt+{marked.letter}"),
            owner=str(marked),
            places=(window,),
            mnemonic=True,
        )


def _refused(sequence: QKeySequence) -> Iterator[str]:
    for at in range(sequence.count()):
        yield from _refused_combination(sequence[at])  # type: ignore[index]  # not in the stubs


def _refused_combination(keys: QKeyCombination) -> Iterator[str]:
    held, key = keys.keyboardModifiers(), keys.key()
    yield from (why for taken, why in _TAKEN if held & taken == taken)
    if key > _LAST_CHARACTER:
        return
    if not held & ~_SHIFT:
        yield "a key that types a character is no shortcut"
    elif key > Qt.Key.Key_AsciiTilde:
        yield "nobody can press that letter on a plain keyboard"
    if held == _ALT and key == Qt.Key.Key_Z:
        yield "Alt+Z switches UniKey on and off"


def _clash(one: Key, other: Key) -> bool:
    matches = {one.sequence.matches(other.sequence), other.sequence.matches(one.sequence)}
    return matches != {QKeySequence.SequenceMatch.NoMatch} and any(
        _reaches(one, place, other, beside) for place in one.places for beside in other.places
    )


def _reaches(one: Key, place: QWidget, other: Key, beside: QWidget) -> bool:
    """True where one focus widget exists that both keys would answer to."""
    narrow = {_WIDGET, _INSIDE}
    if one.context not in narrow or other.context not in narrow or place is beside:
        return True
    return (one.context is _INSIDE and place.isAncestorOf(beside)) or (
        other.context is _INSIDE and beside.isAncestorOf(place)
    )
