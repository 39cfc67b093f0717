"""What was inspected or is to be: which sources, which year; and the request for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.services.inspection_asked import InspectionAsked
from bmnn_desk.ui.inspection.found_cases import EVERY_SOURCE, EVERY_YEAR, OWN_BOOKS

if TYPE_CHECKING:
    from collections.abc import Collection

    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionScope:
    """A source and a year, as the boxes of the page have them."""

    source: int = EVERY_SOURCE
    year: int = EVERY_YEAR

    def covers(self, other: InspectionScope) -> bool:
        """Whether what was found here is all that the other asks for."""
        return self.source in {EVERY_SOURCE, other.source} and self.year in {
            EVERY_YEAR,
            other.year,
        }

    def asked(self, seat: Seat, imports: Collection[int]) -> InspectionAsked:
        """The request: of every year, from the first law that the program knows until today."""
        today = seat.today()
        first = seat.desk.law.regimes[0].since
        every = self.year == EVERY_YEAR
        return InspectionAsked(
            body=seat.body,
            since=first if every else max(first, date(self.year, 1, 1)),
            until=today if every else min(today, date(self.year, 12, 31)),
            day=today,
            own=self.source in {EVERY_SOURCE, OWN_BOOKS},
            imports=tuple(number for number in imports if self.source in {EVERY_SOURCE, number}),
        )


def years_to_inspect(seat: Seat) -> tuple[int, ...]:
    """This year first, back to that of the first law that the program knows."""
    return tuple(range(seat.today().year, seat.desk.law.regimes[0].since.year - 1, -1))
