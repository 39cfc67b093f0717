"""The found lines as a list asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.search.source import SearchSource
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_ids_come_newest_first_and_a_strange_one_gives_no_row(seat: Seat, office: Office) -> None:
    lines = [make.issued(office).line for _ in range(2)]
    source = SearchSource(seat)
    assert list(source.ids()) == []
    source.typed = "báo cáo"
    assert list(source.ids()) == lines[::-1]
    first, gone, second = source.rows((lines[0], 99, lines[1]))
    assert first is not None
    assert second is not None
    assert gone is None
    assert [first.line, second.line] == lines
