from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bmnn_desk.domain.tasks import TaskEndRequest, TaskEntry, TaskRequest

DAY = date(2025, 3, 10)
ENTRY = TaskEntry(
    id=1,
    words="Khắc phục",
    ordered_by="Thanh tra",
    number="45/KL",
    ordered_on=DAY,
    due=DAY,
    person=None,
    name="",
    done_on=None,
    done="",
    report="",
)


def test_a_task_is_late_from_the_day_after_its_last_until_it_is_done_in_time() -> None:
    after = DAY + timedelta(days=1)
    assert not ENTRY.is_late(DAY)
    assert ENTRY.is_late(after)
    assert not replace(ENTRY, done_on=DAY).is_late(after)
    assert replace(ENTRY, done_on=after).is_late(DAY)
    assert not replace(ENTRY, due=None).is_late(after)


def test_what_is_to_be_done_stands_in_no_repr() -> None:
    asked = TaskRequest(
        request_id="1",
        day=DAY,
        body=1,
        words="Khắc phục",
        ordered_by="A",
        number="",
        ordered_on=DAY,
    )
    end = TaskEndRequest(request_id="1", day=DAY, body=1, task=1, done_on=DAY, words="Khắc phục")
    assert "Khắc" not in repr(asked) + repr(end) + repr(ENTRY)
