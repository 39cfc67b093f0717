"""A seat at an office whose store lies on the disk, as backups are only of such."""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.ui.background import finish_background
from tests.peopled_desk import office_in, sat_down

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@dataclass(frozen=True, kw_only=True)
class OnDisk:
    """The office, and the founder's seat there."""

    at: Office
    seat: Seat


@contextmanager
def office_on_disk(folder: Path, law: Law, seat: Seat) -> Iterator[OnDisk]:
    """An office in a new folder; its desk is closed at the end, windows must be hidden by then."""
    office_in(folder, law)
    at = sat_down(folder, law)
    with closing(at.desk):
        yield OnDisk(at=at, seat=replace(seat, desk=at.desk, body=at.body))
        finish_background()
