"""What is due of sweeps: files that look secret, stand in no register, and wait for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.sweep_list import waiting_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.services.work import Work

_RULE = "TK-03B"


def sweep_due(work: Work, body: int, _day: date) -> Iterator[DueRow]:
    """The oldest 200 files that wait; told by their place in the sweeps, never by their name."""
    for file in waiting_files(work, body, MOST):
        yield DueRow(
            kind=DueKind.SWEPT_FILE,
            ref=RecordRef(kind=RecordKind.SWEPT_FILE, number=file.id),
            label=file.label,
            due=None,
            rule=_RULE,
        )
