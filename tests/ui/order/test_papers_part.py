from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.ui.order.papers_part import papers_part
from tests.office_desk import ended_paper, has_paper
from tests.services.each_office import chooses_setting
from tests.ui.order.reading import cells, rows

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.finding(28)
@pytest.mark.finding(65)
def test_each_state_is_said_and_an_expired_law_is_named(seat: Seat, office: Office) -> None:
    has_paper(office, text="theo Nghị định 33/2002/NĐ-CP")
    has_paper(office, kind=OwnPaperKind.OFFICER, person=office.drafter)
    has_paper(
        office,
        kind=OwnPaperKind.CYBER_PLAN,
        since=office.day + timedelta(days=3),
    )
    part = papers_part(seat)
    found = cells(part, "standing")
    assert [(row["number"], row["state"]) for row in found] == [
        ("12/QĐ-SMM", "dẫn văn bản hết hạn"),
        ("12/QĐ-SMM", "còn hiệu lực"),
        ("12/QĐ-SMM", "chưa có hiệu lực"),
    ]
    assert found[1]["person"] == "Ngô Văn Soạn"
    rules, officer, _ = rows(part, "standing")
    matter = part.matter(seat, rules)
    assert "33/2002/NĐ-CP" in matter.head.warning
    assert ("Cách làm", "kiêm nhiệm") in part.matter(seat, officer).facts


def test_a_law_whose_end_is_only_inferred_is_said_to_be_unsure(seat: Seat, office: Office) -> None:
    has_paper(office, text="theo Nghị định 26/2020/NĐ-CP")
    later = replace(seat, today=lambda: date(2026, 6, 1))
    part = papers_part(later)
    (row,) = rows(part, "standing")
    assert "26/2020/NĐ-CP (chưa chắc)" in part.matter(later, row).head.warning


def test_ended_papers_are_shown_among_all_alone(seat: Seat, office: Office) -> None:
    ended_paper(office, paper=has_paper(office), last=office.day - timedelta(days=1))
    part = papers_part(seat)
    assert cells(part, "standing") == []
    (row,) = rows(part, "all")
    assert cells(part, "all")[0]["state"] == "hết hiệu lực"
    assert part.struck is not None
    assert part.struck(row)


def test_a_copying_place_that_the_settings_do_not_name_is_said_to_be_replaced(
    seat: Seat, office: Office
) -> None:
    has_paper(
        office,
        kind=OwnPaperKind.COPY_PLACE,
        number="08/QĐ-SMM",
        place="Phòng 204",
        plan="02/PA-SMM",
    )
    part = papers_part(seat)
    assert cells(part, "standing")[0]["person"] == "Phòng 204"
    other = chooses_setting(office, key="copy_place_decision", value="31/QĐ-SMM")
    office.desk.do(choose_setting, other)
    (row,) = rows(part, "all")
    assert cells(part, "all")[0]["state"] == "cấu hình ghi khác"
    assert "Cấu hình" in part.matter(seat, row).head.warning


def test_papers_are_found_by_their_names(seat: Seat, office: Office) -> None:
    has_paper(office)
    has_paper(office, kind=OwnPaperKind.COMMITTEE, number="77/QĐ-SMM")
    part = papers_part(seat)
    assert [row["number"] for row in cells(part, "all", "ban chi dao")] == ["77/QĐ-SMM"]
