from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.change_notices import AnswerGiven, AnswerKind, HolderKind, NoticeGiven
from bmnn_desk.domain.secrecy_changes import ChangeKind, ShownBy
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotFoundError,
    RecipientMissingError,
    WrongStageError,
)
from bmnn_desk.services.declassify import declassify
from bmnn_desk.services.extend_term import leave_to_lapse
from bmnn_desk.services.tell_holders import record_answers, record_remarks, send_notices
from bmnn_desk.storage import tables as t
from tests import make
from tests import secrecy_desk as sd
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


@pytest.fixture
def change(office: Office) -> int:
    """A change of a document that two recipients hold, and the clerk."""
    return sd.extended(office, sd.delivered(office))


def test_whoever_holds_a_copy_is_to_be_told(office: Office, change: int) -> None:
    row = sd.detail(office, change).row
    assert (row.told, row.sent, row.answered, row.missing) == (2, 0, 0, 2)
    assert row.notice_by is not None
    assert (row.notice_by - office.day).days == 15
    names = {(holder.kind, holder.name) for holder in sd.holders(office, change)}
    assert names == {
        (HolderKind.OUTSIDE, "Sở Thử Nghiệm"),
        (HolderKind.OUTSIDE, "Công an tỉnh Mẫu"),
    }
    assert (row.copies, row.remarked, row.is_done) == (2, 0, False)


def test_all_are_told_in_one_act_and_answer(office: Office, change: int) -> None:
    assert len(office.desk.do(send_notices, sd.notices(office, change))) == 2
    row = sd.detail(office, change).row
    assert (row.sent, row.missing, row.answered) == (2, 0, 0)
    holder = sd.holders(office, change)[0]
    assert (holder.notice, holder.sent_on) == ("40/TB-SMM", office.day)
    later = make.on(office, 9)
    given = AnswerGiven(holder=holder.holder, kind=AnswerKind.GIVEN_BACK, words="Trả cùng phiếu")
    assert later.desk.do(record_answers, sd.answers(later, change, given)) == 1
    answered = sd.holders(later, change)[0]
    assert (answered.answer, answered.answered_on) == (AnswerKind.GIVEN_BACK, later.day)
    assert sd.detail(later, change).row.answered == 1
    assert prove(office.desk)


def test_a_second_notice_follows_the_first(office: Office, change: int) -> None:
    office.desk.do(send_notices, sd.notices(office, change))
    later = make.on(office, 20)
    holder = sd.holders(office, change)[0]
    again = NoticeGiven(holder=holder.holder, number="90/TB-SMM")
    later.desk.do(send_notices, sd.notices(later, change, again))
    assert sd.holders(later, change)[0].notice == "90/TB-SMM"
    assert sd.detail(later, change).row.sent == 2


def test_who_was_not_known_is_told_by_his_name(office: Office, change: int) -> None:
    stranger = NoticeGiven(holder=0, number="91/TB-SMM", name="Cục Mẫu")
    (holder,) = office.desk.do(send_notices, sd.notices(office, change, stranger))
    assert sd.detail(office, change).row.told == 3
    assert {each.holder for each in sd.holders(office, change)} > {holder}
    twice = NoticeGiven(holder=0, number="92/TB-SMM", name="cục  mẫu".replace("  ", " "))
    raised(office.desk, send_notices, sd.notices(office, change, twice), AlreadyThereError)
    blank = NoticeGiven(holder=0, number="92/TB-SMM")
    raised(office.desk, send_notices, sd.notices(office, change, blank), RecipientMissingError)


def test_a_notice_has_its_change_its_holder_and_its_day(office: Office, change: int) -> None:
    clerk = next(
        each for each in sd.detail(office, change).holders if each.kind is HolderKind.CLERK
    )
    to_clerk = NoticeGiven(holder=clerk.holder, number="1")
    raised(office.desk, send_notices, sd.notices(office, change, to_clerk), WrongStageError)
    nobody = NoticeGiven(holder=99, number="1")
    raised(office.desk, send_notices, sd.notices(office, change, nobody), NotFoundError)
    early = sd.notices(office, change, day=office.day - sd.ONE)
    raised(office.desk, send_notices, early, DaysOutOfOrderError)
    other = sd.extended(office, sd.delivered(office, title="về việc khác"))
    crossed = sd.notices(office, other, *sd.notices(office, change).notices)
    raised(office.desk, send_notices, crossed, NotFoundError)


