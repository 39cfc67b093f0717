from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from tests.domain.cases import book_case


def test_a_book_case_cannot_change_after_it_was_checked() -> None:
    case = book_case()
    with pytest.raises(FrozenInstanceError):
        case.reason = "Sổ đã in sẵn"  # type: ignore[misc]
    assert case == book_case()
    assert case != book_case(pack="nd63-2026")
