from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.order.people_part import people_part
from tests.custody_desk import came
from tests.office_desk import committed, gone, holds_copies, left, newcomer, trained
from tests.services.test_due_office import posts_ended
from tests.ui.order.reading import cells, rows

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.finding(32)
@pytest.mark.finding(109)
@pytest.mark.finding(112)
def test_commitments_trainings_and_copies_of_each_person_are_shown(
    seat: Seat, office: Office
) -> None:
    committed(office)
    trained(office)
    holds_copies(office, came(office)[0], person=office.drafter)
    part = people_part(seat)
    by_name = {row["name"]: row for row in cells(part, "here")}
    his, heads = by_name["Ngô Văn Soạn"], by_name["Trần Văn Giám"]
    assert (his["committed"], his["trained"], his["held"]) == ("10/03/2025", "10/03/2025", "1")
    assert (heads["committed"], heads["trained"], heads["held"]) == ("chưa ký", "chưa", "")
    assert {row["name"] for row in cells(part, "uncommitted")} == {
        "Trần Văn Giám",
        "Phạm Thị Phó",
    }
    assert len(cells(part, "untrained")) == 2


def test_a_training_of_last_year_is_none_of_this_year(seat: Seat, office: Office) -> None:
    trained(office, day=office.day - timedelta(days=365))
    by_name = {row["name"]: row for row in cells(people_part(seat), "here")}
    assert by_name["Ngô Văn Soạn"]["trained"] == "chưa"


@pytest.mark.finding(33)
def test_who_went_and_still_holds_something_is_warned_of(seat: Seat, office: Office) -> None:
    person = newcomer(office)
    holds_copies(office, came(office)[0], person=person)
    posts_ended(office, person)
    leaving = left(office)
    assert leaving.posts == 1
    tomorrow = replace(seat, today=lambda: office.day + timedelta(days=1))
    part = people_part(tomorrow)
    assert sorted(row["state"] for row in cells(part, "gone")) == ["đã thôi", "đã thôi, còn giữ"]
    holding = next(row for row in rows(part, "gone") if row.held)
    assert "còn giữ 1 bản" in part.matter(tomorrow, holding).head.warning
    assert part.struck is not None
    assert not part.struck(holding)


def test_the_pane_tells_the_past_of_a_person(seat: Seat, office: Office) -> None:
    committed(office)
    part = people_part(seat)
    his = next(row for row in rows(part, "all") if row.id == office.drafter)
    matter = part.matter(seat, his)
    assert matter.history == (
        ("02/01/2025", "Giữ chức vụ Chuyên viên"),
        ("10/03/2025", "Ký cam kết bảo vệ bí mật nhà nước"),
    )


def test_who_sits_at_the_desk_without_a_post_is_in_the_list(seat: Seat) -> None:
    part = people_part(seat)
    row = next(row for row in rows(part, "here") if row.name == seat.person)
    assert "chưa ghi chức vụ" in part.matter(seat, row).head.warning
    shown = next(each for each in cells(part, "here") if each["name"] == seat.person)
    assert (shown["post"], shown["state"]) == ("(chưa ghi)", "chưa ghi chức vụ")


def test_who_comes_later_is_not_here_yet(seat: Seat, office: Office) -> None:
    newcomer(office, day=office.day + timedelta(days=9))
    assert "chưa nhận việc" in {row["state"] for row in cells(people_part(seat), "all")}


def test_the_pane_says_that_who_left_signed_nothing(seat: Seat, office: Office) -> None:
    person = gone(office)
    part = people_part(seat)
    row = next(row for row in rows(part, "gone") if row.id == person)
    assert ("Cam kết khi thôi việc", "chưa ghi (Ctrl+N)") in part.matter(seat, row).facts
