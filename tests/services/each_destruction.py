"""Something to ask of every verb and read about destruction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.services.destruction_detail import DestructionAsked
from bmnn_desk.services.destruction_list import DestructionRowsAsked, DestructionsAsked
from bmnn_desk.services.kept_files import KeptFilesAsked
from tests.custody_desk import originals
from tests.destruction_desk import (
    at_once,
    cancels,
    decided,
    destroys,
    emergency,
    papers,
    proposed,
    proposes,
    reports,
    surplus,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

DESTRUCTION_WRITES: dict[str, Callable[[Office], Any]] = {
    "cancel_destruction": lambda at: cancels(at, proposed(at)),
    "destroy_at_once": lambda at: at_once(at, *surplus(at)),
    "destroy_copies": lambda at: destroys(at, decided(at)),
    "destroy_in_emergency": lambda at: at_once(at, *originals(at)),
    "propose_destruction": lambda at: proposes(at, *originals(at)),
    "record_destruction_papers": lambda at: papers(at, proposed(at)),
    "report_emergency": lambda at: reports(at, emergency(at)),
}
DESTRUCTION_READS: dict[str, Callable[[Office], Any]] = {
    "content_places": lambda at: DestructionAsked(body=at.body, destruction=proposed(at)),
    "destruction_detail": lambda at: DestructionAsked(body=at.body, destruction=proposed(at)),
    "destruction_ids": lambda at: DestructionsAsked(body=at.body),
    "kept_files": lambda at: KeptFilesAsked(body=at.body, copies=originals(at)),
    "destruction_rows": lambda at: DestructionRowsAsked(body=at.body, ids=(proposed(at),)),
}
