"""The files that sweeps found, read for lists and sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.sweep_list import SweptAsked, sweep_entries, swept_files

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
    found = next((each for each in files_now(seat) if each.id == number), None)
    if found is None:
        kind = "swept_file"
        raise NotFoundError(kind, number)
    return found


def sweep_of(seat: Seat, number: int) -> SweepEntry | None:
    """The sweep that found a file."""
    sweeps = seat.desk.read(sweep_entries, BodyAsked(body=seat.body))
    return next((each for each in sweeps if each.id == number), None)
