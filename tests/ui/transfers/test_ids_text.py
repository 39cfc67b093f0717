from __future__ import annotations

from bmnn_desk.ui.transfers.ids_text import ids_from, ids_text


def test_ids_come_back_as_they_were_kept() -> None:
    assert ids_from(ids_text((3, 12, 7))) == (3, 12, 7)
    assert ids_from("") == ()


def test_what_is_no_number_is_passed_over() -> None:
    assert ids_from("3 x -4 ٣ 5") == (3, 5)
