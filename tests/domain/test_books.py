from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from bmnn_desk.domain.books import BookState, book_end
from tests.domain.cases import book_case


def test_a_book_case_cannot_change_after_it_was_checked() -> None:
    case = book_case()
    with pytest.raises(FrozenInstanceError):
        case.reason = "Sổ đã in sẵn"  # type: ignore[misc]
    assert case == book_case()
    assert case != book_case(pack="nd63-2026")


def test_two_states_of_a_book_are_told_apart() -> None:
    day = date(2026, 3, 10)
    still_open = BookState(closed_on=None, reason="", last_day=day)
    assert still_open == BookState(closed_on=None, reason="", last_day=day)
    assert still_open != BookState(closed_on=day, reason="Hết năm", last_day=day)


def test_why_a_book_was_closed_is_not_in_a_repr() -> None:
    day = date(2026, 3, 10)
    assert "Hết năm" not in repr(BookState(closed_on=day, reason="Hết năm", last_day=day))


def test_a_book_ends_with_its_year() -> None:
    assert book_end(2025) == date(2025, 12, 31)
