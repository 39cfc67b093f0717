"""The office's stamps (con dấu): which it has, how large, who keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.domain.stamps import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class StampSize:
    """Width and height of a stamp's outer edge, in mm."""

    width_mm: float
    height_mm: float

    def fits(self, specimen: StampSize, tolerance_mm: float) -> bool:
        """Whether it is as large as the specimen, as far as a ruler tells."""
        return (
            abs(self.width_mm - specimen.width_mm) <= tolerance_mm
            and abs(self.height_mm - specimen.height_mm) <= tolerance_mm
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StampFound:
    """A stamp as it was looked at: there or not, measured or not.

    `specimen_on` is the day on which its print was laid beside the specimen sheet; `keeper` is
    the person who keeps it.
    """

    stamp: Stamp
    held: bool
    size: StampSize | None = None
    specimen_on: date | None = None
    keeper: int | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StampsRequest:
    """Stamps of a body as they were found on `day`."""

    request_id: str
    day: date
    body: int
    found: tuple[StampFound, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StampEntry:
    """A stamp of the set with the specimen of the day's pack; `seen_on` None where never seen.

    `fits` is None where it was not measured.
    """

    id: int
    stamp: Stamp
    name: str
    form: str
    specimen: StampSize
    confidence: Confidence
    doubts: tuple[str, ...]
    seen_on: date | None
    held: bool
    size: StampSize | None
    fits: bool | None
    specimen_on: date | None
    keeper: int | None
    keeper_name: str
    place: str
