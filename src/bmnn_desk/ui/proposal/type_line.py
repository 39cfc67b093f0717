"""Tên loại văn bản: typed by its name or its code, with or without marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.sort_keys import sort_key
from bmnn_desk.ui.proposal.suggest_line import SuggestLine
from bmnn_desk.ui.proposal.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget


class TypeLine(SuggestLine):
    """`codes` are the measure's: the type's name in lower case, its code or "".

    A name that is not among them stays as it was typed; its code is empty. Tab takes the
    highlighted type as Enter does, unless what was typed names one already.
    """

    def __init__(self, codes: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(self._matching, parent)
        self._codes = dict(codes)
        self.taken.connect(self._put)

    def type_name(self) -> str:
        """The type's name with a capital, as it will stand in the register."""
        typed = self.value()
        meant = self._meant(typed)
        return _capital(meant) if meant else _capital(typed)

    def type_code(self) -> str:
        """Its letters for the symbol; "" for a type without."""
        return self._codes.get(self.type_name().lower(), "")

    def is_known(self) -> bool:
        """True for a type among the measure's."""
        return self.type_name().lower() in self._codes

    def cut_off(self) -> str:
        """The known type of which no more than the beginning is typed; "" for anything else."""
        typed = fold(self.value())
        if not typed or self.is_known():
            return ""
        begun = sorted(name for name in self._codes if fold(name).startswith(typed))
        return _capital(begun[0]) if begun else ""

    def put(self, name: str, code: str) -> None:
        """Show a type, also one that the measure does not know."""
        self._codes.setdefault(name.lower(), code)
        self.setText(name)

    def event(self, event: QEvent) -> bool:
        """Tab leads on before it could be seen as a key that was pressed."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            chosen = self.highlighted()
            if chosen is not None and not self._meant(self.value()):
                self.setText(_capital(str(chosen.key)))
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A code that was typed becomes the name; anything else stays."""
        meant = self._meant(self.value())
        super().focusOutEvent(event)
        if meant:
            self.setText(_capital(meant))

    def _meant(self, typed: str) -> str:
        folded = fold(typed)
        if not folded:
            return ""
        # ĐA and DA are two types: without marks the letters name one only where no other has them.
        by_code = [name for name, code in self._codes.items() if code and fold(code) == folded]
        exact = [name for name in by_code if self._codes[name].casefold() == typed.casefold()]
        by_name = [name for name in self._codes if fold(name) == folded]
        return next(iter([*by_name, *exact, *(by_code if len(by_code) == 1 else [])]), "")

    def _matching(self, typed: str) -> list[Suggestion]:
        ranked = sorted(
            (rank, sort_key(name), name)
            for name, code in self._codes.items()
            if (rank := _rank(name, code, typed)) is not None
        )
        return [
            Suggestion(
                key=name, words=" · ".join(filter(None, (_capital(name), self._codes[name])))
            )
            for *_, name in ranked
        ]

    def _put(self, name: object) -> None:
        self.setText(_capital(str(name)))
        self.focusNextChild()


def _rank(name: str, code: str, typed: str) -> int | None:
    """0 is the best match; None is no match."""
    folded, letters = fold(typed), fold(code)
    if code and code.casefold() == typed.casefold():
        return 0
    if code and letters == folded:
        return 1
    if fold(name).startswith(folded):
        return 2
    if code and letters.startswith(folded):
        return 3
    words = fold(name).split()
    found = all(any(word.startswith(part) for word in words) for part in folded.split())
    return 4 if found else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
