from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from bmnn_desk.domain.text_measure import PartLimits, SideLimits
from tests.domain.text_faults.readings import MEASURE


def test_a_part_may_leave_the_style_open() -> None:
    part = PartLimits(box="2", name="Tên cơ quan", least_pt=12, most_pt=13, bold=None, italic=False)
    assert part.bold is None
    with pytest.raises(FrozenInstanceError):
        part.bold = True  # type: ignore[misc]


def test_the_same_limits_are_equal() -> None:
    assert MEASURE.margins["left"] == SideLimits(least_mm=30, most_mm=35)
    assert MEASURE.margins["left"] != MEASURE.margins["right"]
