from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.ui.copying.source import CopyingSource
from tests import copying_desk as cd

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_ids_rows_and_counts_go_together(seat: Seat, office: Office) -> None:
    lines = [cd.copied(office).line for _ in range(2)]
    source = CopyingSource(seat)
    assert list(source.ids()) == lines[::-1]
    rows = source.rows((lines[0], 999))
    assert rows[0] is not None
    assert (rows[0].id, rows[1]) == (lines[0], None)
    assert source.counts().by_state[CopyingState.TO_SIGN] == 2
    source.asked = replace(source.asked, states=frozenset({CopyingState.DONE}))
    assert list(source.ids()) == []
