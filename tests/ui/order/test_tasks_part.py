from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.order.tasks_part import tasks_part
from tests import make
from tests.office_desk import done, tasked
from tests.ui.order.reading import cells, rows

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

DAY = timedelta(days=1)


@pytest.mark.finding(76)
@pytest.mark.finding(102)
def test_open_tasks_stand_by_their_day_with_what_is_late(seat: Seat, office: Office) -> None:
    before = make.on(office, -30)
    tasked(office, number="3", due=None)
    tasked(office, number="2")
    tasked(before, number="1", due=office.day - DAY)
    finished = tasked(before, number="4", due=office.day - DAY)
    done(office, finished)
    done(office, tasked(office, number="5"))
    part = tasks_part(seat)
    assert [(row["number"], row["state"]) for row in cells(part, "open")] == [
        ("1", "quá hạn"),
        ("2", "đang làm"),
        ("3", "chưa ghi hạn"),
    ]
    assert [row["state"] for row in cells(part, "all")][3:] == ["xong, trễ hạn", "đã xong"]
    late, *_, last = rows(part, "all")
    assert "quá hạn" in part.matter(seat, late).head.warning
    assert ("Kết quả", "Đã khắc phục cả ba điểm") in part.matter(seat, last).facts
    assert part.struck is not None
    assert part.struck(last)
    assert not part.struck(late)
