from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.domain.person_files import PersonEvent
from bmnn_desk.domain.stamp_inventory import StampSize
from bmnn_desk.ui.order.order_words import (
    COMMITMENT_WORDS,
    REASON_WORDS,
    THING_WORDS,
    day_or,
    event_words,
    paper_kind_names,
    people_choices,
    size_words,
)
from tests.office_desk import newcomer

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

DAY = date(2025, 3, 10)


def test_every_reason_kind_and_thing_has_its_words(seat: Seat) -> None:
    assert set(REASON_WORDS) == set(LeavingReason)
    assert set(COMMITMENT_WORDS) == set(CommitmentKind)
    assert set(THING_WORDS) == {"stamp", "device", "drive"}
    assert set(paper_kind_names(seat)) == set(OwnPaperKind)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (PersonEvent(day=DAY, kind="post_held", words="Phó"), "Giữ chức vụ Phó"),
        (
            PersonEvent(day=DAY, kind="post_held", words="Phó", until=DAY),
            "Giữ chức vụ Phó đến hết ngày 10/03/2025",
        ),
        (
            PersonEvent(day=DAY, kind="commitment", words="access"),
            "Ký cam kết bảo vệ bí mật nhà nước",
        ),
        (PersonEvent(day=DAY, kind="commitment", words="leaving"), "Ký cam kết khi thôi việc"),
        (PersonEvent(day=DAY, kind="training", words="Chuyên đề"), "Tập huấn: Chuyên đề"),
        (PersonEvent(day=DAY, kind="leaving", words="7/BB"), "Thôi việc, biên bản 7/BB"),
    ],
)
def test_what_happened_is_said_in_a_line(event: PersonEvent, words: str) -> None:
    assert event_words(event) == words


def test_sizes_have_a_comma_and_missing_days_their_words() -> None:
    assert size_words(StampSize(width_mm=20.5, height_mm=8)) == "20,5 \u00d7 8"
    assert day_or(None, "chưa") == "chưa"
    assert day_or(DAY, "chưa") == "10/03/2025"


def test_a_person_of_two_posts_is_offered_once(seat: Seat, office: Office) -> None:
    newcomer(office, person=office.drafter, name="", post="Thư ký")
    choices = people_choices(seat)
    assert [person for person, _ in choices].count(office.drafter) == 1
    assert dict(choices)[office.drafter] == "Ngô Văn Soạn · Chuyên viên"


def test_people_are_offered_by_given_name(seat: Seat, office: Office) -> None:
    for name in ("Đỗ Thị Ánh", "Bùi Văn Đức", "Âu Thị Đào"):
        newcomer(office, name=name)
    named = [words.partition(" · ")[0] for _, words in people_choices(seat)]
    assert [each for each in named if each[0] in "ĐBÂ"] == [
        "Đỗ Thị Ánh",
        "Âu Thị Đào",
        "Bùi Văn Đức",
    ]
