"""The units of the office, year by year, with the way in for their packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from bmnn_desk.services.take_in_package import take_in_package
from bmnn_desk.ui.dialogs.take_in_package import TakeInPackageDialog
from bmnn_desk.ui.export.units_panel import UnitsPanel
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

_YEARS = 6


class UnitsTableSheet(Sheet):
    """A year is chosen at the top, 0 is this one; a package taken in shows at once."""

    reopens = False

    def __init__(self, seat: Seat, year: int = 0) -> None:
        super().__init__(self.tr("Đơn vị trực thuộc"))
        self.show_subtitle(self.tr("Thống kê các đơn vị đã gửi về"))
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self._seat = seat
        now = seat.today().year
        # In late December the window of the next year has begun already.
        newest = max(year, now)
        self.year = ChoiceBox((each, str(each)) for each in range(newest, now - _YEARS, -1))
        self.year.put(year or now)
        self.panel = UnitsPanel(seat)
        self.take_in = self.offer(
            self.tr("&Nhận gói…"),
            ButtonLook(icon="table-import", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+N")),
            self._take_in,
        )
        self.take_in.setVisible(seat.may(take_in_package))
        self._build()
        self.year.edited.connect(self.show_now)
        listen_for({"F5": self.show_now, "Ctrl+N": self._take_in}, self)
        self.show_now()

    def show_now(self) -> None:
        """Read the chosen year."""
        self.panel.show_year(self.year.value() or self._seat.today().year)

    def focus_first(self) -> None:
        """Onto the list of units."""
        self.panel.units.setFocus()

    def _take_in(self) -> None:
        if not self._seat.may(take_in_package):
            return
        sheet = TakeInPackageDialog(self._seat)
        self.sheet_wanted.emit(sheet)
        sheet.finished.connect(lambda _said: self.show_now())

    def _build(self) -> None:
        inner = Fitted()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(Field(FieldLook(words=self.tr("Nă&m")), self.year))
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.panel, 1)
        self.body.addWidget(scrolled(inner))
