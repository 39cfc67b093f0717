"""The year shown, and the buttons of the page of statistics."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bmnn_desk.services.close_year import close_year
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.services.keep_year_report import keep_year_report
from bmnn_desk.services.record_export import order_export, record_export
from bmnn_desk.services.units_table import units_table
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.flow_layout import FlowLayout
from bmnn_desk.ui.widgets.labels import label
from bmnn_desk.ui.widgets.row_menu import button_commands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.row_menu import Command


class YearBar(QWidget):
    """`asked(act)` by a button: print, report, close, export, units; `year_chosen` by the box."""

    asked = Signal(str)
    year_chosen = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year: ChoiceBox[int] = ChoiceBox()
        self.year.setAccessibleName(self.tr("Năm thống kê"))
        words = label(self.tr("Nă&m"))
        words.setBuddy(self.year)
        self.buttons: dict[str, Button] = {}
        self._tips: dict[str, str] = {}
        flow = FlowLayout()
        for act, text, look, may in self._acts(seat):
            button = Button(text, look, partial(self.asked.emit, act))
            if not may:
                button.hide()
            self.buttons[act], self._tips[act] = button, look.tip
            flow.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words)
        row.addWidget(self.year)
        row.addSpacing(8)
        row.addLayout(flow, 1)
        self.year.edited.connect(self.year_chosen.emit)

    def offer_years(self, years: Sequence[int]) -> None:
        """Offer years; the one shown stays."""
        self.year.offer((year, str(year)) for year in years)

    def commands(self) -> tuple[Command, ...]:
        """The same commands for the menu of the figures."""
        return button_commands(self.buttons.values())

    def stop(self, act: str, reason: str) -> None:
        """Put a button off, with the reason as its tip; without one it is on again."""
        button = self.buttons[act]
        button.setEnabled(not reason)
        button.setToolTip(reason or self._tips[act])

    def _acts(self, seat: Seat) -> tuple[tuple[str, str, ButtonLook, bool], ...]:
        paper = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip="Ctrl+P")
        return (
            ("print", self.tr("&In thống kê…"), paper, seat.may(keep_statistics)),
            (
                "report",
                self.tr("&Báo cáo năm…"),
                ButtonLook(icon="file-type-docx", tip="Ctrl+R"),
                seat.may(keep_year_report),
            ),
            (
                "close",
                self.tr("Khóa &năm…"),
                ButtonLook(icon="lock", tip="Ctrl+T"),
                seat.may(close_year),
            ),
            (
                "export",
                self.tr("&Xuất ra ổ di động…"),
                ButtonLook(icon="usb", tip="Ctrl+E"),
                seat.may(order_export, record_export),
            ),
            (
                "units",
                self.tr("Đơn &vị trực thuộc…"),
                ButtonLook(icon="building", tip="Ctrl+U"),
                seat.may_read(units_table),
            ),
        )
