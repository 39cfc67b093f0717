"""Reads number_layout.toml: where số and ngày stand on a sheet that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.number_place import NumberPlace, NumberPlaces
from bmnn_desk.law.number_layout import NumberLayout

if TYPE_CHECKING:
    from bmnn_desk.law.strict import LawFile

_KEY = "number_layout"
_YEAR = "year"
_TOP = frozenset({"key", "source", "confidence", "number", "day", "month", _YEAR})


def read_number_layout(file: LawFile) -> NumberLayout:
    """The places of a regime; that of the year may be left out, as most sheets have it printed.

    Raises:
        LawDataError: a key is unknown or missing, or a value of another kind.
    """
    file.only(_TOP)
    file.require_key(_KEY)
    return NumberLayout(
        places=NumberPlaces(
            number=_place(file, "number"),
            day=_place(file, "day"),
            month=_place(file, "month"),
            year=_place(file, _YEAR) if _YEAR in file.data else None,
        ),
        source=file.word("source", file.take("source")),
        confidence=file.member("confidence", Confidence, file.take("confidence")),
    )


def _place(file: LawFile, key: str) -> NumberPlace:
    place = file.build(NumberPlace, key, file.take(key), typed="")
    for name in ("x_mm", "y_mm", "width_mm", "size_pt"):
        if getattr(place, name) <= 0:
            at = f"{key}.{name}"
            raise file.wrong(at, "must be above 0")
    return place
