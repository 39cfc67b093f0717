from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.ui.custody.custody_sources import holding_of
from bmnn_desk.ui.custody.custody_words import which_words
from bmnn_desk.ui.custody.warn_waiting import waiting_words
from tests.custody_desk import originals
from tests.destruction_desk import cancels, proposed

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_only_what_an_open_proposal_is_about_is_named(seat: Seat, office: Office) -> None:
    first, second = originals(office)
    number = proposed(office, first)
    said, keys = waiting_words(seat, (first, second))
    assert which_words(holding_of(seat, first)) in said
    assert which_words(holding_of(seat, second)) not in said
    assert keys == (f"waiting {first}",)
    office.desk.do(cancel_destruction, cancels(office, number))
    assert waiting_words(seat, (first, second)) == ("", ())


def test_of_many_the_first_are_named_and_the_others_counted(seat: Seat, office: Office) -> None:
    copies = (*originals(office), *originals(office))
    proposed(office, *copies)
    said, keys = waiting_words(seat, copies)
    assert "và 1 bản nữa" in said
    assert len(keys) == len(copies)
