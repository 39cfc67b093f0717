"""Correct a value of a form after the official sheet; take a correction back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.form_correction import FormCorrection, FormFault, toml_value, value_of
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    FormNotTriedError,
    FormUnusableError,
    NotFoundError,
    ReasonMissingError,
)
from bmnn_desk.law.form_parts import present_value
from bmnn_desk.services.form_layer import (
    FORM_CORRECTION,
    as_correction,
    in_force,
    law_in_force,
)
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.law.loader import Law


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectFormRequest:
    """A value of a pack's file (a TOML value as text), and the official sheet that says so.

    `tried` are the digests of the packs that were drawn on trial (jobs.TRY_FORMS) with it.
    """

    request_id: str
    day: date
    pack: str
    file: str
    place: str
    value: str
    source: str
    source_day: date
    tried: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackRequest:
    """A correction or a check to be taken back, and why; `tried` as in `CorrectFormRequest`."""

    request_id: str
    day: date
    number: int
    reason: str
    tried: tuple[str, ...] = ()


@allowed(Role.OFFICER)
def correct_form(work: Work, request: CorrectFormRequest) -> int:
    """Lay a value over the shipped pack; the number of the correction comes back.

    Raises:
        FormUnusableError: there is no such value, the form could not be used with the new one,
            nothing changes, or no source is named.
        FormNotTriedError: the corrected pack was not drawn.
        DaysOutOfOrderError: the source was read after the day of the act.
    """
    require_source(request.pack, request.place, request.source)
    if request.day < request.source_day:
        raise DaysOutOfOrderError(request.day, request.source_day)
    given = FormCorrection(
        pack=request.pack,
        file=request.file,
        place=request.place,
        value=request.value,
        source=request.source.strip(),
        source_day=request.source_day,
    )
    law = law_in_force(work.session, work.law)
    laid = law.laid_over((*law.corrections, given))
    old, new = present_value(law, given), value_of(request.value)
    if toml_value(old) == toml_value(new):
        raise FormUnusableError(given.pack, given.place, FormFault.SAME)
    require_tried(laid, law, request.tried)
    row = keep_correction(work, given, toml_value(old), request.day)
    work.about(FORM_CORRECTION, row.id)
    return row.id


@allowed(Role.OFFICER)
def take_back_correction(work: Work, request: TakeBackRequest) -> None:
    """End a correction: what lay below it holds again.

    Raises:
        NotFoundError: no correction in force has this number.
        ReasonMissingError: no reason is given.
        FormUnusableError: without it, another correction would leave its form unusable.
        FormNotTriedError: the pack without it was not drawn.
    """
    rows = in_force(work.session, t.FormCorrection)
    if request.number not in {row.id for row in rows}:
        raise NotFoundError(FORM_CORRECTION, request.number)
    law = law_in_force(work.session, work.law)
    end_row(work, FORM_CORRECTION, request)
    gone = next(as_correction(row) for row in rows if row.id == request.number)
    if gone in law.corrections:
        left = (as_correction(row) for row in rows if row.id != request.number)
        laid = law.laid_over(tuple(one for one in left if one in law.corrections))
        require_tried(laid, law, request.tried)


def require_tried(laid: Law, now: Law, tried: tuple[str, ...]) -> None:
    """Refuse a law of which a pack was neither shipped so nor drawn on trial.

    Raises:
        FormNotTriedError: there is such a pack.
    """
    if not {regime.digest for regime in laid.to_try(now)} <= set(tried):
        raise FormNotTriedError


def require_source(pack: str, place: str, source: str) -> None:
    """Refuse what names no official sheet.

    Raises:
        FormUnusableError: the source is blank.
    """
    if not source.strip():
        raise FormUnusableError(pack, place, FormFault.NO_SOURCE)


def keep_correction(
    work: Work, given: FormCorrection, old: str, day: date, carried: str = ""
) -> t.FormCorrection:
    """Write a correction down, its value spelt as this program spells it.

    Raises:
        ValueError: it has no day on which its source was read.
    """
    if given.source_day is None:
        raise ValueError(given.place)
    return work.keep(
        t.FormCorrection(
            pack=given.pack,
            file=given.file,
            place=given.place,
            old=old,
            value=toml_value(value_of(given.value)),
            source=given.source,
            source_day=given.source_day,
            day=day,
            carried=carried,
        )
    )


def end_row(work: Work, kind: str, request: TakeBackRequest) -> None:
    """Write down that a row of a layer was taken back, and why.

    Raises:
        ReasonMissingError: no reason is given.
    """
    if not request.reason.strip():
        raise ReasonMissingError
    work.keep(
        t.Ending(kind=kind, row=request.number, day=request.day, reason=request.reason.strip())
    )
    work.about(kind, request.number)
