from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.errors import destruction


def test_it_carries_nothing_and_is_offered_by_the_package() -> None:
    assert vars(e.DestructionUnseenError()) == {}
    assert destruction.DestructionUnseenError is e.DestructionUnseenError
