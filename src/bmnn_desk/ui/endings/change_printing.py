"""The papers of a change as they are printed: by the words of the regime of their day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.papers.change_papers import change_decision, change_notice, council_decision
from bmnn_desk.papers.declassify_file import council_minutes, declassify_proposal
from bmnn_desk.papers.sign_lines import sign_lines
from bmnn_desk.services.change_paper_facts import ChangePaperAsked, change_paper_facts
from bmnn_desk.ui.endings.change_source import change_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from bmnn_desk.domain.office import SigningCapacity
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.domain.term_list import ChangeRow
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.papers.change_wording import Levels
    from bmnn_desk.ui.seat import Seat

# Room to write a number in.
OPEN_NUMBER = "........"


def facts_asked(seat: Seat, asked: ChangePaperAsked) -> ChangePaperFacts:
    """What the papers of a change say, recorded or to be decided.

    Raises:
        DeskError: it is gone, or a read went wrong.
    """
    (found,) = seat.desk.read(change_paper_facts, asked)
    return found


def signed_by(
    facts: ChangePaperFacts, name: str, capacity: SigningCapacity, position: str
) -> ChangePaperFacts:
    """The facts of a paper that somebody else may sign than the head, as he signs it."""
    lines = sign_lines(capacity, position, facts.head, facts.agency)
    return replace(facts, signer=name, sign_lines=lines)


def recorded_decision(seat: Seat, row: ChangeRow) -> OfficePaper:
    """A decision on record, laid out anew: as the office was named, and he signed, that day.

    Raises:
        DeskError: it is gone, or a read went wrong.
    """
    asked = ChangePaperAsked(body=seat.body, item=row.item, day=row.day, change=row.change)
    facts = replace(facts_asked(seat, asked), day=row.day)
    capacity = change_of(seat, row.change).capacity
    if capacity is not None:
        facts = signed_by(facts, row.decided_by, capacity, row.position)
    return decision_paper(seat, facts)


def decision_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The decision of a change."""
    return _laid_out(seat, facts, "change_decision", change_decision)


def council_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The decision that sets up the council of a declassification."""
    return _laid_out(seat, facts, "change_decision", council_decision)


def proposal_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The proposal to declassify."""
    return _laid_out(seat, facts, "declassify_file", declassify_proposal)


def minutes_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The minutes of the council's meeting."""
    return _laid_out(seat, facts, "declassify_file", council_minutes)


def notice_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The notice to those who hold copies."""
    return _laid_out(seat, facts, "change_notice", change_notice)


def _laid_out(
    seat: Seat,
    facts: ChangePaperFacts,
    sheet: str,
    lay_out: Callable[[WordsForm, ChangePaperFacts, Levels], OfficePaper],
) -> OfficePaper:
    regime = seat.desk.law.on(facts.day or seat.today())
    return lay_out(regime.sheet(sheet), facts, regime.level_words)
