from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.settings.book_words import book_entry, book_words, volume_words

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_book_is_named_by_kind_and_year(seat: Seat, office: Office) -> None:
    assert book_words(book_entry(seat, office.book)) == "Sổ đăng ký đi năm 2025"


def test_a_volume_is_named_with_its_book(seat: Seat, office: Office) -> None:
    words = volume_words(book_entry(seat, office.book), 2)
    assert words == "Sổ đăng ký đi năm 2025 · Quyển 02"


def test_a_book_that_the_body_has_not_is_not_found(seat: Seat) -> None:
    with pytest.raises(NotFoundError):
        book_entry(seat, 99)
