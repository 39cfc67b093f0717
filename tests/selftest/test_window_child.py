from __future__ import annotations

from bmnn_desk.selftest.window import check_window


def test_the_child_paints_the_programs_own_window() -> None:
    figures = check_window().figures
    assert figures["width"] > 800
    assert figures["height"] > 500
