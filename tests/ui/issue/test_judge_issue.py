from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.judge_issue import judge_issue
from tests import make
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

__all__ = ["matter"]


def test_the_rules_of_marks_stand_beside_those_of_the_issue(
    seat: Seat, office: Office, matter: IssueMatter
) -> None:
    request = make.issue(office, matter.detail.item)
    check = judge_issue(seat, matter, request, ())
    assert [rule.id for rule in check.rules] == ["DAU-12"]
    assert check.reference == "01/BC-SMM"
    given = (("DAU-12", "In 60 bản gửi các xã"),)
    assert judge_issue(seat, matter, request, given).rules == ()


def test_a_recall_without_its_mark_blocks_and_may_be_an_other_case(
    seat: Seat, office: Office, matter: IssueMatter
) -> None:
    item = make.signed(office, recall_on=matter.day.replace(year=matter.day.year + 1)).item
    asked = DetailAsked(body=office.body, item=item, day=matter.day)
    (matter.detail,) = office.desk.read(outgoing_detail, asked)
    matter.ways = {Stamp.LEVEL_MAT: MarkWay.RUBBER}
    (rule,) = judge_issue(seat, matter, make.issue(office, item), ()).rules
    assert rule.id == "DAU-10"
    assert rule.may_be_excused


def test_a_rule_that_both_judge_stands_once(
    seat: Seat, office: Office, matter: IssueMatter
) -> None:
    item = make.approved(office).item
    asked = DetailAsked(body=office.body, item=item, day=matter.day)
    (matter.detail,) = office.desk.read(outgoing_detail, asked)
    found = [rule.id for rule in judge_issue(seat, matter, make.issue(office, item), ()).rules]
    assert found
    assert len(found) == len(set(found))
