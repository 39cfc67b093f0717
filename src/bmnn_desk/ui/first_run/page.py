"""A page of the first run: a heading, what it is for, its fields; what was typed stays in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.field_rows import field_rows
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.form_area import FORM_EM
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import SignalInstance


class FirstRunPage(QWidget):
    """`forward_asked` when Enter is pressed in the last line; `ready()` tells if one may go on."""

    forward_asked = Signal()

    def __init__(self, heading: str, words: str) -> None:
        super().__init__()
        self.panel = FormPanel(self)
        card = Card(heading)
        self.about = label(words, TextPart.MUTED, wraps=True)
        card.body.addWidget(self.about)
        card.body.addWidget(self.panel.summary)
        self.body = card.body
        inner = Fitted()
        across = QGridLayout(inner)
        across.setContentsMargins(16, 12, 16, 12)
        across.setColumnStretch(0, 1)
        across.setColumnStretch(1, 1000)
        across.setColumnStretch(2, 1)
        across.setRowStretch(1, 1)
        self._card = card
        self._measure()
        across.addWidget(card, 0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inner))

    def changeEvent(self, event: QEvent) -> None:
        """The card keeps its width in letters where these are made larger or smaller."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def ready(self) -> bool:
        """Check what was typed; shows what is wrong, and the focus goes to the first of it."""
        return not self.panel.show_errors(self.errors())

    def errors(self) -> Mapping[str, str]:
        """What is wrong, by the field's key."""
        return {}

    def shown(self) -> None:
        """The page came into sight."""

    def focus_first(self) -> None:
        """Put the caret where typing begins."""
        self.panel.focus(next(iter(self.panel.keys()), ""))

    def rows(self, *rows: Sequence[tuple[str, int]]) -> None:
        """Lay the panel's fields out: key and twelfths of the width, row by row."""
        self.body.addLayout(field_rows(self.panel, rows, gap_px=9))

    def goes_forward(self, entered: SignalInstance) -> None:
        """Enter in this line leads to the next page, once the line itself is done with it."""
        entered.connect(self.forward_asked.emit, Qt.ConnectionType.QueuedConnection)

    def missing(self, example: Mapping[str, str]) -> dict[str, str]:
        """The sentence of each field of these that is empty, with what to write for instance."""
        words = self.tr("Chưa nhập. Ghi {what}.")
        return {
            key: words.format(what=what)
            for key, what in example.items()
            if not self.panel.field(key).as_editor().draft_text().strip()
        }

    def _measure(self) -> None:
        self._card.setMaximumWidth(self.fontMetrics().averageCharWidth() * FORM_EM)
