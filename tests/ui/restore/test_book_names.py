from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.restore.book_names import books_of

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_the_newest_year_comes_first_and_two_regimes_are_told_apart(law: Law) -> None:
    numbers = {
        ("outgoing_register", 2025, "tt24-2020"): 40,
        ("outgoing_register", 2026, "tt24-2020"): 7,
        ("outgoing_register", 2026, "nd63-2026"): 3,
        ("incoming_register", 2026, "nd63-2026"): 9,
    }
    named = books_of(law, numbers)

    assert [number for _name, number in named] == [9, 3, 7, 40]
    assert named[0][0] == "Sổ đăng ký đến năm 2026"
    assert named[1][0].startswith("Sổ đăng ký đi năm 2026 (")
    assert named[1][0] != named[2][0]
    assert named[3][0] == "Sổ đăng ký đi năm 2025"
