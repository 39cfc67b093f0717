"""The editor of a list in a form: lines of a stamp, columns of a register, in their order."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.form_correction import toml_value, value_of
from bmnn_desk.domain.registers import ENTRIES
from bmnn_desk.ui.forms.form_words import COLUMN_WORDS
from bmnn_desk.ui.forms.value_text import row_words
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from bmnn_desk.law.form_parts import FormValue

_FIELD, _HEADING = "field", "heading"
_NEW_MM = 10
_LEAST_PX, _MOST_PX = 68, 190


class RowsEdit(QWidget):
    """Rows go up, down, away; one is added: a line like the current one, or a column of a field.

    `edited` when the list was changed by hand.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, Any]] = []
        self._known: tuple[str, ...] = ()
        name = self.tr("Các dòng, cột của mẫu, theo thứ tự")
        self.table = ListTable(name, [name], wide=0, fills=True)
        self.table.horizontalHeader().hide()
        self.table.setMinimumHeight(_LEAST_PX)
        self.table.setMaximumHeight(_MOST_PX)
        self.field: ChoiceBox[str] = ChoiceBox()
        self.field.setAccessibleName(self.tr("Cột sẽ thêm"))
        tr = self.tr
        self.up = Button("", ButtonLook(icon="arrow-up", tip=tr("Đưa lên")), lambda: self._move(-1))
        self.down = Button(
            "", ButtonLook(icon="arrow-down", tip=tr("Đưa xuống")), lambda: self._move(1)
        )
        self.less = Button("", ButtonLook(icon="trash", tip=tr("Bỏ dòng đang chọn")), self._remove)
        self.more = Button(tr("&Thêm"), ButtonLook(icon="plus"), self._add)
        self.setFocusProxy(self.table)
        self._lay()

    def show_rows(self, value: FormValue, typed: str) -> None:
        """Show the rows that a TOML text spells."""
        try:
            rows = value_of(typed)
        except ValueError:
            rows = []
        listed = rows if isinstance(rows, list) else []
        self._rows = [dict(row) for row in listed if isinstance(row, dict)]
        entry = ENTRIES.get(value.part)
        own = value.shipped if isinstance(value.shipped, list) else []
        shipped = [str(row[_FIELD]) for row in own if isinstance(row, dict) and _FIELD in row]
        known = [] if entry is None else [field.name for field in fields(entry)]
        self._known = tuple(dict.fromkeys((*known, *shipped))) if known else ()
        self._show()

    def told(self) -> str:
        """The rows as TOML spells them."""
        return toml_value(self._rows)

    def _show(self) -> None:
        self.table.show_rows(
            [(f"{place}. {row_words(row)}",) for place, row in enumerate(self._rows, start=1)]
        )
        used = {row.get(_FIELD) for row in self._rows}
        self.field.offer(
            (key, COLUMN_WORDS.get(key, key)) for key in self._known if key not in used
        )
        self.field.setVisible(bool(self._known))
        self.more.setEnabled(bool(self.field.count()) or (bool(self._rows) and not self._known))
        self.less.setEnabled(len(self._rows) > 1)
        self.up.setEnabled(len(self._rows) > 1)
        self.down.setEnabled(len(self._rows) > 1)

    def _move(self, step: int) -> None:
        at = self.table.currentRow()
        if 0 <= at < len(self._rows) and 0 <= at + step < len(self._rows):
            self._rows.insert(at + step, self._rows.pop(at))
            self._changed(at + step)

    def _remove(self) -> None:
        at = self.table.currentRow()
        if len(self._rows) > 1 and 0 <= at < len(self._rows):
            del self._rows[at]
            self._changed(min(at, len(self._rows) - 1))

    def _add(self) -> None:
        at = max(self.table.currentRow(), 0)
        if not self._known:
            self._rows.insert(at + 1, dict(self._rows[at]))
        else:
            field = self.field.value()
            if field is None:
                return
            made = {**self._rows[at], _FIELD: field, _HEADING: COLUMN_WORDS.get(field, field)}
            self._rows.insert(at + 1, {**made, "width_mm": _NEW_MM, "signing": False})
        self._changed(at + 1)

    def _changed(self, at: int) -> None:
        self._show()
        self.table.setCurrentCell(at, 0)
        self.edited.emit()

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for widget in (self.up, self.down, self.less):
            buttons.addWidget(widget)
        buttons.addWidget(self.field, 1)
        buttons.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table)
        column.addLayout(buttons)
