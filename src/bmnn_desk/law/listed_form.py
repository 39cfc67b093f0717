"""A form of the circular's list (mẫu số 01 to 19), and what of a pack makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.covers import STAMPS_OF
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.regime import Regime

_ORDER = tuple(Confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedForm:
    """Stamps, registers and papers that make the form; `places` where the stamps' places do.

    A stamp without a place on the page stands on covers, and that is its place.

    `checked_on` is the day when it was laid beside the official sheet, None while nobody did.
    """

    number: str
    title: str
    stamps: tuple[Stamp, ...]
    registers: tuple[str, ...]
    sheets: tuple[str, ...]
    places: bool
    checked_on: date | None

    def parts(self, regime: Regime) -> tuple[Confidence, ...]:
        """The confidence of each part of the form that the regime's pack has."""
        stamps = [regime.stamps[stamp].confidence for stamp in self.stamps]
        registers = [
            regime.registers[key].confidence for key in self.registers if key in regime.registers
        ]
        sheets = [regime.sheets[key].confidence for key in self.sheets if key in regime.sheets]
        return (*stamps, *registers, *sheets, *self._places(regime))

    def confidence(self, regime: Regime) -> Confidence | None:
        """That of the part that is known least; None when the pack has no part of the form."""
        return max(self.parts(regime), key=_ORDER.index, default=None)

    def _places(self, regime: Regime) -> tuple[Confidence, ...]:
        if not self.places:
            return ()
        placed = [regime.stamps[stamp].place for stamp in CIRCULAR_STAMPS]
        on_covers = [
            one.confidence
            for one in regime.covers.marks
            for stamp in STAMPS_OF[one.mark]
            if stamp in CIRCULAR_STAMPS and regime.stamps[stamp].place is None
        ]
        return (*(place.confidence for place in placed if place is not None), *on_covers)
