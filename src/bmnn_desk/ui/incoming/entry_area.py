"""The fields of an incoming document laid out by the book's columns, under what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from bmnn_desk.ui.incoming.form_looks import ROWS
from bmnn_desk.ui.widgets.card import let_scroll
from bmnn_desk.ui.widgets.field_rows import field_rows
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.widgets.form_panel import FormPanel

_AROUND_PX, _GAP_PX = 44, 9


class EntryArea(QScrollArea):
    """Scrolls to the field that gets the focus; `above` are banners over the fields.

    `below` is a line for the caller to lay under it: it names the fields that are out of sight.
    """

    def __init__(
        self, panel: FormPanel, above: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        inner = Fitted()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(_GAP_PX)
        for part in above:
            column.addWidget(part)
        column.addLayout(field_rows(panel, ROWS, _GAP_PX))
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        let_scroll(self, inner)
        self.below = ElidedLabel(TextPart.HINT)
        self.below.setMinimumHeight(self.below.fontMetrics().lineSpacing())
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._say_below())
        bar.rangeChanged.connect(lambda _least, _most: self._say_below())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def show_top(self) -> None:
        """Scroll to what is said above the fields."""
        self.verticalScrollBar().setValue(0)

    def bring(self, key: str) -> None:
        """Scroll to a field."""
        self.ensureWidgetVisible(self._panel.field(key), 0, _AROUND_PX)

    def _say_below(self) -> None:
        inner, seen = self.widget(), self.verticalScrollBar().value() + self.viewport().height()
        if inner is None:
            return
        fields = [self._panel.field(key) for row in ROWS for key, _wide in row]
        hidden = [
            field.plain_words
            for field in fields
            if not field.isHidden()
            and field.mapTo(inner, QPoint(0, field.height() // 2)).y() > seen
        ]
        words = self.tr("▾ Còn ô bên dưới: {fields}").format(fields="; ".join(hidden))
        self.below.show_text(words if hidden else "")

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        inner = self.widget()
        if now is not None and inner is not None and inner.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND_PX)