def test_nobody_is_told_of_what_ends_by_itself(office: Office) -> None:
    item = sd.delivered(office)
    lapsing = office.desk.do(leave_to_lapse, sd.lapse(office, item)).change
    stranger = NoticeGiven(holder=0, number="1", name="Cục Mẫu")
    raised(office.desk, send_notices, sd.notices(office, lapsing, stranger), WrongStageError)


def test_nobody_answers_before_he_was_told(office: Office, change: int) -> None:
    holder = sd.holders(office, change)[0]
    given = AnswerGiven(holder=holder.holder, kind=AnswerKind.MARKED)
    raised(office.desk, record_answers, sd.answers(office, change, given), WrongStageError)
    raised(office.desk, record_answers, sd.answers(office, change), NotFoundError)
    later = make.on(office, 3)
    later.desk.do(send_notices, sd.notices(later, change))
    raised(office.desk, record_answers, sd.answers(office, change, given), DaysOutOfOrderError)


def test_own_copies_are_stamped_anew(office: Office, change: int) -> None:
    one = sd.detail(office, change).own[0].copy
    assert office.desk.do(record_remarks, sd.remarks(office, change)) == 2
    row = sd.detail(office, change).row
    assert (row.remarked, row.still_old) == (2, 0)
    marks = [mark for mark in rows(office, t.MarkUse) if mark.stamp is Stamp.TERM_EXTENDED]
    assert [(mark.way, mark.ink) for mark in marks] == [(MarkWay.RUBBER, Ink.RED)] * 2
    fill = rows(office, t.MarkFill)[-1]
    assert fill.until == sd.years_on(office.day, 20)
    assert fill.blanks == [["from_day", "11/03/2035"], ["to_day", "10/03/2045"]]
    raised(office.desk, record_remarks, sd.remarks(office, change, one), AlreadyThereError)
    assert prove(office.desk)


def test_only_own_copies_of_the_change_are_marked_here(office: Office, change: int) -> None:
    away = sd.holders(office, change)[0].copies[0].copy
    for copies in ((away,), (999,)):
        raised(office.desk, record_remarks, sd.remarks(office, change, *copies), NotFoundError)
    early = sd.remarks(office, change, day=office.day - sd.ONE)
    raised(office.desk, record_remarks, early, DaysOutOfOrderError)


def test_a_part_is_shown_by_its_paper_alone(office: Office) -> None:
    item = sd.delivered(office)
    request = sd.declassification(
        office,
        item,
        kind=ChangeKind.DECLASSIFIED_PART,
        released="Mục II",
        shown=ShownBy.PAPER,
    )
    change = office.desk.do(declassify, request).change
    before = len(rows(office, t.MarkUse))
    office.desk.do(record_remarks, sd.remarks(office, change))
    assert len(rows(office, t.MarkUse)) == before
    assert sd.detail(office, change).row.still_old == 0


def test_a_paper_beside_the_copy_is_no_mark(office: Office, change: int) -> None:
    office.desk.do(record_remarks, sd.remarks(office, change, way=None, ink=None))
    assert not [mark for mark in rows(office, t.MarkUse) if mark.stamp is Stamp.TERM_EXTENDED]
    assert sd.detail(office, change).row.still_old == 0


def test_a_later_change_of_the_same_matter_takes_the_mark_over(office: Office) -> None:
    item = sd.delivered(office)
    first = sd.extended(office, item, until=sd.years_on(office.day, 12))
    second = sd.extended(office, item)
    assert sd.detail(office, first).row.copies == 0
    assert sd.detail(office, second).row.copies == 2
