"""Forms of the office in tests: their values, and corrections laid over them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.form_correction import FormCorrection
from bmnn_desk.law.form_parts import correctable
from bmnn_desk.ui.forms.sample_papers import SampleAsked
from bmnn_desk.ui.forms.trial import Kept, SheetRead, keep
from bmnn_desk.ui.forms.typed_values import TypedValues

if TYPE_CHECKING:
    from bmnn_desk.law.form_parts import FormValue
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat

PACK = "tt24-2020"
REGISTER = "m14_outgoing_register.toml"
SHEET = SheetRead(source="Phụ lục kèm thông tư", day=date(2025, 3, 1))


def value_at(law: Law, form: str, place: str) -> FormValue:
    """A value of a form."""
    return next(each for each in correctable(law, PACK, form) if each.place == place)


def correction(place: str, value: str, file: str = REGISTER) -> FormCorrection:
    """A value to be laid over."""
    return FormCorrection(pack=PACK, file=file, place=place, value=value)


def kept(seat: Seat, *given: FormCorrection, form: str = "14", check: bool = False) -> Kept:
    """Write corrections down."""
    return keep(seat, SampleAsked(pack=PACK, form=form), given, SHEET, check=check)


def typed_over(law: Law, form: str) -> TypedValues:
    """Nothing typed yet over a form."""
    typed = TypedValues(PACK)
    values = correctable(law, PACK, form)
    typed.take(values, values)
    return typed
