"""What is asked of the reads of copies that go away, and a request of each of its verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.services.away_choices import ChoicesAsked
from bmnn_desk.services.away_papers import AwayPaperAsked
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.people import PeopleAsked
from tests import away_desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.trips import TripReportRequest
    from tests.make import Office


def of_record(at: Office, number: int) -> AwayPaperAsked:
    return AwayPaperAsked(body=at.body, day=at.day, number=number)


def reports(at: Office) -> TripReportRequest:
    number = away_desk.out(at)
    at.desk.do(bring_back, away_desk.back(at, number, told=""))
    return away_desk.report(at, number)


AWAY_READS: dict[str, Callable[[Office], Any]] = {
    "away_choices": lambda at: ChoicesAsked(body=at.body),
    "meeting_detail": lambda at: away_desk.of(at, away_desk.held(at)),
    "meeting_ids": away_desk.asked,
    "meeting_paper": lambda at: of_record(at, away_desk.held(at)),
    "meeting_rows": lambda at: away_desk.of(at, away_desk.held(at)),
    "recall_detail": lambda at: away_desk.of(at, away_desk.delivered(at)),
    "recall_ids": away_desk.asked,
    "recall_paper": lambda at: away_desk.call(at, away_desk.delivered(at)),
    "recall_rows": lambda at: away_desk.of(at, away_desk.delivered(at)),
    "taking_out_findings": away_desk.trip,
    "trip_detail": lambda at: away_desk.of(at, away_desk.out(at)),
    "trip_draft_paper": away_desk.trip,
    "trip_ids": away_desk.asked,
    "trip_paper": lambda at: of_record(at, away_desk.out(at)),
    "trip_permitters": lambda at: PeopleAsked(body=at.body, day=at.day),
    "trip_rows": lambda at: away_desk.of(at, away_desk.out(at)),
}
AWAY_WRITES: dict[str, Callable[[Office], Any]] = {
    "bring_back": lambda at: away_desk.back(at, away_desk.out(at)),
    "end_meeting": lambda at: away_desk.collects(at, away_desk.held(at)),
    "hold_meeting": away_desk.meeting,
    "recall_copies": lambda at: away_desk.call(at, away_desk.delivered(at)),
    "record_recalled": lambda at: away_desk.comes_back(at, away_desk.delivered(at)),
    "record_trip_loss": lambda at: away_desk.loss(at, away_desk.out(at)),
    "report_trip": reports,
    "take_out": away_desk.trip,
}
