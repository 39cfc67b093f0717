from __future__ import annotations

from bmnn_desk.errors import InventoryBalanceError, InventoryUnfinishedError


def test_what_is_missing_of_a_round_is_told_in_figures() -> None:
    unfinished = InventoryUnfinishedError(3, 2)
    assert (unfinished.uncounted, unfinished.unresolved) == (3, 2)
    assert str(unfinished) == "3 uncounted, 2 unresolved"
    balance = InventoryBalanceError(9, 8)
    assert (balance.reckoned, balance.closing) == (9, 8)
