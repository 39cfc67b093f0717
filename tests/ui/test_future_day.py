"""A day that is still to come is said to be so, with the clock as the other cause."""

from __future__ import annotations

from datetime import date

from bmnn_desk.ui.future_day import future_day

TODAY = date(2026, 11, 22)


def test_today_the_past_and_no_day_are_let_through() -> None:
    assert future_day(TODAY, TODAY) == future_day(date(2020, 1, 1), TODAY) == ""
    assert future_day(None, TODAY) == ""


def test_a_day_to_come_is_named_with_today() -> None:
    said = future_day(date(2026, 11, 23), TODAY)
    assert "23/11/2026 chưa tới" in said
    assert "hôm nay là 22/11/2026" in said
    assert "đồng hồ" in said
