"""Subjects of the sheets of the office's own file, and an office with a bit of each list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.domain.stamp_inventory import StampFound
from bmnn_desk.domain.stamps import Stamp
from tests.custody_desk import came
from tests.office_desk import (
    done,
    gone,
    has_device,
    has_paper,
    holds_copies,
    in_order,
    looked_at,
    moved,
    newcomer,
    tasked,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def order_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """What each sheet that is about something is opened for."""
    return {
        "end_office_paper": lambda: has_paper(at),
        "end_task": lambda: tasked(at),
        "move_device": lambda: has_device(at),
        "record_leaving": lambda: at.drafter,
        "record_leaving_commitment": lambda: gone(at),
    }


def some_order(at: Office) -> None:
    """Papers, people, stamps, tasks and devices in the states that the lists tell apart."""
    in_order(at)
    old = "theo Nghị định 33/2002/NĐ-CP"
    has_paper(at, kind=OwnPaperKind.REGULATION, number="03/QC-SMM", text=old)
    looked_at(at, StampFound(stamp=Stamp.LEVEL_MAT, held=False))
    newcomer(at)
    tasked(at, due=at.day)
    done(at, tasked(at))
    has_device(at, serial="CY-204-11")
    moved(at, has_device(at), keeper=None, paper="09/BB-CY")
    holds_copies(at, came(at)[0], person=at.drafter)
