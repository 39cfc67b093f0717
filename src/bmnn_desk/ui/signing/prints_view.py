"""The last view: printing, then the question whether all came out."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.signing.prints_panel import PrintsPanel
from bmnn_desk.ui.signing.sign_flow import Phase
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.card import Card


class PrintsView(QWidget):
    """Says that the prints are recorded, and asks about them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = PrintsPanel()
        self._said = Banner(BannerKind.OK)
        self._card = Card()
        self._card.body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._said)
        column.addWidget(self._card)
        column.addStretch(1)

    def show_phase(self, phase: Phase, prints: int) -> None:
        """Printing, or asking."""
        asks = phase is Phase.ASKING
        self._card.setVisible(asks)
        if asks:
            self._said.say(self.tr("Đã ghi vào kho: in trình ký {count:02} bản.").format(
                count=prints
            ))  # fmt: skip
            self.panel.ask_about(prints)
        else:
            self.panel.said.say("")
            self._said.say(self.tr("Đã ghi vào kho. Đang in…"))
