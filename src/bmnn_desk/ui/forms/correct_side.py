"""The left half of the sheet that corrects a form: its values, the editor, the official sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.form_correction import ValueKind
from bmnn_desk.ui.forms.editor_area import EditorArea, least_height
from bmnn_desk.ui.forms.form_words import UNIT_WORDS, place_words
from bmnn_desk.ui.forms.value_edit import ValueEdit
from bmnn_desk.ui.forms.value_text import shown_words
from bmnn_desk.ui.forms.values_list import ValueRow, values_list
from bmnn_desk.ui.incoming.tick import Tick
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.field_rows import field_rows
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from bmnn_desk.law.form_parts import FormValue
    from bmnn_desk.ui.forms.typed_values import TypedValues
    from bmnn_desk.ui.forms.values_list import ValueKey

_WIDE_PX, _LEAST_ROWS = 460, 3
_BLANK = re.compile(r"\{\w+\}")


class CorrectSide(QWidget):
    """`followed` when another value is current; `undo_asked` to forget what was typed for it.

    Without `may_correct` the values are there to be read alone.
    """

    followed = Signal()
    undo_asked = Signal()

    def __init__(
        self, today: Callable[[], date], parent: QWidget | None = None, *, may_correct: bool
    ) -> None:
        super().__init__(parent)
        self.may_correct = may_correct
        self.row: ValueRow | None = None
        self._typed: TypedValues | None = None
        self.list = values_list()
        self.mishap = Banner(BannerKind.DANGER)
        self.panel = FormPanel(self)
        self.value = ValueEdit()
        self.source = LineEdit()
        self.source_day = DateField(today, past=True)
        self.checked = Tick(self.tr("Cả &mẫu đã đối chiếu, đúng với bản này"))
        self._named = ElidedLabel(TextPart.STRONG)
        self._about = ElidedLabel(TextPart.HINT)
        self._blanks = label("", TextPart.HINT, wraps=True)
        look = ButtonLook(icon="arrow-back-up", kind=ButtonKind.PLAIN, tip=self.tr("Bỏ chỗ vừa gõ"))
        self.undo = Button("", look, self.undo_asked.emit)
        self.area = EditorArea()
        self._card = self.area.card
        self._build()
        self.list.current_changed.connect(self._follow)
        self.list.opened.connect(lambda _row: self.value.focus_editor())

    def lay_beside(self, preview: QWidget, body: QVBoxLayout) -> None:
        """Fill a sheet: this at the left; at the right the paper, under what is wrong with it."""
        right = QVBoxLayout()
        right.setSpacing(8)
        for part in (self.panel.summary, self.mishap):
            right.addWidget(part)
        right.addWidget(preview, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self)
        row.addLayout(right, 1)
        body.addLayout(row, 1)

    def show_values(self, typed: TypedValues) -> None:
        """Show the form's values; the current one stays current, and its editor untouched."""
        self._typed = typed
        current = None if self.row is None else self.row.at
        rows = [
            ValueRow(key=key, value=value, is_typed=(value.file, value.place) in typed)
            for key, value in enumerate(typed.values)
        ]
        self.list.show_rows(rows)
        same = next((row for row in rows if row.at == current), None)
        if same is not None:
            self.list.table.go_to(same.key)
        self._follow(self.list.current())

    def show_undo(self) -> None:
        """Let be forgotten what was typed for the current value, where something was."""
        typed = self._typed
        self.undo.setEnabled(typed is not None and self.row is not None and self.row.at in typed)

    def show_typed(self) -> None:
        """Put into the editor what is typed for the current value, or what is in force."""
        if self.row is not None and self._typed is not None:
            at, base = self.row.at, self._typed.base or ()
            plain = next((each for each in base if (each.file, each.place) == at), self.row.value)
            self.value.show_value(plain, self._typed.text(plain))
        self.show_undo()

    def go_to(self, at: ValueKey) -> None:
        """Make a value current, and go into its editor."""
        if self._typed is None:
            return
        for key, value in enumerate(self._typed.values):
            if (value.file, value.place) == at:
                if not self.list.table.go_to(key):
                    self.list.show_all()
                    self.list.table.go_to(key)
                self._follow(self.list.current())
                self.value.focus_editor()
                self.area.bring(self.panel.field("value"))

    def show_value_error(self, at: ValueKey, words: str, *, jump: bool = True) -> None:
        """Say under the editor what is wrong with what was typed; go there where that is asked."""
        if jump:
            self.go_to(at)
        self.panel.field("value").show_error(words)

    def errors(self, *, has_typed: bool) -> dict[str, str]:
        """What is lacking of the official sheet; nothing is asked where nothing is to be kept."""
        if not has_typed and not self.checked.isChecked():
            return {}
        found = {}
        if not self.source.value():
            found["source"] = self.tr("Chưa nhập. Ghi bản chính thức lấy ở đâu, ví dụ: Công báo.")
        if problem := self.source_day.problem():
            found["source_day"] = problem
        elif self.source_day.value() is None:
            found["source_day"] = self.tr("Chưa nhập. Ghi ngày đọc bản chính thức.")
        return found

    def bring(self, key: str) -> None:
        """Scroll to a field."""
        self.area.bring(self.panel.field(key))

    def show_busy(self, *, busy: bool) -> None:
        """Nothing is changed while it is written down."""
        for widget in (self.list, self._card):
            widget.setEnabled(not busy)

    def has_keys(self) -> bool:
        """Whether the focus is within this half."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def showEvent(self, event: QShowEvent) -> None:
        """The list keeps room for some rows; only now is the font known that it has."""
        super().showEvent(event)
        self.list.setMinimumHeight(least_height(self.list, _LEAST_ROWS))

    def _follow(self, row: ValueRow | None) -> None:
        before = None if self.row is None else self.row.at
        self.row = row
        if row is None:
            self._named.show_text("")
            self._about.show_text("")
            self._blanks.hide()
            self.value.show_value(None, "")
            self.value.setEnabled(False)
            self.undo.setEnabled(False)
            return
        self.show_undo()
        self._about.show_text(self._about_words(row.value))
        self._say_blanks(row.value)
        if row.at != before or not self.value.isAncestorOf(QApplication.focusWidget() or self):
            self._named.show_text(place_words(row.value.place))
            self.value.setEnabled(True)
            typed = "" if self._typed is None else self._typed.text(row.value)
            self.value.show_value(row.value, typed)
        if row.at != before:
            self.panel.field("value").show_error("")
            self.followed.emit()
            # A higher editor leaves the list less room: the current row must not slip out of it.
            QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.list.table.scrollTo(self.list.table.currentIndex())

    def _about_words(self, value: FormValue) -> str:
        """What was shipped, and after what the present value is."""
        shipped = (
            self.tr("Bộ mẫu gốc không có")
            if value.shipped is None
            else self.tr("Bộ mẫu gốc: {value}").format(value=shown_words(value.kind, value.shipped))
        )
        unit = UNIT_WORDS.get(value.kind, "")
        read = day_text(value.source_day)
        return " · ".join(filter(None, (unit, shipped, value.source, read)))

    def _say_blanks(self, value: FormValue) -> None:
        """What the words in braces are, where a text has some."""
        text = shown_words(value.kind, value.present) if value.kind is ValueKind.TEXT else ""
        blanks = ", ".join(dict.fromkeys(_BLANK.findall(text)))
        self._blanks.setText(
            self.tr("{blanks} là chỗ điền tự động, giữ nguyên.").format(blanks=blanks)
        )
        self._blanks.setVisible(bool(blanks))

    def _build(self) -> None:
        self.setFixedWidth(_WIDE_PX)
        fields = {
            "value": (FieldLook(words=self.tr("Giá t&rị mới")), self.value),
            "source": (
                FieldLook(words=self.tr("Ng&uồn (bản chính thức)"), required=True),
                self.source,
            ),
            "source_day": (FieldLook(words=self.tr("Ngày đọ&c"), required=True), self.source_day),
        }
        for key, (look, editor) in fields.items():
            self.panel.add(key, look, editor)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._named, 1)
        head.addWidget(self.undo)
        body = self._card.body
        body.setContentsMargins(12, 8, 12, 8)
        body.setSpacing(6)
        body.addLayout(head)
        body.addWidget(self._about)
        body.addWidget(self._blanks)
        body.addLayout(
            field_rows(self.panel, ([("value", 12)], [("source", 8), ("source_day", 4)]), gap_px=6)
        )
        body.addWidget(self.checked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self.area)
        self.area.setVisible(self.may_correct)
        self.checked.edited.connect(self.panel.edited.emit)
