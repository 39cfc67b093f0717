"""Marks (dấu) and the ways they come onto paper."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Mapping


class Stamp(StrEnum):
    """The 18 stamps of Circular 24/2020, then the three of haste (độ khẩn) of Decree 30/2020.

    How the unread ones of the circular split is an inference.
    """

    LEVEL_MAT = "level_mat"
    LEVEL_TOI_MAT = "level_toi_mat"
    LEVEL_TUYET_MAT = "level_tuyet_mat"
    LETTER_A = "letter_a"
    LETTER_B = "letter_b"
    LETTER_C = "letter_c"
    TERM = "term"
    TERM_EXTENDED = "term_extended"
    DECLASSIFIED = "declassified"
    RAISED_TO_TOI_MAT = "raised_to_toi_mat"
    RAISED_TO_TUYET_MAT = "raised_to_tuyet_mat"
    LOWERED_TO_TOI_MAT = "lowered_to_toi_mat"
    LOWERED_TO_MAT = "lowered_to_mat"
    RECALL = "recall"
    NAMED_PERSON_ONLY = "named_person_only"
    COPY_NUMBER = "copy_number"
    SECRET_COPY = "secret_copy"
    SECRET_COPY_NUMBER = "secret_copy_number"
    URGENT = "urgent"
    VERY_URGENT = "very_urgent"
    AT_ONCE = "at_once"


class MarkWay(StrEnum):
    """How a mark comes onto the paper (workflow 3)."""

    RUBBER = "rubber"
    OVERPRINT = "overprint"
    PRINT = "print"


class Ink(StrEnum):
    """The ink of a mark."""

    RED = "red"
    BLACK = "black"


URGENCY_STAMPS = (Stamp.URGENT, Stamp.VERY_URGENT, Stamp.AT_ONCE)
CIRCULAR_STAMPS = tuple(stamp for stamp in Stamp if stamp not in URGENCY_STAMPS)
LEVEL_STAMPS: Mapping[SecrecyLevel, Stamp] = {
    SecrecyLevel.MAT: Stamp.LEVEL_MAT,
    SecrecyLevel.TOI_MAT: Stamp.LEVEL_TOI_MAT,
    SecrecyLevel.TUYET_MAT: Stamp.LEVEL_TUYET_MAT,
}
LETTER_STAMPS: Mapping[str, Stamp] = {
    "A": Stamp.LETTER_A,
    "B": Stamp.LETTER_B,
    "C": Stamp.LETTER_C,
}
NUMBER_STAMPS = frozenset({Stamp.COPY_NUMBER, Stamp.SECRET_COPY_NUMBER})
"""The stamps whose one blank is the number of the copy that bears it."""


def level_stamp(level: SecrecyLevel) -> Stamp:
    """The level mark (dấu chỉ độ mật) of a level."""
    return LEVEL_STAMPS[level]
