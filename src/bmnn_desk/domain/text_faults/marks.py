"""Faults of marks typed before their time: level words, numbers, copy numbers (DAU-05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.text_faults.case import TextCase


def mark_faults(case: TextCase) -> Iterator[TextFinding]:
    """A text for signature carries no level word, no number and no copy number (workflow 2.2)."""
    facts = case.facts
    for typed in facts.levels:
        fault = TextFault.LEVEL_RED if typed.is_red else TextFault.LEVEL_TYPED
        yield TextFinding(fault=fault, spot=typed.spot, seen=typed.spot.words)
    if facts.number is not None:
        at = facts.symbol
        yield TextFinding(
            fault=TextFault.NUMBER_TYPED,
            spot=None if at is None else at.spot,
            seen=f"{facts.number:02}",
        )
    if facts.day is not None and facts.day_at is not None:
        yield TextFinding(fault=TextFault.DAY_TYPED, spot=facts.day_at.spot, seen=facts.day_at.text)
    for mark in facts.copy_numbers:
        yield TextFinding(fault=TextFault.COPY_NUMBER_TYPED, spot=mark.spot, seen=mark.text)
    yield from change_faults(case)


def change_faults(case: TextCase) -> Iterator[TextFinding]:
    """Nobody may sign what may still be changed or is under discussion."""
    if count := case.facts.tracked + case.facts.comments:
        yield TextFinding(fault=TextFault.CHANGES_LEFT, seen=str(count))
