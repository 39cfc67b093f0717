from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.stamp_inventory import StampEntry, StampFound, StampSize, StampsRequest
from bmnn_desk.domain.stamps import Stamp

DAY = date(2025, 3, 10)
SPECIMEN = StampSize(width_mm=20, height_mm=8)


@pytest.mark.parametrize(
    ("size", "fits"),
    [
        ((20, 8), True),
        ((21, 7), True),
        ((21.01, 8), False),
        ((20, 6.99), False),
        ((8, 20), False),
    ],
)
def test_both_sides_are_within_the_tolerance(size: tuple[float, float], fits: bool) -> None:
    assert StampSize(width_mm=size[0], height_mm=size[1]).fits(SPECIMEN, 1) is fits


def test_neither_place_nor_keeper_stands_in_a_repr() -> None:
    found = StampFound(stamp=Stamp.LEVEL_MAT, held=True, size=SPECIMEN, place="Tủ 2")
    asked = StampsRequest(request_id="1", day=DAY, body=1, found=(found,))
    entry = StampEntry(
        id=1,
        stamp=Stamp.LEVEL_MAT,
        name="Dấu Mật",
        form="Mẫu số 02",
        specimen=SPECIMEN,
        confidence=Confidence.MEDIUM,
        doubts=(),
        seen_on=DAY,
        held=True,
        size=SPECIMEN,
        fits=True,
        specimen_on=None,
        keeper=1,
        keeper_name="Ngô Văn Soạn",
        place="Tủ 2",
    )
    assert "Tủ" not in repr(asked) + repr(entry)
