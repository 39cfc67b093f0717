from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Stamp

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_a_shape_of_the_law_cannot_be_bent(law: Law) -> None:
    shape = law.regimes[0].stamps[Stamp.LEVEL_MAT]
    with pytest.raises(FrozenInstanceError):
        shape.width_mm = 21.0  # type: ignore[misc]
    assert replace(shape, width_mm=21.0) != shape


def test_a_shape_may_lack_a_place_but_no_place_lacks_its_source(law: Law) -> None:
    places = [shape.place for regime in law.regimes for shape in regime.stamps.values()]
    assert None in places
    assert all(place.source for place in places if place is not None)
