"""Under the choice of a file: a line for its password, or for who lets the office print it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bmnn_desk.ui.examples import post_example
from bmnn_desk.ui.file_opening import NO_OPENING
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.file_opening import Opening


class Wants(StrEnum):
    """What a file wants before it opens."""

    NOTHING = "nothing"
    PASSWORD = "password"
    WORD = "word"


class OpeningRow(QWidget):
    """Hidden until a file wants something; `given(opening)` when the clerk typed it.

    `lacking(wants)` when nothing was typed; the focus stays in the line.
    """

    given = Signal(object)
    lacking = Signal(object)
    caps_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wants = Wants.NOTHING
        self._opening = NO_OPENING
        self.password, self.word = PassphraseEdit(), LineEdit()
        self._password_label = self._labelled(self.tr("Mật khẩ&u của tệp"), self.password)
        self._word_label = self._labelled(self.tr("&Ai cho phép in"), self.word)
        words = self.tr("Ví dụ: {post}, ngày 05/02/2026")
        self.word.setPlaceholderText(words.format(post=post_example("office_chief")))
        self.button = Button(self.tr("&Mở tệp"), ButtonLook(icon="lock-open"), self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._password_label, self._word_label):
            row.addWidget(widget)
        for editor in (self.password, self.word):
            row.addWidget(editor, 1)
        row.addWidget(self.button)
        self.password.returnPressed.connect(self._give)
        self.password.caps_seen.connect(self.caps_seen.emit)
        self.word.returnPressed.connect(self._give)
        self.ask(Wants.NOTHING)

    def ask(self, wants: Wants, opening: Opening = NO_OPENING) -> None:
        """Ask for something more than `opening`, which was given before; nothing hides the row."""
        self.wants, self._opening = wants, opening
        self.password.clear()
        if wants is not Wants.WORD:
            self.word.clear()
        is_word = wants is Wants.WORD
        self._password_label.setVisible(wants is Wants.PASSWORD)
        self.password.setVisible(wants is Wants.PASSWORD)
        self._word_label.setVisible(is_word)
        self.word.setVisible(is_word)
        self.button.setText(self.tr("Được phép &in") if is_word else self.tr("&Mở tệp"))
        self.setVisible(wants is not Wants.NOTHING)
        if wants is not Wants.NOTHING:
            (self.word if is_word else self.password).setFocus()

    def _give(self) -> None:
        password, word = self.password.value(), self.word.value()
        if self.wants is Wants.WORD and word:
            self.given.emit(replace(self._opening, word=word))
        elif self.wants is Wants.PASSWORD and password:
            # What was typed does not stay in the line while the file is tried.
            self.password.clear()
            self.given.emit(replace(self._opening, password=password))
        elif self.wants is not Wants.NOTHING:
            (self.word if self.wants is Wants.WORD else self.password).setFocus()
            self.lacking.emit(self.wants)

    def _labelled(self, words: str, editor: QWidget) -> QLabel:
        made = label(words, TextPart.BODY)
        made.setBuddy(editor)
        editor.setAccessibleName(words.replace("&", ""))
        return made
