"""What an inspection asks of sweeps: files without a line (TK-03B), sticks not listed (IT-02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.machine_card import DriveUseCase
from bmnn_desk.domain.sweeps import SweptFileCase
from bmnn_desk.services.inspection_asked import LINES, next_key, other_cases
from bmnn_desk.services.list_drive import every_drive
from bmnn_desk.services.sweep_list import files_of_days
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.sweeps import SweptEntry
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work


def sweep_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """The files that sweeps of those days found, and with the first of them the sticks swept.

    A file that was seen again later is asked by its last sighting.
    """
    days = (asked.since, asked.until)
    files = files_of_days(work, asked.body, days, after, LINES)
    first = () if after else tuple(_drives(work, asked))
    rows = tuple(_row(file) for file in files)
    return Block(rows=first + rows, next_key=next_key(files, files[-1].id if files else 0))


def _row(file: SweptEntry) -> InspectedRow:
    ref = RecordRef(kind=RecordKind.SWEPT_FILE, number=file.id)
    case = SweptFileCase(is_known=not file.fate.wants_answer, is_answered=not file.asks)
    return InspectedRow(
        about=AboutRecord(book=None, ref=ref, label=file.label), day=file.day, case=case
    )


def _drives(work: Work, asked: InspectionAsked) -> Iterator[InspectedRow]:
    office = RecordRef(kind=RecordKind.OFFICE, number=0)
    listed = every_drive(work, asked.body)
    excused = other_cases(work, asked.body)
    sweeps = select(t.Sweep).where(
        t.Sweep.body_id == asked.body, t.Sweep.day.between(asked.since, asked.until)
    )
    for sweep in work.session.scalars(sweeps.order_by(t.Sweep.id)):
        for serial in sweep.drives:
            yield InspectedRow(
                about=AboutRecord(book=None, ref=office, label=serial),
                day=sweep.day,
                case=DriveUseCase(day=sweep.day, serial=serial, listed=listed, is_logged=True),
                excused=excused.of(act=sweep.act_seq),
            )
