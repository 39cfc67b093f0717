from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.draft_keeper import found_draft
from bmnn_desk.ui.last_entered import keep_last, last_texts
from bmnn_desk.ui.reopening import REOPENED

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def test_the_newest_record_takes_the_place_of_the_one_before(seat: Seat) -> None:
    assert last_texts(seat, "record_task") == {}
    keep_last(seat, "record_task", {"by": "Thanh tra tỉnh", "person": "A"})
    keep_last(seat, "record_task", {"by": "Bộ Công an"})
    assert last_texts(seat, "record_task") == {"by": "Bộ Công an"}
    assert last_texts(seat, "record_device") == {}


def test_it_is_no_draft_of_the_form_nor_of_any(seat: Seat) -> None:
    keep_last(seat, "record_task", {"by": "Thanh tra tỉnh"})
    assert [form for form in REOPENED if found_draft(seat, form, 0) is not None] == []
