"""What a check gives back: what it proved, in figures, or that it did not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class NotProvedError(Exception):
    """A part does not do what it is there for; `fault` names the sentence that says so.

    `named` is the file of the system that it lacks, where the sentence has a blank for one.
    """

    def __init__(self, fault: str, named: str = "") -> None:
        super().__init__(fault)
        self.fault = fault
        self.named = named


class NotTriedError(Exception):
    """A check had nothing to work on: the one that makes it failed before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was proved: `told` names the words, `figures` fill them."""

    told: str
    figures: Mapping[str, int] = field(default_factory=dict)


def require(holds: bool, fault: str) -> None:
    """Go on where it holds.

    Raises:
        NotProvedError: it does not.
    """
    if not holds:
        raise NotProvedError(fault)
