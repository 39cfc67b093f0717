from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming_list import IncomingPart
from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.incoming.source import IncomingSource, detail_of
from tests.incoming_desk import entered

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_it_reads_for_what_is_asked(seat: Seat, office: Office) -> None:
    lines = [entered(office).line for _ in range(2)]
    source = IncomingSource(seat)
    assert list(source.ids()) == lines[::-1]
    first, gone, second = source.rows((lines[0], 999, lines[1]))
    assert gone is None
    assert first is not None
    assert second is not None
    assert (first.id, second.id) == tuple(lines)
    assert source.counts().by_part[IncomingPart.ALL] == 2
    source.asked = replace(source.asked, part=IncomingPart.TO_RETURN)
    assert list(source.ids()) == []


def test_all_about_a_line_is_read_or_that_it_is_gone_is_told(seat: Seat, office: Office) -> None:
    line = entered(office, note="thiếu phụ lục").line
    assert (detail_of(seat, line).row.id, detail_of(seat, line).note) == (line, "thiếu phụ lục")
    with pytest.raises(NotFoundError):
        detail_of(seat, 999)
