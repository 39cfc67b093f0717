"""F2 in a field that chooses a unit of the office: add one that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.enrol_person import add_unit
from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.quick_add import Adding, QuickAdd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.field import Field


def offer_unit(
    seat: Seat, field: Field, choices: Callable[[], Iterable[tuple[object, str]]]
) -> QuickAdd:
    """Offer it behind the field; `choices` reads the field's list anew."""
    tip = QCoreApplication.translate("unit_add", "Thêm đơn vị")
    adding = Adding(tip=tip, verb=add_unit, make=AddUnitDialog)
    return QuickAdd(seat, field, adding, choices)
