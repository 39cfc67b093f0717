"""Without exactly one head nothing is done that day, unless an other case answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from tests import make
from tests.services.everything import end, other_case
from tests.services.ledger import refused

if TYPE_CHECKING:
    from tests.make import Office


def test_a_body_without_a_head_neither_proposes_nor_prints_nor_signs(office: Office) -> None:
    item = make.printed(office).item
    end(make.on(office, days=-1), "post_held", 1)
    desk = office.desk
    assert "CFG-02" in refused(desk, propose_level, make.proposal(office))
    assert "CFG-02" in refused(desk, print_for_signature, make.draft_print(office, item))
    assert "CFG-02" in refused(desk, record_signature, make.signature(office, item))


def test_an_other_case_lets_it_pass_and_says_so(office: Office) -> None:
    end(make.on(office, days=-1), "post_held", 1)
    done = office.desk.do(propose_level, make.proposal(office, other_cases=(other_case("CFG-02"),)))
    assert [rule.id for rule in done.warnings] == ["CFG-02"]
