"""F2 in a field that chooses who may permit copying: record somebody's power to do so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.hold_authority import hold_authority
from bmnn_desk.ui.dialogs.hold_authority import HoldAuthorityDialog
from bmnn_desk.ui.quick_add import Adding, QuickAdd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.field import Field


def offer_permitter(
    seat: Seat, field: Field, choices: Callable[[], Iterable[tuple[object, str]]]
) -> QuickAdd:
    """Offer it behind the field; `choices` reads the field's list anew."""
    tip = QCoreApplication.translate("permitter_add", "Ghi thẩm quyền cho phép sao, chụp")
    adding = Adding(tip=tip, verb=hold_authority, make=HoldAuthorityDialog)
    return QuickAdd(seat, field, adding, choices)
