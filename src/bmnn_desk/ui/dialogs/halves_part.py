"""The two new halves of a recovery code on a sheet: made, shown, printed, typed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.entrance import joined_code, new_recovery_halves
from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.print_half import HalfSheet, print_half
from bmnn_desk.ui.widgets.code_halves import CodeHalves

if TYPE_CHECKING:
    from bmnn_desk.ui.dialogs.key_sheet import KeySheet
    from bmnn_desk.ui.widgets.code_halves import Half


class HalvesPart:
    """The halves are made with the sheet; the code they give opens nothing before it is done."""

    def __init__(self, sheet: KeySheet) -> None:
        self._sheet = sheet
        self._made = new_recovery_halves()
        self.view = CodeHalves(sheet.panel)
        self.view.show_halves(self._made)
        self.view.print_asked.connect(self._print)
        in_background(sheet, sheet.seat.printers.all, self.view.offer_printers, _raise)

    @property
    def code(self) -> str:
        """The code that the halves give."""
        return joined_code(self._made.a, self._made.b)

    def _print(self, printer: str, half: Half) -> None:
        seat = self._sheet.seat
        bodies = seat.desk.read(bodies_on, DayAsked(day=seat.today()))
        agency = next((body.name for body in bodies if body.body == seat.body), "")
        asked = HalfSheet(printer=printer, half=half, agency=agency, day=seat.today())
        print_half(self.view, seat.printers, asked)


def _raise(error: Exception) -> None:
    raise error
