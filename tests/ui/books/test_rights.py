from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.books.rights import book_rights
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_clerk_does_all_and_the_inspector_checks_codes_alone(
    seat: Seat, office: Office
) -> None:
    assert all(asdict(book_rights(seat_of(seat, office, Role.CLERK))).values())
    for role in (Role.INSPECTOR, Role.LEADER):
        rights = asdict(book_rights(seat_of(seat, office, role)))
        assert {act for act, may in rights.items() if may} == {"check"}


def test_the_officer_keeps_books_and_neither_prints_nor_corrects(
    seat: Seat, office: Office
) -> None:
    rights = asdict(book_rights(seat_of(seat, office, Role.OFFICER)))
    assert {act for act, may in rights.items() if not may} == {"print", "correct"}
