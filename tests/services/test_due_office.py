from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.domain.stamp_inventory import StampFound
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.services.due_office import office_due
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.storage import tables as t
from tests import make
from tests.custody_desk import came
from tests.office_desk import (
    done,
    ended_paper,
    has_paper,
    holds_copies,
    in_order,
    left,
    looked_at,
    newcomer,
    tasked,
)
from tests.services.at_work import working
from tests.services.ledger import rows

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueRow
    from tests.make import Office


def due(at: Office, *kinds: DueKind, day: date | None = None) -> list[DueRow]:
    with working(at) as work:
        found = list(office_due(work, at.body, day or at.day))
    return [row for row in found if not kinds or row.kind in kinds]


def posts_ended(at: Office, person: int) -> None:
    """The post ends by an ending alone, without a leaving."""
    (post,) = (row for row in rows(at, t.PostHeld) if row.person_id == person)
    at.desk.do(
        record_ending,
        EndingRequest(
            request_id=make.request_id(),
            day=at.day,
            body=at.body,
            kind="post_held",
            row=post.id,
            reason="Nghỉ",
        ),
    )


def test_nothing_waits_in_an_office_that_is_in_order(office: Office) -> None:
    in_order(office)
    assert due(office) == []


@pytest.mark.finding(65)
@pytest.mark.finding(31)
@pytest.mark.finding(70)
@pytest.mark.finding(93)
def test_missing_rules_and_officer_wait_with_their_rule(office: Office) -> None:
    found = {row.rule: row for row in due(office, DueKind.OFFICE_PAPER) if row.rule}
    assert set(found) == {"CFG-01", "CFG-04", "CFG-08"}
    assert found["CFG-01"].label == "Nội quy bảo vệ bí mật nhà nước"
    assert found["CFG-01"].state(office.day) is DueState.OPEN


@pytest.mark.finding(28)
def test_rules_that_name_an_expired_law_wait_as_that_paper(office: Office) -> None:
    in_order(office)
    number = has_paper(office, kind=OwnPaperKind.REGULATION, text="theo Nghị định 33/2002/NĐ-CP")
    (row,) = due(office, DueKind.OFFICE_PAPER)
    assert (row.rule, row.ref.number) == ("CFG-01", number)


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(OwnPaperKind.CYBER_OFFICER, marks=pytest.mark.finding(15)),
        pytest.param(OwnPaperKind.CYBER_RULES, marks=pytest.mark.finding(104)),
        pytest.param(OwnPaperKind.CYBER_PLAN, marks=pytest.mark.finding(105)),
        pytest.param(OwnPaperKind.COMMITTEE, marks=pytest.mark.finding(110)),
    ],
)
def test_each_paper_that_inspectors_ask_for_waits_until_it_is_there(
    office: Office, kind: OwnPaperKind
) -> None:
    words = office.desk.law.on(office.day).sheets["office_file"].words[f"kind_{kind}"]
    assert words in {row.label for row in due(office, DueKind.OFFICE_PAPER)}
    has_paper(office, kind=kind, person=office.drafter if kind.assigns else None)
    assert words not in {row.label for row in due(office, DueKind.OFFICE_PAPER)}


def test_a_paper_that_ends_soon_is_told_of_until_another_takes_its_place(office: Office) -> None:
    in_order(office)
    (plan,) = (row.id for row in rows(office, t.OwnPaper) if row.kind == "cyber_plan")
    last, tomorrow = office.day + timedelta(days=31), office.day + timedelta(days=1)
    ended_paper(office, paper=plan, last=last)
    assert due(office) == []
    (row,) = due(office, day=tomorrow)
    assert (row.due, row.ref.number) == (last, plan)
    has_paper(office, kind=OwnPaperKind.CYBER_PLAN, number="77/KH-SMM")
    assert due(office, day=tomorrow) == []


@pytest.mark.finding(32)
def test_people_without_a_commitment_wait_each(office: Office) -> None:
    found = due(office, DueKind.COMMITMENT)
    assert {row.ref.number for row in found} == {office.head, office.deputy, office.drafter}
    assert {(row.ref.kind, row.rule) for row in found} == {(RecordKind.PERSON, "CFG-07")}


@pytest.mark.finding(109)
@pytest.mark.finding(112)
def test_people_without_a_training_this_year_wait_until_its_end(office: Office) -> None:
    in_order(office)
    assert due(office, DueKind.TRAINING) == []
    next_year = date(office.day.year + 1, 1, 2)
    found = due(office, DueKind.TRAINING, day=next_year)
    assert len(found) == 3
    assert {row.due for row in found} == {date(next_year.year, 12, 31)}


@pytest.mark.finding(33)
@pytest.mark.finding(97)
def test_who_has_no_post_any_more_and_holds_something_waits(office: Office) -> None:
    in_order(office)
    person = newcomer(office)
    holds_copies(office, came(office)[0], person=person)
    posts_ended(office, person)
    tomorrow = office.day + timedelta(days=1)
    (holder,) = due(office, DueKind.HOLDER, day=tomorrow)
    assert (holder.rule, holder.count, holder.who) == ("BG-01", 1, "Hồ Thị Mới")
    (unsigned,) = due(office, DueKind.COMMITMENT, day=tomorrow)
    assert (unsigned.rule, unsigned.ref.number) == ("BG-01B", person)


def test_who_left_as_he_should_or_before_the_desk_began_does_not_wait(office: Office) -> None:
    in_order(office)
    left(office)
    newcomer(office, "Tạ Văn Cũ", day=date(2019, 1, 1), until=date(2020, 1, 1))
    assert due(office, day=office.day + timedelta(days=1)) == []


@pytest.mark.finding(23)
@pytest.mark.finding(24)
@pytest.mark.finding(63)
@pytest.mark.finding(64)
@pytest.mark.finding(85)
def test_stamps_that_lack_or_do_not_fit_are_counted_in_one_row(office: Office) -> None:
    (row,) = due(office, DueKind.STAMPS)
    assert (row.count, row.rule) == (18, "CFG-05")
    in_order(office)
    looked_at(office, StampFound(stamp=Stamp.LEVEL_MAT, held=False))
    looked_at(office, StampFound(stamp=Stamp.RECALL, held=True))
    (row,) = due(office, DueKind.STAMPS)
    assert row.count == 2


@pytest.mark.finding(76)
@pytest.mark.finding(102)
def test_open_tasks_wait_by_their_day(office: Office) -> None:
    late = tasked(office, due=office.day)
    whenever = tasked(office, due=None)
    done(office, tasked(office))
    found = due(office, DueKind.TASK, day=office.day + timedelta(days=1))
    assert [row.ref.number for row in found] == [late, whenever]
    assert found[0].state(office.day + timedelta(days=1)) is DueState.LATE
    assert {row.rule for row in found} == {"BC-06"}
    assert "khắc phục" not in " ".join(row.label for row in found)


def test_no_kind_has_more_than_two_hundred_rows(office: Office) -> None:
    for number in range(205):
        newcomer(office, f"Người {number}")
    found = due(office)
    for kind in (DueKind.COMMITMENT, DueKind.TRAINING):
        assert sum(row.kind is kind for row in found) == 200
