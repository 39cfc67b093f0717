"""A labelled editor with its hint and its error: what is wrong stands right under it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bmnn_desk.ui.giving_way import give_way
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.watch_pastes import watch_pastes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent

_EDITOR_PLACE = 1
_BESIDE_PX = 14


class Editor(Protocol):
    """What every editor of a form can do, beside being a widget.

    `edited` tells that something was changed by whomever.
    """

    edited: SignalInstance

    def draft_text(self) -> str:
        """What a draft keeps."""

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLook:
    """The words around an editor: `words` with its mnemonic, `column` of the register, `hint`."""

    words: str
    required: bool = False
    column: str = ""
    hint: str = ""


class Field(QWidget):
    """Label above, editor, then hint or error; the label's mnemonic leads into the editor.

    `plus_asked` where something is to be added to the editor's list, once that is offered.
    """

    plus_asked = Signal()

    def __init__(self, look: FieldLook, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.editor = editor
        self._label = label(_starred(look))
        # A box of its own takes no focus: Alt+letter would do nothing.
        self._label.setBuddy(editor.focusProxy() or editor)
        self._hint = label(look.hint, TextPart.HINT, wraps=True)
        if not look.hint:  # to show it here, without a parent, would open a window for a moment
            self._hint.hide()
        self._error = label("", TextPart.ERROR, wraps=True)
        self._error.hide()
        self._plus: Button | None = None
        self._name()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        watch_pastes(self, editor, lambda strip: column.insertWidget(_EDITOR_PLACE + 1, strip))
        column.addLayout(self._head())
        column.addLayout(self._row())
        column.addWidget(self._hint)
        column.addWidget(self._error)
        # A neighbour with an error is higher; the label stays on the line of the others.
        column.addStretch(0)
        give_way()

    @property
    def plain_words(self) -> str:
        """The label without its mnemonic."""
        return self._look.words.replace("&", "")

    @property
    def error(self) -> str:
        """The sentence shown under the editor, empty where nothing is wrong."""
        return self._error.text() if not self._error.isHidden() else ""

    def show_error(self, sentence: str) -> None:
        """Show what is wrong; an empty sentence takes it away."""
        self._error.setText(f"⚠ {sentence}" if sentence else "")
        self._error.setVisible(bool(sentence))
        self._hint.setVisible(bool(self._hint.text()) and not sentence)
        target = self.editor.focusProxy() or self.editor
        target.setProperty("bad", "true" if sentence else "false")
        target.style().unpolish(target)
        target.style().polish(target)
        self._name()

    def show_hint(self, sentence: str) -> None:
        """Say something else under the editor."""
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence) and not self.error)
        self._name()

    def show_required(self, *, required: bool) -> None:
        """Put the star behind the label, or take it away, as another choice asks for it."""
        self._look = replace(self._look, required=required)
        self._label.setText(_starred(self._look))
        self._name()

    def offer_plus(self, tip: str) -> None:
        """Put a quick-add button behind the editor, outside the chain of Tab; F2 does the same."""
        look = ButtonLook(icon="plus", kind=ButtonKind.PLAIN, tip=f"{tip} (F2)")
        self._plus = Button("", look, _emitting(self.plus_asked))
        self._plus.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._line.addWidget(self._plus)

    def put_beside(self, part: QWidget) -> None:
        """Give half of the line to a part that works on the editor's value."""
        self._line.setSpacing(_BESIDE_PX)
        self._line.addWidget(part, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2, which no editor takes for itself, adds what its list lacks."""
        if self._plus is not None and event.key() == Qt.Key.Key_F2 and not event.modifiers():
            self.plus_asked.emit()
        else:
            super().keyPressEvent(event)

    def let_grow(self) -> None:
        """Let the editor take the height that is to spare."""
        policy = QSizePolicy.Policy
        self.editor.setSizePolicy(policy.Expanding, policy.MinimumExpanding)
        self._column.setStretch(_EDITOR_PLACE, 1)

    def as_editor(self) -> Editor:
        """The editor with what a form asks of it."""
        return cast("Editor", self.editor)

    def _name(self) -> None:
        target = self.editor.focusProxy() or self.editor
        must = self.tr(", bắt buộc") if self._look.required else ""
        target.setAccessibleName(f"{self.plain_words}{must}")
        target.setAccessibleDescription(self.error or self._hint.text())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._label)
        if self._look.column:
            row.addWidget(label(self._look.column, TextPart.HINT))
        row.addStretch(1)
        return row

    def _row(self) -> QHBoxLayout:
        row = self._line = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.editor, 1)
        return row


def _starred(look: FieldLook) -> str:
    return f"{look.words} *" if look.required else look.words


def _emitting(signal: SignalInstance) -> Callable[[], None]:
    return lambda: signal.emit()  # noqa: PLW0108  a bound signal counts its arguments
