"""Whether the body has its head on the day of an act (CFG-02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.rules.setup import OFFICE_DAY
from bmnn_desk.services.office_facts import head_persons

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase, Rule
    from bmnn_desk.services.work import Work


def require_head(
    work: Work, body: int, day: date, other_cases: tuple[OtherCase, ...]
) -> tuple[Rule, ...]:
    """Let an act of that day pass where exactly one head is valid; what it breaks comes back.

    Raises:
        RulesBrokenError: CFG-02 blocks.
    """
    return work.require(day, head_persons(work, body, day), OFFICE_DAY, other_cases)


def broken_on_day(work: Work, body: int, day: date) -> tuple[Rule, ...]:
    """What `require_head` would say of that day, for a form that is still being filled in."""
    return work.law.on(day).check(head_persons(work, body, day), OFFICE_DAY)
