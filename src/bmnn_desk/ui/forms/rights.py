"""What the account may do on the page of forms: each act by the verb behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.services.check_form import check_form, take_back_check
from bmnn_desk.services.correct_form import correct_form, take_back_correction
from bmnn_desk.services.form_packs import form_pack, import_form_pack
from bmnn_desk.services.form_states import form_states

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRights:
    """What may be done; to open a form and to print its sample writes nothing."""

    open: bool
    print: bool
    correct: bool
    take_back: bool
    export: bool
    take_in: bool


def form_rights(seat: Seat) -> FormRights:
    """The rights of who sits here."""
    reads = seat.may_read(form_states)
    return FormRights(
        open=reads,
        print=reads,
        correct=seat.may(correct_form, check_form),
        take_back=seat.may(take_back_correction, take_back_check),
        export=seat.may_read(form_pack),
        take_in=seat.may(import_form_pack),
    )
