from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_the_widest_mark_has_room_between_the_rule_and_the_edge(law: Law) -> None:
    for regime in law.regimes:
        form = regime.specimen
        room = form.page_width_mm - form.left_mm - form.right_mm
        assert max(shape.width_mm for shape in regime.stamps.values()) <= room
        assert form.rule_mm < form.left_mm


def test_a_sheet_of_a_pack_cannot_be_bent(law: Law) -> None:
    form = law.regimes[0].specimen
    with pytest.raises(FrozenInstanceError):
        form.left_mm = 1.0  # type: ignore[misc]
