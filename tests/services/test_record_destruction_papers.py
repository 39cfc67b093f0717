from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import CouncilSeat, NumberedPaper, SeatRole
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.destruction_detail import DestructionAsked, destruction_detail
from bmnn_desk.services.record_destruction_papers import record_destruction_papers
from tests.destruction_desk import cancels, council, emergency, papers, proposed
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_a_later_paper_and_a_later_council_take_the_place_of_those_before(office: Office) -> None:
    number = proposed(office)
    office.desk.do(record_destruction_papers, papers(office, number))
    again = NumberedPaper(kind=DestructionPaper.LIST, number="11/DM", day=office.day)
    seats = council(office)[:2]
    office.desk.do(record_destruction_papers, papers(office, number, papers=(again,), seats=seats))
    asked = DestructionAsked(body=office.body, destruction=number)
    (detail,) = office.desk.read(destruction_detail, asked)
    assert detail.seats == seats
    assert {paper.kind: paper.number for paper in detail.row.papers}[
        DestructionPaper.LIST
    ] == "11/DM"
    assert detail.row.has_council


def test_numbers_names_and_days_in_order_are_wanted(office: Office) -> None:
    number = proposed(office)
    (paper, *_), day = papers(office, number).papers, timedelta(days=1)
    nameless = CouncilSeat(role=SeatRole.MEMBER, name=" ")
    for changes, kind in (
        ({"papers": (), "seats": ()}, NotFoundError),
        ({"papers": (replace(paper, number=""),)}, ReasonMissingError),
        ({"papers": (replace(paper, day=office.day + day),)}, DaysOutOfOrderError),
        ({"papers": (replace(paper, day=office.day - day),)}, DaysOutOfOrderError),
        ({"seats": (nameless,)}, ReasonMissingError),
        ({"seats": (replace(nameless, name="Ai", person=999),)}, NotFoundError),
    ):
        raised(office.desk, record_destruction_papers, papers(office, number, **changes), kind)


def test_a_day_that_is_refused_is_told_before_the_one_that_it_must_follow(office: Office) -> None:
    number = proposed(office)
    (paper, *_), one = papers(office, number).papers, timedelta(days=1)
    for day, told in (
        (office.day + one, (office.day, office.day + one)),
        (office.day - one, (office.day - one, office.day)),
    ):
        request = papers(office, number, papers=(replace(paper, day=day),))
        error = raised(office.desk, record_destruction_papers, request, DaysOutOfOrderError)
        assert (vars(error)["day"], vars(error)["earliest"]) == told


def test_only_an_open_proposal_takes_papers(office: Office) -> None:
    asked = papers(office, emergency(office))
    raised(office.desk, record_destruction_papers, asked, WrongStageError)
    number = proposed(office)
    office.desk.do(cancel_destruction, cancels(office, number))
    raised(office.desk, record_destruction_papers, papers(office, number), WrongStageError)
    raised(office.desk, record_destruction_papers, papers(office, 999), NotFoundError)
