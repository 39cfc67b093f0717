from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import PostKind
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.proposal.slip_people import drafter_choices, unit_choices, usual_drafter
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_units_and_people_are_those_of_the_office(seat: Seat) -> None:
    assert unit_choices(seat) == [("Văn phòng", "Văn phòng")]
    assert [words for _, words in drafter_choices(seat)] == [
        "Chọn người soạn",
        "Trần Văn Giám",
        "Phạm Thị Phó",
        "Ngô Văn Soạn",
    ]


def test_two_of_the_same_name_are_told_apart_by_their_posts(seat: Seat, office: Office) -> None:
    office.desk.do(
        enrol_person,
        PersonRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            name="Ngô Văn Soạn",
            kind=PostKind.OTHER,
            post="Văn thư",
        ),
    )

    words = [words for _, words in drafter_choices(seat)]
    assert "Ngô Văn Soạn · Chuyên viên" in words
    assert "Ngô Văn Soạn · Văn thư" in words


def test_nobody_is_guessed_before_somebody_drafted(seat: Seat, office: Office) -> None:
    assert usual_drafter(seat) is None

    office.desk.do(propose_level, make.proposal(office))

    usual = usual_drafter(seat)
    assert usual is not None
    assert usual.person == office.drafter
