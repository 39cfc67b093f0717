from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.change_counts import ChangeCounts, counts_of, notice_deadline
from bmnn_desk.services.tell_holders import record_remarks, send_notices
from tests import secrecy_desk as sd
from tests.services.at_work import working
from tests.services.test_secret_holders import moved

if TYPE_CHECKING:
    from tests.make import Office


def counts(at: Office, *changes: int) -> list[ChangeCounts]:
    with working(at) as work:
        found = counts_of(work, changes)
    return [found[each] for each in changes]


def test_every_change_that_is_asked_for_is_there(office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    first, none = counts(office, change, 99)
    assert (first.told, first.sent, first.copies) == (2, 0, 2)
    assert (none.told, none.copies) == (0, 0)


def test_the_day_of_the_first_notice_counts(office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    office.desk.do(send_notices, sd.notices(office, change))
    later = sd.notices(office, change, day=office.day + sd.ONE)
    office.desk.do(send_notices, later)
    (found,) = counts(office, change)
    assert found.sent_on == (office.day, office.day)


def test_a_copy_that_is_gone_bears_no_mark_any_more(office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    one, two = (row.copy for row in sd.detail(office, change).own)
    office.desk.do(record_remarks, sd.remarks(office, change, one))
    moved(office, two, CopyState.DESTROYED)
    (found,) = counts(office, change)
    assert (found.copies, found.remarked) == (1, 1)


def test_an_end_takes_every_mark_before_over(office: Office) -> None:
    item = sd.delivered(office)
    change = sd.extended(office, item)
    sd.declassified(office, item)
    (found,) = counts(office, change)
    assert found.copies == 0


@pytest.mark.parametrize("kind", ChangeKind)
def test_each_kind_that_is_told_has_its_days(office: Office, kind: ChangeKind) -> None:
    with working(office) as work:
        span = notice_deadline(work, kind, office.day)
    assert (span is not None) is kind.is_told
