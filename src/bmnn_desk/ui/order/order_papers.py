"""The papers of the office's own file, composed and drawn; for the background lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.people_papers import StampFileFacts
from bmnn_desk.papers.people_papers import commitment_paper, minutes_paper
from bmnn_desk.papers.stamp_file_paper import stamp_file_paper
from bmnn_desk.services.leaving_facts import commitment_facts, minutes_facts
from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.stamp_inventory import stamp_inventory
from bmnn_desk.ui.office_paper import joined_pdf

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.services.leaving_facts import CommitmentPapersAsked, MinutesAsked
    from bmnn_desk.ui.seat import Seat

_SHEETS = {CommitmentKind.ACCESS: "commitment", CommitmentKind.LEAVING: "leaving_commitment"}


def commitments_pdf(seat: Seat, asked: CommitmentPapersAsked) -> bytes:
    """The commitments of these people, one after the other.

    Raises:
        DeskError: somebody is not of the body, no regime is known for the day, or the worker
            failed.
    """
    form = seat.desk.law.on(asked.day).sheets[_SHEETS[asked.kind]]
    every = seat.desk.read(commitment_facts, asked)
    return joined_pdf(seat, [commitment_paper(form, facts) for facts in every])


def minutes_of(seat: Seat, asked: MinutesAsked) -> OfficePaper:
    """The minutes of a handing over, as the registers have it now.

    Raises:
        DeskError: one of the two is not of the body, or no regime is known for the day.
    """
    regime = seat.desk.law.on(asked.day)
    (facts,) = seat.desk.read(minutes_facts, asked)
    return minutes_paper(regime.sheets["leaving_minutes"], facts, regime.level_words)


def stamp_file_of(seat: Seat) -> OfficePaper:
    """The file of the office's stamps as it stands today.

    Raises:
        DeskError: no regime is known for today, or the desk could not read it.
    """
    day = seat.today()
    regime = seat.desk.law.on(day)
    bodies = {each.body: each for each in seat.desk.read(bodies_on, DayAsked(day=day))}
    names = bodies[seat.body]
    facts = StampFileFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=day,
        pack=regime.name,
        tolerance_mm=regime.specimen.tolerance_mm,
        stamps=seat.desk.read(stamp_inventory, PeopleAsked(body=seat.body, day=day)),
    )
    return stamp_file_paper(regime.sheets["stamp_file"], facts)
