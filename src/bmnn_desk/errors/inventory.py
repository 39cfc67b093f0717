"""Mishaps of a round of counting."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class CountersMissingError(DeskError):
    """A round of counting begins, and nobody says who counts."""


class InventoryUnfinishedError(DeskError):
    """So many copies were not counted, and so many differences wait for an answer."""

    def __init__(self, uncounted: int, unresolved: int) -> None:
        super().__init__(f"{uncounted} uncounted, {unresolved} unresolved")
        self.uncounted, self.unresolved = uncounted, unresolved


class InventoryBalanceError(DeskError):
    """Opening and movements give `reckoned` copies, and `closing` are there."""

    def __init__(self, reckoned: int, closing: int) -> None:
        super().__init__(f"{reckoned} reckoned, {closing} there")
        self.reckoned, self.closing = reckoned, closing
