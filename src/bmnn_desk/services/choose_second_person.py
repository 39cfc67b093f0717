"""Choose for which acts the office asks for a second person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.domain.settings import acts_text, settings_from
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondPersonRequest:
    """For which acts; whether he may sign on paper afterwards, and within how many days."""

    request_id: str
    day: date
    body: int
    acts: frozenset[SecondAct]
    on_paper: bool
    paper_days: int


@allowed(Role.OFFICER, second=SecondAct.FEWER_SECOND_PERSONS)
def choose_second_person(work: Work, request: SecondPersonRequest) -> None:
    """Keep the choice; what was chosen before stays on record.

    To ask for fewer acts, or to let paper do where it did not, wants the second person itself.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, request.body)
    chosen = {
        "second_person_for": acts_text(request.acts),
        "second_on_paper": "yes" if request.on_paper else "",
        "second_paper_days": str(request.paper_days),
    }
    settings_from(chosen)
    for key, value in chosen.items():
        work.keep(t.Setting(body_id=request.body, key=key, value=value, day=request.day))
    work.about("body", request.body)
