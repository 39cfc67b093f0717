from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.ui.books.kinds_open import kind_wanted, kinds_open
from tests import book_desk, incoming_desk

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_open_kinds_of_a_year_are_those_not_closed(seat: Seat, office: Office) -> None:
    assert kinds_open(seat, 2025) == {BookKind.OUTGOING}
    incoming_desk.incoming_book(office)
    book_desk.closed(office)
    assert kinds_open(seat, 2025) == {BookKind.INCOMING}
    assert kinds_open(seat, 2024) == frozenset()


def test_the_first_kind_that_is_missing_is_wanted() -> None:
    assert kind_wanted(()) == BookKind.OUTGOING
    assert kind_wanted({BookKind.OUTGOING.value}) == BookKind.INCOMING
    assert kind_wanted({kind.value for kind in BookKind}) is None
