from __future__ import annotations

from bmnn_desk.ui.backup_going import going_words


def test_the_place_at_hand_has_its_number_where_there_is_another() -> None:
    assert going_words(2, 3) == "Đang sao lưu vào nơi 2/3…"
    assert going_words(0, 0) == going_words(1, 1) == "Đang sao lưu…"
