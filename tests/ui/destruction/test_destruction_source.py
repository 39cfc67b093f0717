from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.destruction_list import DestructionPart
from bmnn_desk.ui.destruction.destruction_source import (
    DestructionSource,
    detail_of,
    open_count,
    places_of,
)
from tests.destruction_desk import destroyed, emergency, proposed

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_it_shows_what_suits_the_choice_and_the_words(seat: Seat, office: Office) -> None:
    done, waiting = destroyed(office).destruction, proposed(office)
    fire = emergency(office)
    source = DestructionSource(seat)
    assert list(source.ids()) == [fire, waiting, done]
    source.narrow("", DestructionPart.OPEN.value)
    assert list(source.ids()) == [waiting]
    source.narrow("chay tru so", "")
    assert list(source.ids()) == [fire]
    rows = source.rows((waiting, 999))
    assert rows[0] is not None
    assert (rows[0].id, rows[1]) == (waiting, None)
    assert open_count(seat) == 2
    assert detail_of(seat, fire).row.id == fire
    assert places_of(seat, done) == ()
