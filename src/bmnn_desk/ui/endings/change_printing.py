"""The papers of a change as they are printed: by the words of the regime of their day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.change_papers import change_decision, change_notice, council_decision
from bmnn_desk.papers.declassify_file import council_minutes, declassify_proposal
from bmnn_desk.services.change_paper_facts import ChangePaperAsked, change_paper_facts

if TYPE_CHECKING:
    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from bmnn_desk.domain.office_paper import OfficePaper
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


def decision_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The decision of a change."""
    regime = seat.desk.law.on(facts.day or seat.today())
    return change_decision(regime.sheet("change_decision"), facts, regime.level_words)


def council_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The decision that sets up the council of a declassification."""
    regime = seat.desk.law.on(facts.day or seat.today())
    return council_decision(regime.sheet("change_decision"), facts, regime.level_words)


def proposal_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The proposal to declassify."""
    regime = seat.desk.law.on(facts.day or seat.today())
    return declassify_proposal(regime.sheet("declassify_file"), facts, regime.level_words)


def minutes_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The minutes of the council's meeting."""
    regime = seat.desk.law.on(facts.day or seat.today())
    return council_minutes(regime.sheet("declassify_file"), facts, regime.level_words)


def notice_paper(seat: Seat, facts: ChangePaperFacts) -> OfficePaper:
    """The notice to those who hold copies."""
    regime = seat.desk.law.on(facts.day or seat.today())
    return change_notice(regime.sheet("change_notice"), facts, regime.level_words)
