"""The editor of a form's value: a line, a choice, or a list of rows, by the value's kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.form_correction import ValueKind
from bmnn_desk.ui.forms.form_words import CHOICE_WORDS
from bmnn_desk.ui.forms.rows_edit import RowsEdit
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.law.form_parts import FormValue

_YES_NO = ("true", "false")


class ValueEdit(QWidget):
    """`edited` when the value was changed by hand; `typed()` is as `value_text.typed_text`."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineEdit()
        self.choice: ChoiceBox[str] = ChoiceBox()
        self.rows = RowsEdit()
        self._editors: tuple[QWidget, ...] = (self.line, self.choice, self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for editor in self._editors:
            column.addWidget(editor)
        self._shows: QWidget = self.line
        self.setFocusProxy(self.line)
        self._show(self.line)
        self.line.edited.connect(self.edited.emit)
        self.choice.edited.connect(self.edited.emit)
        self.rows.edited.connect(self.edited.emit)

    def show_value(self, value: FormValue | None, typed: str) -> None:
        """Show a value with what was typed for it, telling nobody; None where there is none."""
        was = self.blockSignals(True)
        kind = None if value is None else value.kind
        if kind is ValueKind.ROWS and value is not None:
            self.rows.show_rows(value, typed)
            self._show(self.rows)
        elif kind in {ValueKind.BOOL, ValueKind.CHOICE} and value is not None:
            choices = _YES_NO if kind is ValueKind.BOOL else value.choices
            self.choice.offer((each, CHOICE_WORDS.get(each, each)) for each in choices)
            self.choice.put(typed)
            self._show(self.choice)
        else:
            if self.line.text() != typed:
                self.line.setText(typed)
            self._show(self.line)
        self.blockSignals(was)

    def typed(self) -> str:
        """What was typed or chosen."""
        if self._shows is self.rows:
            return self.rows.told()
        if self._shows is self.choice:
            return self.choice.value() or ""
        return self.line.draft_text()

    def draft_text(self) -> str:
        """The sheet keeps what was typed for each value; the editor alone keeps nothing."""
        return ""

    def put_draft_text(self, text: str) -> None:
        """The sheet brings what was typed back."""

    def focus_editor(self) -> None:
        """Into the editor that shows."""
        self._shows.setFocus()
        if self._shows is self.line:
            self.line.selectAll()

    def _show(self, editor: QWidget) -> None:
        self._shows = editor
        for each in self._editors:
            each.setVisible(each is editor)
        self.setFocusProxy(editor)
