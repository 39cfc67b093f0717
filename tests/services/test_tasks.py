from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    DeskError,
    NotFoundError,
    ReasonMissingError,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.tasks import end_task, open_tasks, record_task, tasks_of
from tests import make
from tests.office_desk import done, ends_task, task, tasked
from tests.services.at_work import working
from tests.services.ledger import raised

if TYPE_CHECKING:
    from bmnn_desk.domain.tasks import TaskEntry
    from tests.make import Office

DAY = timedelta(days=1)


def listed(at: Office) -> tuple[TaskEntry, ...]:
    return at.desk.read(tasks_of, BodyAsked(body=at.body))


@pytest.mark.finding(76)
@pytest.mark.finding(102)
def test_an_order_is_kept_with_its_day_until_it_is_done(office: Office) -> None:
    number = tasked(office)
    (entry,) = listed(office)
    assert (entry.due, entry.name, entry.done_on) == (
        office.day + 20 * DAY,
        "Ngô Văn Soạn",
        None,
    )
    assert not entry.is_late(office.day + 20 * DAY)
    assert entry.is_late(office.day + 21 * DAY)
    later = make.on(office, 25)
    done(later, number, done_on=office.day + 19 * DAY)
    (entry,) = listed(office)
    assert (entry.done, entry.report) == ("Đã khắc phục cả ba điểm", "18/BC-SMM")
    assert not entry.is_late(later.day)
    assert "ba điểm" not in repr(entry)


def test_open_tasks_come_by_their_day_and_those_without_one_last(office: Office) -> None:
    whenever = tasked(office, due=None)
    late = tasked(office, due=office.day + 9 * DAY)
    soon = tasked(office, due=office.day)
    done(office, tasked(office))
    with working(office) as work:
        assert [row.id for row in open_tasks(work, office.body, 9)] == [soon, late, whenever]
        assert [row.id for row in open_tasks(work, office.body, 1)] == [soon]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"words": " "}, ReasonMissingError),
        ({"ordered_by": ""}, ReasonMissingError),
        ({"person": 99}, NotFoundError),
        ({"body": 2}, NotFoundError),
    ],
)
def test_what_is_not_whole_is_refused(
    office: Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    raised(office.desk, record_task, task(office, **changes), error)


def test_days_stand_in_their_order(office: Office) -> None:
    for changes in ({"due": office.day - DAY}, {"ordered_on": office.day + DAY, "due": None}):
        raised(office.desk, record_task, task(office, **changes), DaysOutOfOrderError)
    number = tasked(office)
    for day in (office.day - DAY, office.day + DAY):
        raised(office.desk, end_task, ends_task(office, number, done_on=day), DaysOutOfOrderError)


def test_a_task_is_done_once_and_said_how(office: Office) -> None:
    number = tasked(office)
    raised(office.desk, end_task, ends_task(office, number, words=""), ReasonMissingError)
    raised(office.desk, end_task, ends_task(office, number, body=2), NotFoundError)
    done(office, number)
    raised(office.desk, end_task, ends_task(office, number), AlreadyThereError)
