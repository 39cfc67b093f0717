"""The office's corrections and checks that are in force, and the law with them laid over."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select

from bmnn_desk.domain.form_correction import FormCorrection
from bmnn_desk.errors import FormNotInRegimeError, FormUnusableError, LawDataError
from bmnn_desk.law.form_parts import form_digest, listed_form, shipped_values
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from bmnn_desk.law.loader import Law

FORM_CORRECTION = "form_correction"
FORM_CHECK = "form_check"
LAYER_KINDS = frozenset({FORM_CORRECTION, FORM_CHECK})
"""The objects of an act after which the desk works with another law."""

Kept = TypeVar("Kept", t.FormCorrection, t.FormCheck)


def in_force(session: Session, table: type[Kept]) -> tuple[Kept, ...]:
    """The rows of a layer's table that nobody took back, oldest first."""
    ended = select(t.Ending.row).where(t.Ending.kind == table.__tablename__)
    return tuple(
        session.scalars(select(table).where(table.id.not_in(ended)).order_by(table.id)).all()
    )


def as_correction(row: t.FormCorrection) -> FormCorrection:
    """A kept correction as the law takes it."""
    return FormCorrection(
        pack=row.pack,
        file=row.file,
        place=row.place,
        value=row.value,
        source=row.source,
        source_day=row.source_day,
    )


def law_in_force(session: Session, law: Law) -> Law:
    """The law with the store's corrections over it, in the order in which they were entered.

    One that a newer program's own pack no longer takes is left out, so that the store opens all
    the same, and so is one of a value that this pack ships otherwise: what was another column may
    stand there now. `form_states` tells which.
    """
    rows = in_force(session, t.FormCorrection)
    if tuple(map(as_correction, rows)) == law.corrections:
        return law
    given = _on_its_base(session, law, rows)
    try:
        return law.laid_over(given)
    except FormUnusableError:
        return _what_fits(law, given)


def standing_checks(session: Session, law: Law) -> tuple[t.FormCheck, ...]:
    """The newest check of each form of each pack, where the form is still what was checked."""
    newest = {(row.pack, row.form): row for row in in_force(session, t.FormCheck)}
    return tuple(
        row for row in newest.values() if is_as_checked(law, row.pack, row.form, row.digest)
    )


def is_as_checked(law: Law, pack: str, form: str, digest: str) -> bool:
    """True where what is printed of a form now is what a check was of."""
    try:
        return form_digest(law.pack(pack), listed_form(law, form)) == digest
    except (FormNotInRegimeError, LawDataError):
        return False  # the pack that a carried check names is not known here


def _on_its_base(
    session: Session, law: Law, rows: Sequence[t.FormCorrection]
) -> tuple[FormCorrection, ...]:
    """The corrections of values that the packs ship as they did when they were corrected first."""
    known: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in session.scalars(select(t.FormCorrection)):
        known[as_correction(row).at].add(row.old)
    given = tuple(map(as_correction, rows))
    shipped = shipped_values(law, given)
    return tuple(one for one in given if one.at not in shipped or shipped[one.at] in known[one.at])


def _what_fits(law: Law, given: tuple[FormCorrection, ...]) -> Law:
    laid = law.laid_over(())
    for correction in given:
        try:
            laid = laid.laid_over((*laid.corrections, correction))
        except FormUnusableError:
            continue
    return laid
