"""Where a regime takes số and ngày to stand on a sheet that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.domain.number_place import NumberPlaces


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLayout:
    """The places (ô 3 and 4 of NĐ 30/2020 Phụ lục I), where they were read, and how sure."""

    places: NumberPlaces
    source: str
    confidence: Confidence
