"""Mark a form as laid beside the official sheet; take the mark back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError, FormNotInRegimeError, NotFoundError
from bmnn_desk.law.form_parts import form_digest, listed_form
from bmnn_desk.services.correct_form import TakeBackRequest, end_row, require_source
from bmnn_desk.services.form_layer import FORM_CHECK, in_force, law_in_force
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFormRequest:
    """A form (01 to 19) of a pack, and the official sheet beside which it was found right."""

    request_id: str
    day: date
    pack: str
    form: str
    source: str
    source_day: date


@allowed(Role.OFFICER)
def check_form(work: Work, request: CheckFormRequest) -> int:
    """Mark a form as checked, with its corrections as they are now; its number comes back.

    A later change of what is printed of it ends the check.

    Raises:
        FormNotInRegimeError: there is no such form, or the pack has nothing of it.
        FormUnusableError: no source is named.
        DaysOutOfOrderError: the source was read after the day of the act.
    """
    require_source(request.pack, request.form, request.source)
    if request.day < request.source_day:
        raise DaysOutOfOrderError(request.day, request.source_day)
    law = law_in_force(work.session, work.law)
    regime, form = law.pack(request.pack), listed_form(law, request.form)
    if not form.parts(regime):
        raise FormNotInRegimeError(request.form, request.pack)
    row = work.keep(
        t.FormCheck(
            pack=request.pack,
            form=request.form,
            digest=form_digest(regime, form),
            source=request.source.strip(),
            source_day=request.source_day,
            day=request.day,
            carried="",
        )
    )
    work.about(FORM_CHECK, row.id)
    return row.id


@allowed(Role.OFFICER)
def take_back_check(work: Work, request: TakeBackRequest) -> None:
    """End a check: the form counts as not laid beside the official sheet.

    Raises:
        NotFoundError: no check in force has this number.
        ReasonMissingError: no reason is given.
    """
    if request.number not in {row.id for row in in_force(work.session, t.FormCheck)}:
        raise NotFoundError(FORM_CHECK, request.number)
    end_row(work, FORM_CHECK, request)
