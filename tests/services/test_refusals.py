from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence, Ground, Rule, Severity
from bmnn_desk.services.issue_outgoing import Issued, issue_outgoing
from bmnn_desk.services.propose_level import Proposed
from bmnn_desk.storage import tables as t
from tests import make
from tests.finding_ties import finding_marks
from tests.services.broken import CASES, Broken
from tests.services.ledger import prove, refused, rows

if TYPE_CHECKING:
    from tests.make import Office

by_case = pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=name, marks=finding_marks(case.rule)) for name, case in CASES.items()],
)


def warnings_of(result: object) -> tuple[Rule, ...]:
    if isinstance(result, Proposed | Issued):
        return result.warnings
    assert isinstance(result, tuple)
    return result


def open_place(at: Office) -> dict[str, int]:
    """Where the next line stands: a case may have put a bound book in the place of the first."""
    last = rows(at, t.Book)[-1]
    return {"book": last.id, "paper_page": 1, "paper_line": 1} if last.hand_written else {}


@by_case
def test_in_2025_it_is_refused_with_its_article_and_no_number_is_spent(
    office: Office, case: Broken
) -> None:
    ready = make.signed(office).item
    verb, request = case.ask(office)
    rule = refused(office.desk, verb, request)[case.rule]
    assert rule.severity is Severity.BLOCK
    assert case.article in rule.basis
    assert rows(office, t.NumberTaken) == []
    if case.rule != "CFG-02":  # without its one head the office issues nothing that day
        request = make.issue(office, ready, **open_place(office))
        assert office.desk.do(issue_outgoing, request).reference == "01/BC-SMM"
    assert prove(office.desk) > 0


@by_case
def test_in_2026_only_what_was_read_or_rests_on_the_record_still_blocks(
    new_office: Office, case: Broken
) -> None:
    verb, request = case.ask(new_office)
    if case.blocks_in_2026:
        rule = refused(new_office.desk, verb, request)[case.rule_in_2026 or case.rule]
        assert rule.ground is Ground.RECORD or rule.confidence.is_sourced
    else:
        found = {rule.id: rule for rule in warnings_of(new_office.desk.do(verb, request))}
        assert found[case.rule].severity is Severity.WARN
        assert found[case.rule].confidence is Confidence.UNREAD
    assert rows(new_office, t.NumberTaken) == []
