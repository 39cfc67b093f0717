"""Every form with its confidence, its check and the corrections that lie over it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.form_state import CheckEntry, CorrectionEntry, FormState, StampState
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.stamps import URGENCY_STAMPS, Stamp
from bmnn_desk.law.corrected_data import STAMPS
from bmnn_desk.law.form_parts import form_digest, forms_of
from bmnn_desk.services.form_layer import as_correction, in_force, law_in_force
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bmnn_desk.law.listed_form import ListedForm
    from bmnn_desk.law.loader import Law
    from bmnn_desk.law.regime import Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class FormStatesAsked:
    """Of every pack, or of one alone."""

    pack: str = ""


@allowed(Role.OFFICER, Role.CLERK, Role.LEADER, Role.INSPECTOR)
def form_states(work: Work, asked: FormStatesAsked, _after: int) -> Block[FormState]:
    """A state a form and pack, in the order of the list; the stamps of haste last.

    Raises:
        LawDataError: there is no such pack.
    """
    law = law_in_force(work.session, work.law)
    packs = (law.pack(asked.pack),) if asked.pack else law.regimes
    corrections, checks = _corrections(work, law), _checks(work)
    rows: list[FormState] = []
    for regime in packs:
        own = [entry for entry in corrections if entry.correction.pack == regime.key]
        by_form = {entry.number: forms_of(law, entry.correction) for entry in own}
        for form in law.listed:
            over = tuple(entry for entry in own if form.number in by_form[entry.number])
            check = checks.get((regime.key, form.number))
            rows.append(_state(regime, form, over, check))
        rows.append(_of_haste(regime))
    return Block(rows=tuple(rows), next_key=None)


def _state(
    regime: Regime,
    form: ListedForm,
    corrections: tuple[CorrectionEntry, ...],
    kept: tuple[str, CheckEntry] | None,
) -> FormState:
    digest = form_digest(regime, form)
    check = None if kept is None else replace(kept[1], holds=kept[0] == digest)
    is_checked = check is not None and check.holds
    confidence = Confidence.HIGH if is_checked else form.confidence(regime)
    return FormState(
        pack=regime.key,
        number=form.number,
        title=form.title,
        parts=len(form.parts(regime)),
        confidence=confidence if form.parts(regime) else None,
        digest=digest,
        stamps=_stamps(regime, form.stamps, corrections, is_checked=is_checked),
        corrections=corrections,
        check=check,
        shipped_check=form.checked_on,
    )


def _of_haste(regime: Regime) -> FormState:
    """The stamps that stand in no form of the circular."""
    return FormState(
        pack=regime.key,
        number="",
        title="",
        parts=len(URGENCY_STAMPS),
        confidence=max(
            (regime.stamps[stamp].confidence for stamp in URGENCY_STAMPS),
            key=list(Confidence).index,
        ),
        digest="",
        stamps=_stamps(regime, URGENCY_STAMPS, (), is_checked=False),
        corrections=(),
        check=None,
        shipped_check=None,
    )


def _stamps(
    regime: Regime,
    stamps: Iterable[Stamp],
    corrections: Sequence[CorrectionEntry],
    *,
    is_checked: bool,
) -> tuple[StampState, ...]:
    places = {
        entry.correction.place
        for entry in corrections
        if entry.holds and entry.correction.file == STAMPS
    }
    return tuple(
        StampState(
            stamp=stamp,
            name=regime.stamps[stamp].name,
            confidence=Confidence.HIGH if is_checked else regime.stamps[stamp].confidence,
            corrected=sum(place.startswith(f"{stamp.value}.") for place in places),
        )
        for stamp in stamps
    )


def _corrections(work: Work, law: Law) -> list[CorrectionEntry]:
    rows = in_force(work.session, t.FormCorrection)
    names = _names(work, [row.act_seq for row in rows])
    laid = set(law.corrections)
    return [
        CorrectionEntry(
            number=row.id,
            correction=as_correction(row),
            old=row.old,
            day=row.day,
            by=names.get(row.act_seq, ""),
            carried=row.carried,
            holds=as_correction(row) in laid,
        )
        for row in rows
    ]


def _checks(work: Work) -> Mapping[tuple[str, str], tuple[str, CheckEntry]]:
    """The newest check of each form, and the digest that it was of."""
    rows = in_force(work.session, t.FormCheck)
    names = _names(work, [row.act_seq for row in rows])
    return {
        (row.pack, row.form): (
            row.digest,
            CheckEntry(
                number=row.id,
                source=row.source,
                source_day=row.source_day,
                day=row.day,
                by=names.get(row.act_seq, ""),
                carried=row.carried,
                holds=True,
            ),
        )
        for row in rows
    }


def _names(work: Work, acts: Sequence[int]) -> dict[int, str]:
    """Who did each act."""
    asked = (
        select(t.Act.seq, t.Person.name)
        .join(t.Account, t.Account.id == t.Act.actor_id)
        .join(t.Person, t.Person.id == t.Account.person_id)
        .where(t.Act.seq.in_(acts))
    )
    return {row.seq: row.name for row in work.session.execute(asked)}
