from __future__ import annotations

from bmnn_desk.ui.copying.shortened_words import shortened_words


def test_each_blank_left_open_or_cut_has_its_sentence() -> None:
    assert shortened_words(frozenset()) == ""
    both = shortened_words(frozenset({"authority", "recipients"}))
    assert both.startswith("Chức vụ dài quá khuôn dấu")
    assert "Nơi nhận dài quá khuôn dấu" in both
    assert "Chức vụ" not in shortened_words(frozenset({"recipients"}))
