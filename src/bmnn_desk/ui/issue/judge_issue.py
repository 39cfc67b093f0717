"""What every rule says of an issue before its number is taken, those of its marks too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.services.checks import issue_check
from bmnn_desk.services.marks_check import marks_check

if TYPE_CHECKING:
    from bmnn_desk.domain.marks import MarkRequest
    from bmnn_desk.domain.outgoing import IssueRequest
    from bmnn_desk.services.checks import IssueCheck
    from bmnn_desk.ui.seat import Seat


def judge_issue(seat: Seat, request: IssueRequest, marks: MarkRequest) -> IssueCheck:
    """The check of an issue, and of the marks that will be recorded after it; each rule once.

    Raises:
        DeskError: it cannot be judged.
    """
    (check,) = seat.desk.read(issue_check, request)
    said = {rule.id for rule in check.rules}
    of_marks = tuple(rule for rule in seat.desk.read(marks_check, marks) if rule.id not in said)
    return replace(check, rules=(*check.rules, *of_marks))
