from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.books.volume_subject import volume_at, volume_subject

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_volume_is_one_number_and_that_number_the_volume(seat: Seat, office: Office) -> None:
    at = volume_at(seat, volume_subject(office.book, 2))
    assert (at.book, at.volume) == (office.book, 2)
    assert at.words == "Sổ đăng ký đi năm 2025 · Quyển 02"


def test_volumes_of_different_books_have_different_numbers() -> None:
    numbers = [volume_subject(book, volume) for book in range(1, 9) for volume in range(1, 9)]
    assert len(set(numbers)) == len(numbers)


def test_a_book_that_is_none_is_not_found(seat: Seat, office: Office) -> None:
    with pytest.raises(NotFoundError):
        volume_at(seat, volume_subject(office.book + 9, 1))
