"""A form with what was typed laid over it: drawn, and kept once it was tried. For the lane."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.form_correction import FormCorrection
from bmnn_desk.errors import DeskError, SavedNotAnchoredError
from bmnn_desk.law.form_parts import correctable
from bmnn_desk.services.check_form import CheckFormRequest, check_form
from bmnn_desk.services.correct_form import CorrectFormRequest, correct_form
from bmnn_desk.ui.forms.sample_papers import SampleAsked, sample_paper
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.law.form_parts import FormValue
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A form with what was typed over it: its values, and its paper as PDF.

    `base` are the values without it, None where they were not asked for.
    """

    values: tuple[FormValue, ...]
    pdf: bytes
    base: tuple[FormValue, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The corrections that were written down, whether the form was marked, and what went wrong."""

    done: tuple[FormCorrection, ...]
    is_checked: bool
    error: DeskError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRead:
    """The official sheet: what it is, and on which day it was read."""

    source: str
    day: date


def laid_over(law: Law, typed: Sequence[FormCorrection]) -> Law:
    """The law with what was typed over it; nothing is written down.

    Raises:
        FormUnusableError: a form could not be used so.
    """
    return law.laid_over((*law.corrections, *typed)) if typed else law


def drawn(
    seat: Seat, asked: SampleAsked, typed: Sequence[FormCorrection], *, with_base: bool
) -> Drawn:
    """Draw a form with what was typed over it.

    Raises:
        FormUnusableError: it could not be used so.
        DeskError: the worker could not draw it.
    """
    law = seat.desk.law
    laid = laid_over(law, typed)
    values = correctable(laid, asked.pack, asked.form)
    base = (correctable(law, asked.pack, asked.form) if typed else values) if with_base else None
    return Drawn(values=values, pdf=sample_paper(seat.worker, laid, asked), base=base)


def tried(seat: Seat, laid: Law) -> tuple[str, ...]:
    """Draw what is new in a law on trial; the digests that the verbs ask for.

    Raises:
        FormUnusableError: a form could not be used so.
        DeskError: the worker failed.
    """
    return tuple(seat.worker.do(jobs.TRY_FORMS, regime) for regime in laid.to_try(seat.desk.law))


def keep(
    seat: Seat,
    asked: SampleAsked,
    typed: Sequence[FormCorrection],
    sheet: SheetRead,
    *,
    check: bool,
) -> Kept:
    """Write down what was typed, one correction an act, and mark the form as checked.

    A correction that goes only together with another one waits for that. What cannot be kept is
    told beside what was.
    """
    waiting, done, refused = deque(typed), list[FormCorrection](), 0
    while waiting:
        given = waiting.popleft()
        try:
            _correct(seat, given, sheet)
        except SavedNotAnchoredError:
            done.append(given)  # it is kept, as the disk's next act will tell
            refused = 0
        except DeskError as error:
            waiting.append(given)
            refused += 1
            if refused >= len(waiting):
                return Kept(done=tuple(done), is_checked=False, error=error)
        else:
            done.append(given)
            refused = 0
    if check:
        try:
            _check(seat, asked, sheet)
        except DeskError as error:
            return Kept(done=tuple(done), is_checked=False, error=error)
    return Kept(done=tuple(done), is_checked=check)


def _correct(seat: Seat, given: FormCorrection, sheet: SheetRead) -> None:
    desk = seat.desk
    named = replace(given, source=sheet.source, source_day=sheet.day)
    request = CorrectFormRequest(
        request_id=new_request_id(),
        day=seat.today(),
        pack=given.pack,
        file=given.file,
        place=given.place,
        value=given.value,
        source=sheet.source,
        source_day=sheet.day,
        tried=tried(seat, laid_over(desk.law, (named,))),
    )
    desk.do(correct_form, request)


def _check(seat: Seat, asked: SampleAsked, sheet: SheetRead) -> None:
    request = CheckFormRequest(
        request_id=new_request_id(),
        day=seat.today(),
        pack=asked.pack,
        form=asked.form,
        source=sheet.source,
        source_day=sheet.day,
    )
    seat.desk.do(check_form, request)
