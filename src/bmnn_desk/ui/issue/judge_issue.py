"""What every rule says of an issue before its number is taken, those of its marks too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.services.checks import issue_check
from bmnn_desk.services.marks_check import marks_check
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.issue.commit import MarksSaid, mark_request

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing import IssueRequest
    from bmnn_desk.services.checks import IssueCheck
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat


def judge_issue(
    seat: Seat, matter: IssueMatter, request: IssueRequest, reasons: tuple[tuple[str, str], ...]
) -> IssueCheck:
    """The check of an issue, and of the marks that will be recorded after it; each rule once.

    Raises:
        DeskError: it cannot be judged.
    """
    (check,) = aside(lambda: seat.desk.read(issue_check, request))
    said = MarksSaid(
        request_id=request.request_id, reasons=reasons, other_cases=request.other_cases
    )
    marked = mark_request(seat, matter, said)
    marks = aside(lambda: seat.desk.read(marks_check, marked))
    known = {rule.id for rule in check.rules}
    return replace(check, rules=(*check.rules, *(rule for rule in marks if rule.id not in known)))
