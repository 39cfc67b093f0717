"""Inspect a store: the office's own books and old registers brought in, by one set of rules.

    result = inspect_store(desk, InspectionAsked(body=…, since=…, until=…, day=…, imports=(3,)))

The rows are read in blocks and judged afterwards, so that the turn is free between the blocks and
while the rules are asked. It may be called from any thread; nothing is written, and no title is
read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from bmnn_desk.domain.inspection_result import InspectionSources, inspection_result
from bmnn_desk.law.inspection_regimes import finding_ties, inspection_regimes
from bmnn_desk.services.inspection_rows import inspected_old_lines, inspection_rows
from bmnn_desk.services.old_register_lines import OldLinesAsked, old_register_of
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.inspection_report import InspectionResult
    from bmnn_desk.domain.old_register import OldRegister
    from bmnn_desk.law.loader import Law
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Block, Work

Asked = TypeVar("Asked")
Line = TypeVar("Line")


class Reads(Protocol):
    """A desk, as far as an inspection needs it: its law, and reading in blocks."""

    law: Law

    def read(
        self, query: Callable[[Work, Asked, int], Block[Line]], asked: Asked
    ) -> tuple[Line, ...]:
        """Every row of a query."""


def inspect_store(desk: Reads, asked: InspectionAsked) -> InspectionResult:
    """What the rules find in the sources asked for, and what was looked at.

    An import that was taken back is left out.

    Raises:
        NotAllowedError: the account may not read the registers.
        NotFoundError: there is no such body.
    """
    own = desk.read(inspection_rows, asked) if asked.own else ()
    sources = InspectionSources(own=own, old=_old(desk, asked))
    law = desk.law
    return inspection_result(sources, asked.period, inspection_regimes(law), finding_ties(law))


def _old(desk: Reads, asked: InspectionAsked) -> dict[int, OldRegister]:
    if not asked.imports:
        return {}
    standing = {
        each.old_register: [kept.book for kept in each.books]
        for each in desk.read(old_registers, OldRegistersAsked(body=asked.body))
    }
    return {
        number: old_register_of(
            desk.read(inspected_old_lines, OldLinesAsked(body=asked.body, old_register=number)),
            standing[number],
        )
        for number in asked.imports
        if number in standing
    }
