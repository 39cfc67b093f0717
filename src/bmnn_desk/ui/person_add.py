"""F2 in a field that chooses a person of the office: add one that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.enrol_person import enrol_person
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.quick_add import Adding, QuickAdd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.field import Field


def offer_person(
    seat: Seat, field: Field, choices: Callable[[], Iterable[tuple[object, str]]]
) -> QuickAdd:
    """Offer it behind the field; `choices` reads the field's list anew."""
    tip = QCoreApplication.translate("person_add", "Thêm người")
    adding = Adding(tip=tip, verb=enrol_person, make=EnrolPersonDialog)
    return QuickAdd(seat, field, adding, choices)
