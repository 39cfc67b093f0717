"""The files that sweeps found, read for lists and sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.sweep_list import (
    SweptAsked,
    SweptNumberAsked,
    sweep_entry,
    swept_file,
    swept_files,
    waiting_count,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.sweeps import SweepEntry, SweptEntry
    from bmnn_desk.ui.seat import Seat


def files_now(seat: Seat, *, waiting: bool = False) -> tuple[SweptEntry, ...]:
    """The files of every sweep; those alone that wait."""
    return tuple(seat.desk.read(swept_files, SweptAsked(body=seat.body, waiting=waiting)))


def swept_file_of(seat: Seat, number: int) -> SweptEntry:
    """A file by its number.

    Raises:
        NotFoundError: no sweep of the body found it.
    """
    asked = SweptNumberAsked(body=seat.body, number=number)
    found = next(iter(seat.desk.read(swept_file, asked)), None)
    if found is None:
        kind = "swept_file"
        raise NotFoundError(kind, number)
    return found


def sweep_of(seat: Seat, number: int) -> SweepEntry | None:
    """A sweep by its number, None where the body has no such sweep."""
    asked = SweptNumberAsked(body=seat.body, number=number)
    return next(iter(seat.desk.read(sweep_entry, asked)), None)


def waiting_now(seat: Seat) -> int:
    """How many files wait for an answer."""
    (found,) = seat.desk.read(waiting_count, BodyAsked(body=seat.body))
    return found
