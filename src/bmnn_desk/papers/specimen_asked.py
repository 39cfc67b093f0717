"""Which specimens are wanted. No engine is loaded here: the window asks with this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink

if TYPE_CHECKING:
    from bmnn_desk.law.specimen_form import SpecimenForm
    from bmnn_desk.law.stamp_shape import StampShape


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecimenAsked:
    """The stamps of the pack called `pack`, in red, or in black on a printer without red.

    In black no level word is drawn: the borders alone show the size.
    """

    form: SpecimenForm
    shapes: tuple[StampShape, ...]
    pack: str
    ink: Ink = Ink.RED
