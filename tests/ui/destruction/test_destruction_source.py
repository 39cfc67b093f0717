from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.services.destruction_list import DestructionPart
from bmnn_desk.ui.destruction.destruction_source import (
    DestructionSource,
    detail_of,
    files_of,
    open_count,
    places_of,
    wants_papers,
)
from tests.destruction_desk import all_copies, destroyed, emergency, proposed, with_file

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


def test_the_files_of_copies_are_told(seat: Seat, office: Office) -> None:
    copies = all_copies(office, with_file(office))
    assert [(file.of_copy, file.stays) for file in files_of(seat, copies)] == [(False, False)]
    assert [file.stays for file in files_of(seat, copies[:1])] == [True]


def test_papers_are_wanted_where_the_rules_of_the_day_stop_without_them(seat: Seat) -> None:
    asked = {day: wants_papers(seat, day) for day in (date(2025, 3, 10), date(2026, 3, 10))}
    assert asked == {date(2025, 3, 10): True, date(2026, 3, 10): False}
    assert not wants_papers(seat, date(1990, 1, 1))
