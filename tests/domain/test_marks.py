from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from bmnn_desk.domain.marks import MarkRequest, is_level
from bmnn_desk.domain.stamps import LEVEL_STAMPS, Stamp
from tests.domain.cases import number_mark


def test_the_level_marks_are_three_of_them_all() -> None:
    assert {stamp for stamp in Stamp if is_level(stamp)} == set(LEVEL_STAMPS.values())


def test_a_mark_is_at_its_true_size_and_in_no_box_unless_said() -> None:
    mark = number_mark()
    assert (mark.scale, mark.box) == (1.0, "")
    with pytest.raises(FrozenInstanceError):
        mark.scale = 0.5  # type: ignore[misc]


def test_the_repr_of_a_request_shows_no_bytes_of_the_made_files() -> None:
    request = MarkRequest(
        request_id="r1",
        body=1,
        day=date(2025, 3, 10),
        item=1,
        marks=(),
        pack_digest="00",
        reasons=(("DAU-12", "lý do kín"),),
        made=((1, b"%PDF kin"),),
    )
    assert "kin" not in repr(request)
    assert "lý do kín" not in repr(request)
