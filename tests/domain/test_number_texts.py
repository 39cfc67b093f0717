from __future__ import annotations

from bmnn_desk.domain.number_texts import dotted, run_text, runs_text, with_comma


def test_a_count_has_a_point_before_each_three_digits() -> None:
    assert [dotted(count) for count in (0, 999, 16_244, 25_000, 1_000_000)] == [
        "0",
        "999",
        "16.244",
        "25.000",
        "1.000.000",
    ]


def test_a_length_has_a_comma_and_no_needless_zeros() -> None:
    assert [with_comma(value) for value in (8, 8.0, 148.5, 0.25)] == ["8", "8", "148,5", "0,25"]


def test_a_run_is_told_by_its_ends() -> None:
    assert runs_text([(3, 3), (7, 9)]) == "3, 7-9"
    assert runs_text([]) == ""
    assert [run_text(1, 5), run_text(6, 6), run_text(99, 120)] == ["01-05", "06", "99-120"]
