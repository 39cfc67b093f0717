"""Bring in an old register with 40 planted cell faults: just those are named, the rest stands.

`--n` is how many rows the workbook has; 25,000 is what an office may bring.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.old_cells_kept import lines_by_book
from bmnn_desk.errors import OldRegisterThereError
from bmnn_desk.law.loader import Law
from bmnn_desk.machine.limits import Limits
from bmnn_desk.machine.worker import Worker
from bmnn_desk.paths import forms_folder
from tests.hunt.old_register_rows import FAULTS, made_register
from tests.hunt.report import Report
from tests.inspection.in_store import brought_in, fresh_office, read_back
from tests.services.ledger import prove

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.old_register import OldRegister, OldRegisterRead
    from tests.hunt.old_register_rows import Made

_MEMORY = 700 * 1024 * 1024
_SHOWN = 10


def hunt_old_register(n: int, seed: int) -> Report:
    """A workbook of about `n` rows through the worker into a new store, and all of it read back."""
    made = made_register(n, seed)
    begun = time.monotonic()
    with Worker((jobs.READ_OLD_REGISTER,), Limits(memory_bytes=_MEMORY)) as worker:
        read: OldRegisterRead = worker.do(jobs.READ_OLD_REGISTER, made.data, "so cu.xlsx", {})
    read_s, faults = time.monotonic() - begun, [*_misnamed(made, read)]
    with fresh_office(Law(forms_folder())) as at:
        begun = time.monotonic()
        number = brought_in(at, read.register, made.data)
        import_s = time.monotonic() - begun
        faults += _different(made.register, read_back(at, number))
        try:
            brought_in(at, read.register, made.data)
        except OldRegisterThereError:
            pass
        else:
            faults.append("the same file came in twice")
        proved = prove(at.desk)
    lines = sum(len(read) for _, read in lines_by_book(made.register))
    figures = (
        f"{lines} rows, {made.merged} merged, {len(made.named)} of {FAULTS} faults planted, "
        f"{len(read.faults)} named, {proved} rows proved; read {read_s:.1f} s, "
        f"brought in {import_s:.1f} s"
    )
    return Report(figures=figures, faults=tuple(faults[:_SHOWN]))


def _misnamed(made: Made, read: OldRegisterRead) -> Iterator[str]:
    named = [(each.sheet, each.row, each.column, each.fault) for each in read.faults]
    for each in sorted(made.named - set(named)):
        yield f"not named: {each}"
    for each in sorted(set(named) - made.named):
        yield f"named, but not planted: {each}"
    if len(named) != len(set(named)):
        yield "a fault is named twice"
    if len(made.named) != FAULTS:
        yield f"{len(made.named)} faults are planted"


def _different(wanted: OldRegister, found: OldRegister) -> Iterator[str]:
    """The rows and fields that are not as they were written."""
    if wanted.books != found.books:
        yield f"books {sorted(found.books)}"
    for (book, lines), (_, others) in zip(
        lines_by_book(wanted), lines_by_book(found), strict=False
    ):
        if [line.row for line in lines] != [line.row for line in others]:
            yield f"{book.value}: {len(others)} rows of {len(lines)}"
        for line, other in zip(lines, others, strict=False):
            if line != other:
                fields = [
                    name for name in line.__slots__ if getattr(line, name) != getattr(other, name)
                ]
                yield f"{book.value} {line.row}: {', '.join(fields)}"
