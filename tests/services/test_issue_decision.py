"""A decision that was right when it was taken may be found void at the issue."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.issue_decision import broken_decision, require_decision
from bmnn_desk.services.issue_facts import gather
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from tests import make
from tests.services.broken import DAY
from tests.services.everything import end, other_case
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


def signed_by_deputy(at: Office, *, with_power: bool) -> int:
    proposed = at.desk.do(propose_level, make.proposal(at))
    decided = make.decision(
        at,
        proposed,
        decided_by=at.deputy,
        delegation=make.delegate(at) if with_power else None,
        other_cases=() if with_power else (other_case("PDX-09"),),
    )
    at.desk.do(determine_level, decided)
    at.desk.do(print_for_signature, make.draft_print(at, proposed.item))
    at.desk.do(record_signature, make.signature(at, proposed.item))
    return proposed.item


@pytest.mark.parametrize("with_power", [True, False])
def test_with_power_or_its_own_other_case_nothing_is_left_to_answer(
    office: Office, *, with_power: bool
) -> None:
    item = signed_by_deputy(office, with_power=with_power)
    with working(office) as work:
        facts = gather(work, make.issue(office, item))
        assert broken_decision(work, facts) == ()
        told = require_decision(work, facts, ())
    assert [rule.id for rule in told] == ([] if with_power else ["PDX-09"])


def test_a_power_ended_before_the_decision_is_found(office: Office) -> None:
    item = signed_by_deputy(office, with_power=True)
    end(replace(office, day=office.day - DAY), "delegation", 1)
    with working(office) as work:
        facts = gather(work, make.issue(office, item))
        assert [rule.id for rule in broken_decision(work, facts)] == ["PDX-09"]
        given = (other_case("PDX-09"),)
        assert [rule.id for rule in require_decision(work, facts, given)] == ["PDX-09"]


def test_where_nobody_decided_there_is_nothing_to_judge(office: Office) -> None:
    item = office.desk.do(propose_level, make.proposal(office)).item
    with working(office) as work:
        facts = gather(work, make.issue(office, item))
        assert broken_decision(work, facts) == require_decision(work, facts, ()) == ()
