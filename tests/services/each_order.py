"""A request of every verb and read about the office's own order that goes through, by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.services.leaving_facts import CommitmentPapersAsked, LeavingAsked, MinutesAsked
from bmnn_desk.services.own_papers import OwnPaperAsked
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.person_files import PersonAsked
from bmnn_desk.services.settings import BodyAsked
from tests import make
from tests.office_desk import (
    commitments,
    device,
    ends_own_paper,
    ends_task,
    has_paper,
    leaving,
    moves_device,
    newcomer,
    own_paper,
    stamps,
    task,
    training,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def people(at: Office) -> PeopleAsked:
    return PeopleAsked(body=at.body, day=at.day)


def body(at: Office) -> BodyAsked:
    return BodyAsked(body=at.body)


def paper(at: Office) -> OwnPaperAsked:
    return OwnPaperAsked(body=at.body, paper=has_paper(at, number=make.request_id()))


def minutes(at: Office) -> MinutesAsked:
    return MinutesAsked(
        body=at.body, person=at.drafter, day=at.day, reason=LeavingReason.RETIRED, successor=at.head
    )


ORDER_READS: dict[str, Callable[[Office], Any]] = {
    "commitment_facts": lambda at: CommitmentPapersAsked(
        body=at.body, persons=(at.drafter,), day=at.day
    ),
    "devices_of": body,
    "leaving_facts": lambda at: LeavingAsked(body=at.body, person=at.drafter, day=at.day),
    "minutes_facts": minutes,
    "own_paper_text": paper,
    "own_papers": people,
    "person_events": lambda at: PersonAsked(body=at.body, person=at.drafter),
    "person_files": people,
    "seated_without_post": people,
    "stamp_inventory": people,
    "tasks_of": body,
}
ORDER_WRITES: dict[str, Callable[[Office], Any]] = {
    "end_office_paper": ends_own_paper,
    "end_task": ends_task,
    "move_device": moves_device,
    "record_commitments": lambda at: commitments(at, newcomer(at)),
    "record_device": device,
    "record_leaving": leaving,
    "record_office_paper": lambda at: own_paper(at, number=make.request_id()),
    "record_stamps": stamps,
    "record_task": task,
    "record_training": training,
}
