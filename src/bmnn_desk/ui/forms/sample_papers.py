"""The real papers of a form, drawn in the worker with invented facts. For the lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.stamps import URGENCY_STAMPS, Ink
from bmnn_desk.errors import FormNotInRegimeError
from bmnn_desk.law.form_parts import listed_form
from bmnn_desk.papers.places_asked import PlacesAsked
from bmnn_desk.papers.specimen_asked import SpecimenAsked
from bmnn_desk.ui.forms.sample_facts import (
    sample_book,
    sample_copying,
    sample_determination,
    sample_provision,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.loader import Law
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.machine.worker import Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAsked:
    """A form of a pack by its number, "" for the stamps of haste; `ink` of its stamps."""

    pack: str
    form: str
    ink: Ink = Ink.RED


def sample_paper(worker: Worker, law: Law, asked: SampleAsked) -> bytes:
    """The paper of a form as the law at hand has it: stamps 1:1, a register, a sheet.

    Raises:
        FormNotInRegimeError: the pack has nothing of the form.
        DeskError: the worker could not draw it.
    """
    parts = tuple(_parts(worker, law, asked))
    if not parts:
        raise FormNotInRegimeError(asked.form, asked.pack)
    return parts[0] if len(parts) == 1 else worker.do(jobs.JOIN_PDF, parts)


def _parts(worker: Worker, law: Law, asked: SampleAsked) -> Iterator[bytes]:
    regime = law.pack(asked.pack)
    if not asked.form:
        yield _stamps(worker, regime, URGENCY_STAMPS, asked.ink)
        return
    form = listed_form(law, asked.form)
    if form.stamps:
        yield _stamps(worker, regime, form.stamps, asked.ink)
    for key in form.registers:
        if key in regime.registers:
            yield worker.do(jobs.DRAW_REGISTER, sample_book(regime, regime.registers[key])).pdf
    for key in form.sheets:
        if key in regime.sheets:
            yield _SHEETS[key](worker, regime)


def _stamps(worker: Worker, regime: Regime, stamps: Sequence[Stamp], ink: Ink) -> bytes:
    asked = SpecimenAsked(
        form=regime.specimen,
        shapes=tuple(regime.stamps[stamp] for stamp in stamps),
        pack=regime.name,
        ink=ink,
    )
    return worker.do(jobs.DRAW_SPECIMEN, asked)


def _determination(worker: Worker, regime: Regime) -> bytes:
    facts = sample_determination(regime.since)
    sheet = regime.sheets["determination"]
    return worker.do(jobs.DRAW_DETERMINATION, sheet, facts, regime.level_words)


def _extract(worker: Worker, regime: Regime) -> bytes:
    facts = sample_copying(CopyForm.EXTRACT, regime.since)
    return worker.do(jobs.DRAW_EXTRACT, regime.sheets["extract_sheet"], facts, regime.level_words)


def _photograph(worker: Worker, regime: Regime) -> bytes:
    facts = sample_copying(CopyForm.PHOTOGRAPH, regime.since)
    return worker.do(
        jobs.DRAW_PHOTOGRAPH, regime.sheets["photograph_record"], facts, regime.level_words
    )


def _provision(worker: Worker, regime: Regime) -> bytes:
    facts = sample_provision(regime.since)
    return worker.do(jobs.DRAW_PROVISION_REQUEST, regime.sheets["provision_request"], facts)


def _places(worker: Worker, regime: Regime) -> bytes:
    asked = PlacesAsked(
        form=regime.sheets["place_diagram"],
        shapes=tuple(regime.stamps.values()),
        covers=regime.covers.marks,
        pack=regime.name,
    )
    return worker.do(jobs.DRAW_PLACES, asked)


_SHEETS: Mapping[str, Callable[[Worker, Regime], bytes]] = {
    "determination": _determination,
    "extract_sheet": _extract,
    "photograph_record": _photograph,
    "provision_request": _provision,
    "place_diagram": _places,
}
