"""Marks for tests, with the shapes that the program ships."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.law.stamp_file import read_stamps
from bmnn_desk.law.strict import LawFile
from bmnn_desk.papers.mark import CopyMarks, PlacedMark
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.stamp_shape import StampShape


@cache
def stamps(regime: str = "tt24-2020") -> Mapping[Stamp, StampShape]:
    """The stamps of a regime."""
    return read_stamps(LawFile(forms_folder() / regime / "stamps.toml"))


def mark(
    stamp: Stamp,
    at: tuple[float, float] = (20.0, 15.0),
    *,
    page: str = "first",
    ink: Ink = Ink.RED,
    **blanks: str,
) -> PlacedMark:
    """A mark at a place in mm."""
    return PlacedMark(
        shape=stamps()[stamp], blanks=blanks, ink=ink, x_mm=at[0], y_mm=at[1], page=page
    )


def number_mark(
    number: int, at: tuple[float, float] = (20.0, 15.0), *, page: str = "first"
) -> PlacedMark:
    """The mark of a copy number."""
    return mark(Stamp.COPY_NUMBER, at, page=page, copy_number=f"{number:02d}")


def copy(number: int, *marks: PlacedMark) -> CopyMarks:
    """A copy; without marks given it bears its number and the highest level."""
    return CopyMarks(
        number=number,
        marks=marks
        or (number_mark(number, (150.0, 7.0)), mark(Stamp.LEVEL_TUYET_MAT, (30.0, 62.0))),
    )
