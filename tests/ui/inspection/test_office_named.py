from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.inspection.office_named import office_named

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def test_the_office_and_its_head_as_papers_name_them(seat: Seat) -> None:
    named = office_named(seat)

    assert named.agency
    assert named.head
    assert named.head_position
