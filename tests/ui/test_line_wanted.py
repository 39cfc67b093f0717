"""A search ends in a page and a line, nothing that is secret."""

from __future__ import annotations

from bmnn_desk.ui.line_wanted import LineWanted


def test_it_names_a_page_and_a_line_by_numbers_alone() -> None:
    wanted = LineWanted(page="outgoing", line=7, book=2, said="về vùng nước đục")
    assert repr(wanted) == "LineWanted(page='outgoing', line=7, book=2, part='')"
