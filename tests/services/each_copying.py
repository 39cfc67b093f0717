"""Something to ask of every read of copying, a request of every verb, and a copying done whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.prints import CopyPrint, PrintedWhat, PrintOutcome
from bmnn_desk.services.cancel_copying import CancelCopyingRequest
from bmnn_desk.services.copy_papers import CopyPapersAsked
from bmnn_desk.services.copyable import SourcesAsked
from bmnn_desk.services.copying_detail import CopyingAsked
from bmnn_desk.services.copying_list import CopyingRowsAsked, CopyingsAsked
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_paper import record_copy_paper
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.record_duplicate_prints import DuplicatePrintsRequest
from bmnn_desk.services.registers import VolumeAsked
from tests import copying_desk as cd
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def copies(at: Office) -> None:
    """A copying from its line to the executor's signature."""
    made = cd.copied(at)
    at.desk.do(record_copy_paper, cd.copy_paper(at, made))
    at.desk.do(record_copy_marks, cd.copy_marks(at, made))
    done = cd.copy_steps(at, made, signed=True, sealed=True, executor_signed=True)
    at.desk.do(record_copy_steps, done)


def of_volume(at: Office) -> VolumeAsked:
    cd.copied(at)
    return VolumeAsked(body=at.body, book=cd.copy_book(at))


def of_list(at: Office) -> CopyingsAsked:
    cd.copied(at)
    return CopyingsAsked(body=at.body, day=at.day, words="tinh hinh")


def of_people(at: Office) -> PeopleAsked:
    cd.holder(at)
    return PeopleAsked(body=at.body, day=at.day)


def cancels(at: Office) -> CancelCopyingRequest:
    return CancelCopyingRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        line=cd.copied(at).line,
        reason="Ghi nhầm tài liệu",
    )


def prints_duplicates(at: Office) -> DuplicatePrintsRequest:
    """Both copies of a copying were overprinted, the second one spoiled."""
    out, spoiled = PrintOutcome.CAME_OUT, PrintOutcome.SPOILED
    return DuplicatePrintsRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        line=cd.copied(at).line,
        what=PrintedWhat.OVERPRINT,
        prints=(
            CopyPrint(copy_number=1, outcome=out, pages=2),
            CopyPrint(copy_number=2, outcome=spoiled, pages=1, reason="Kẹt giấy"),
        ),
    )


COPYING_READS: dict[str, Callable[[Office], Any]] = {
    "copy_entries": of_volume,
    "copy_paper_facts": lambda at: CopyPapersAsked(body=at.body, line=cd.copied(at).line),
    "copyable_sources": lambda at: SourcesAsked(body=at.body, words="tinh hinh"),
    "copy_steps_findings": lambda at: cd.copy_steps(at, cd.copied(at)),
    "copying_check": cd.copying,
    "copying_counts": of_list,
    "copying_detail": lambda at: CopyingAsked(body=at.body, line=cd.copied(at).line, day=at.day),
    "copying_ids": of_list,
    "copying_rows": lambda at: CopyingRowsAsked(
        body=at.body, day=at.day, ids=(cd.copied(at).line,)
    ),
    "permitters": of_people,
}
COPYING_WRITES: dict[str, Callable[[Office], Any]] = {
    "cancel_copying": cancels,
    "copy_document": cd.copying,
    "record_copy_marks": lambda at: cd.copy_marks(at, cd.copied(at)),
    "record_copy_paper": lambda at: cd.copy_paper(at, cd.copied(at)),
    "record_copy_steps": lambda at: cd.copy_steps(at, cd.copied(at)),
    "record_duplicate_prints": prints_duplicates,
}
