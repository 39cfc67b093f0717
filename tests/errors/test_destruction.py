from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.errors import destruction


def test_it_carries_nothing_and_is_offered_by_the_package() -> None:
    assert vars(e.DestructionUnseenError()) == {}
    assert destruction.DestructionUnseenError is e.DestructionUnseenError


def test_a_copy_that_is_away_is_named_by_its_numbers() -> None:
    error = e.CopyAwayError("01/BC-SMM", "04", "lent")
    assert (error.reference, error.number, error.is_at) == ("01/BC-SMM", "04", "lent")
    assert destruction.CopyAwayError is e.CopyAwayError
