"""Keep what a sweep saw, each file judged by the registers; say what became of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.machine_card import DriveUseCase
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.machine import DRIVE_USE
from bmnn_desk.domain.sweeps import SecretSign, SweptAnswerKind, SweptFate
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
)
from bmnn_desk.services.list_drive import every_drive
from bmnn_desk.services.swept_fate import line_of_reference, swept_fate
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase, Rule
    from bmnn_desk.domain.sweeps import FoundFile, SweepOutcome

MOST_UNREAD = 200
"""How many files that could not be read a sweep names; it counts all of them."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SweepRequest:
    """What a sweep of these folders saw; `drives` are the serials of the sticks among them."""

    request_id: str
    day: date
    body: int
    folders: tuple[str, ...]
    drives: tuple[str, ...]
    outcome: SweepOutcome
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SweptAnswerRequest:
    """What became of a file: `words` are its reference where it was entered, else how or why."""

    request_id: str
    day: date
    body: int
    file: int
    kind: SweptAnswerKind
    words: str


@allowed(Role.CLERK, Role.OFFICER)
def keep_sweep(work: Work, request: SweepRequest) -> int:
    """Keep a sweep and the files with signs of a secret; its number comes back.

    Raises:
        NotFoundError: there is no such body.
        ReasonMissingError: no folder was looked through.
        RulesBrokenError: IT-02, a stick is not on the office's list.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    work.find(t.Body, request.body)
    if not request.folders:
        raise ReasonMissingError
    broken = _require_drives(work, request)
    outcome = request.outcome
    row = work.keep(
        t.Sweep(
            body_id=request.body,
            person_id=work.actor.person,
            day=request.day,
            folders=list(request.folders),
            drives=list(request.drives),
            files=outcome.files,
            not_opened=outcome.not_opened,
            unread_count=outcome.unread_count,
            unread=[
                [each.folder, each.name, each.cause.value] for each in outcome.unread[:MOST_UNREAD]
            ],
            was_stopped=outcome.was_stopped,
        )
    )
    for found in outcome.found:
        work.session.add(_file(work, request.body, row.id, found))
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about(t.Sweep.__tablename__, row.id)
    return row.id


@allowed(Role.CLERK, Role.OFFICER)
def answer_swept_file(work: Work, request: SweptAnswerRequest) -> int:
    """Say what became of a file, for each time that it was seen in the same place.

    Returns:
        How many rows of sweeps are answered by it.

    Raises:
        NotFoundError: the body has no such file, or no register has the reference.
        ReasonMissingError: no words.
        AlreadyThereError: it is answered, or nothing is asked of it.
        DaysOutOfOrderError: the day lies before the sweep.
    """
    file = work.find(t.SweptFile, request.file, request.body)
    words = request.words.strip()
    if not words:
        raise ReasonMissingError
    swept_on = work.find(t.Sweep, file.sweep_id).day
    if request.day < swept_on:
        raise DaysOutOfOrderError(request.day, swept_on)
    waiting = _waiting_like(work, file)
    if file.id not in waiting:
        raise AlreadyThereError(t.SweptAnswer.__tablename__)
    line: int | None = None
    if request.kind is SweptAnswerKind.ENTERED:
        line = line_of_reference(work, request.body, words, None)
        if line is None:
            raise NotFoundError(t.Line.__tablename__, 0)
    for number in waiting:
        work.keep(
            t.SweptAnswer(
                swept_file_id=number,
                kind=request.kind.value,
                day=request.day,
                words=words,
                line_id=line,
            )
        )
    work.about(t.SweptFile.__tablename__, file.id)
    return len(waiting)


def _require_drives(work: Work, request: SweepRequest) -> tuple[Rule, ...]:
    listed = every_drive(work, request.body)
    broken: dict[str, Rule] = {}
    for serial in request.drives:
        case = DriveUseCase(day=request.day, serial=serial, listed=listed, is_logged=True)
        found = work.require(request.day, case, DRIVE_USE, request.other_cases)
        broken.update({rule.id: rule for rule in found})
    return tuple(broken.values())


def _file(work: Work, body: int, sweep: int, found: FoundFile) -> t.SweptFile:
    judged = swept_fate(work, body, found)
    signs = [sign for sign in SecretSign if sign in found.signs]
    return t.SweptFile(
        sweep_id=sweep,
        body_id=body,
        folder=found.folder,
        name=found.name,
        sha256=found.sha256,
        size=found.size,
        changed_on=found.changed_on,
        level=found.level,
        signs=[sign.value for sign in signs],
        reference=found.reference,
        fate=judged.fate.value,
        line_id=judged.line,
    )


def _waiting_like(work: Work, file: t.SweptFile) -> list[int]:
    """The rows without an answer of the same bytes in the same place, of the same fate."""
    same = (
        select(t.SweptFile.id)
        .outerjoin(t.SweptAnswer, t.SweptAnswer.swept_file_id == t.SweptFile.id)
        .where(
            t.SweptFile.body_id == file.body_id,
            t.SweptFile.sha256 == file.sha256,
            t.SweptFile.folder == file.folder,
            t.SweptFile.name == file.name,
            t.SweptFile.fate == file.fate,
            t.SweptAnswer.id.is_(None),
        )
    )
    if not SweptFate(file.fate).wants_answer:
        return []
    return list(work.session.scalars(same.order_by(t.SweptFile.id)))
