from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.services import due_terms
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.declassify import declassify
from bmnn_desk.services.delist_entries import delist_entries
from bmnn_desk.services.due_terms import terms_due
from bmnn_desk.services.extend_term import leave_to_lapse
from bmnn_desk.services.record_expiry import record_expiry
from bmnn_desk.services.record_sender_notice import record_sender_notice
from bmnn_desk.services.tell_holders import record_answers, record_remarks, send_notices
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.services.at_work import working

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.due import DueRow
    from tests.make import Office

LABEL = "01/BC-SMM"


def due(at: Office, day: date | None = None, kind: DueKind | None = None) -> list[DueRow]:
    """What waits of terms on a day, of a kind where one is said."""
    with working(at) as work:
        rows = list(terms_due(work, at.body, day or at.day))
    return [row for row in rows if kind in {None, row.kind}]


@pytest.mark.finding(86)
@pytest.mark.parametrize(("before", "told"), [(181, 0), (180, 1), (90, 1), (60, 1), (0, 1)])
def test_an_end_is_told_from_the_first_reminder_on(office: Office, before: int, told: int) -> None:
    item = sd.delivered(office)
    until = sd.years_on(office.day, 10)
    rows = due(office, until - timedelta(days=before))
    assert len(rows) == told
    for row in rows:
        assert (row.kind, row.rule, row.label) == (DueKind.TERM, "TH-02C", LABEL)
        assert (row.ref.kind, row.ref.item) == (RecordKind.TERM, item)
        assert row.due == until - timedelta(days=60)


def test_an_end_is_late_after_the_last_day_for_an_extension(office: Office) -> None:
    sd.delivered(office)
    until = sd.years_on(office.day, 10)
    states = [
        row.state(until - timedelta(days=days))
        for days in (61, 60, 59)
        for row in due(office, until - timedelta(days=days))
    ]
    assert states == [DueState.SOON, DueState.TODAY, DueState.LATE]


def test_what_is_over_waits_to_be_recorded(office: Office) -> None:
    item = sd.delivered(office)
    later = make.on(office, 3653)
    (row,) = due(later)
    assert (row.rule, row.due) == ("TH-06", sd.years_on(office.day, 10))
    later.desk.do(record_expiry, sd.expiry(later, item))
    assert due(later) == []  # no stamp is asked for, only offered


def test_what_was_decided_waits_no_more(office: Office) -> None:
    item = sd.delivered(office)
    near = make.on(office, 3500)
    near.desk.do(leave_to_lapse, sd.lapse(near, item))
    assert due(near) == []
    assert [row.rule for row in due(near, near.day + timedelta(days=200))] == ["TH-06"]


def test_what_waits_for_nothing_takes_no_place_from_what_does(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    lapsing, waiting = sd.delivered(office), sd.delivered(office)
    near = make.on(office, 3500)
    near.desk.do(leave_to_lapse, sd.lapse(near, lapsing))
    monkeypatch.setattr(due_terms, "MOST", 1)
    assert [row.ref.item for row in due(near)] == [waiting]


def test_an_extended_term_ends_later(office: Office) -> None:
    item = sd.delivered(office)
    sd.told_and_marked(office, sd.extended(office, item))
    assert due(office, sd.years_on(office.day, 10)) == []


def test_what_was_only_counted_for_what_came_in_waits_for_nothing(office: Office) -> None:
    incoming_desk.entered(office)
    assert due(office, sd.years_on(office.day, 11)) == []


def test_a_change_waits_for_notices_answers_and_marks(office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    (notice,) = due(office, kind=DueKind.NOTICE)
    assert (notice.rule, notice.count, notice.who) == ("TH-04B", 2, "")
    assert notice.due == office.day + timedelta(days=15)
    assert (notice.ref.kind, notice.ref.number) == (RecordKind.CHANGE, change)
    assert due(office, kind=DueKind.ANSWER) == []
    (mark,) = due(office, kind=DueKind.MARK)
    assert (mark.rule, mark.count, mark.due) == ("TH-04C", 2, None)

    office.desk.do(send_notices, sd.notices(office, change))
    assert due(office, kind=DueKind.NOTICE) == []
    (answer,) = due(office, kind=DueKind.ANSWER)
    assert (answer.rule, answer.count) == ("", 2)
    one, _ = sd.answers(office, change).answers
    office.desk.do(record_answers, sd.answers(office, change, one))
    (answer,) = due(office, kind=DueKind.ANSWER)
    assert (answer.count, answer.who) == (1, "Công an tỉnh Mẫu")

    office.desk.do(record_remarks, sd.remarks(office, change))
    assert due(office, kind=DueKind.MARK) == []


def test_each_change_has_its_own_rules(office: Office) -> None:
    item = sd.delivered(office)
    office.desk.do(change_level, sd.level_change(office, item))
    assert {row.rule for row in due(office)} == {"TH-05E", "TH-05F"}
    sd.declassified(office, item)
    assert [row.rule for row in due(office, kind=DueKind.NOTICE)] == ["TH-05E", "TH-08E"]
    assert [row.rule for row in due(office, kind=DueKind.MARK)] == [""]


def test_what_a_sender_told_us_we_mark_on_our_copies(office: Office) -> None:
    item = incoming_desk.entered(office).item
    office.desk.do(record_sender_notice, sd.sender_notice(office, item))
    (row,) = due(office)
    assert (row.kind, row.rule, row.count) == (DueKind.MARK, "TH-04C", 2)


def test_what_no_list_names_any_more_waits_to_be_declassified(office: Office) -> None:
    item = sd.delivered(office)
    entry = office.bases[SecrecyLevel.MAT]
    office.desk.do(delist_entries, sd.delisting(office, entry))
    (row,) = due(office)
    assert (row.rule, row.due, row.ref.item) == ("TH-07", office.day, item)
    request = sd.declassification(
        office, item, kind=ChangeKind.DELISTED, papers=(), council_by=None, bases=(entry,)
    )
    office.desk.do(declassify, request)
    assert due(office, kind=DueKind.TERM) == []
    (notice,) = due(office, kind=DueKind.NOTICE)
    assert notice.rule == "TH-07C"


def test_another_bodys_terms_are_its_own(office: Office) -> None:
    sd.delivered(office)
    with working(office) as work:
        assert list(terms_due(work, office.body + 1, sd.years_on(office.day, 10))) == []
