from __future__ import annotations

from bmnn_desk.domain.destruction import DestructionKind
from bmnn_desk.domain.transfers import CopyState

ENDED = {
    CopyState.DESTROYED,
    CopyState.CANCELLED,
    CopyState.NOT_MADE,
    CopyState.GIVEN_BACK,
    CopyState.LOST,
}


def test_no_road_begins_at_a_copy_that_is_no_more() -> None:
    for kind in DestructionKind:
        assert kind.begins_at
        assert not kind.begins_at & ENDED


def test_at_once_begins_with_the_clerk_alone_and_an_emergency_anywhere_in_the_office() -> None:
    assert DestructionKind.AT_ONCE.begins_at == {CopyState.AT_CLERK}
    assert DestructionKind.EMERGENCY.begins_at == set(CopyState) - ENDED
    away = {CopyState.LENT, CopyState.TAKEN_OUT, CopyState.ON_THE_WAY}
    assert not DestructionKind.DECIDED.begins_at & away
