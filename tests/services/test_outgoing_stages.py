"""An item stands in its stage from one act to the next."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_stages import in_stage
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.storage import tables as t
from tests import make
from tests.away_desk import comes_back, delivered, sent
from tests.services.outgoing import ids
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office

ITEM_STAGES = (Stage.TO_SIGN, Stage.TO_NUMBER, Stage.OVERDUE)


def standing(at: Office, item: int) -> list[Stage]:
    """The stages of items in which it stands."""
    return [stage for stage in ITEM_STAGES if item in ids(at, stage)]


def test_a_document_goes_from_stage_to_stage(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    assert standing(office, proposed.item) == []
    office.desk.do(determine_level, make.decision(office, proposed))
    assert standing(office, proposed.item) == [Stage.TO_SIGN]
    item = make.printed(office).item
    assert standing(office, item) == [Stage.TO_SIGN]
    office.desk.do(record_signature, make.signature(office, item))
    assert standing(office, item) == [Stage.TO_NUMBER]
    office.desk.do(issue_outgoing, make.issue(office, item))
    assert standing(office, item) == []


def test_a_slip_that_was_sent_back_is_not_to_be_signed(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    office.desk.do(determine_level, make.decision(office, proposed, approved=False))
    assert standing(office, proposed.item) == []


def test_what_was_withdrawn_after_its_approval_is_not_to_be_signed(office: Office) -> None:
    left, other = make.approved(office), make.approved(office)
    with working(office) as work:
        act = t.SlipAct(slip_id=left.slip, kind=SlipAct.WITHDRAWN, day=office.day)
        act.act_seq = 1
        work.session.add(act)
    assert ids(office, Stage.TO_SIGN) == [other.item]


def test_a_cancelled_number_waits_for_another_but_is_not_late(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    later = make.on(office, 30)
    assert standing(later, item) == [Stage.TO_NUMBER]
    never = make.signed(office).item
    assert standing(later, never) == [Stage.TO_NUMBER, Stage.OVERDUE]
    office.desk.do(issue_outgoing, make.issue(office, item))
    assert standing(later, item) == []


def test_a_number_twice_cancelled_is_waited_for_once(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    office.desk.do(issue_outgoing, make.issue(office, item))
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    assert ids(office, Stage.TO_NUMBER) == [item]


@pytest.mark.parametrize(("days", "late"), [(0, False), (1, False), (2, True)])
def test_a_number_is_overdue_after_the_next_working_day(
    office: Office, days: int, late: bool
) -> None:
    item = make.signed(office).item
    assert standing(make.on(office, days), item) == [
        Stage.TO_NUMBER,
        *([Stage.OVERDUE] if late else []),
    ]


def test_an_issued_document_is_overdue_after_its_day_of_recall(office: Office) -> None:
    item = make.issued(office, recall_on=office.day + timedelta(days=10)).item
    make.signed(office, recall_on=office.day + timedelta(days=10))
    make.issued(office)
    due = [item in ids(make.on(office, days), Stage.OVERDUE) for days in (9, 10, 11)]
    assert due == [False, False, True]
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    assert item not in ids(make.on(office, 11), Stage.OVERDUE)


def test_what_came_back_is_no_longer_to_be_recalled(office: Office) -> None:
    item = delivered(office, recall_on=office.day + timedelta(days=10))
    first, second = sent(office, item)
    late = make.on(office, 11)
    office.desk.do(record_recalled, comes_back(office, item, copies=(first,)))
    assert item in ids(late, Stage.OVERDUE)
    office.desk.do(record_recalled, comes_back(office, item, copies=(second,)))
    assert item not in ids(late, Stage.OVERDUE)


def test_the_issued_are_lines_not_items(office: Office) -> None:
    with pytest.raises(ValueError, match="issued"):
        in_stage(Stage.ISSUED, office.day)
