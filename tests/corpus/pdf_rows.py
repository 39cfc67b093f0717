"""A row for each PDF: stamped and measured, refused with its sentence, or failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import errors as e
from bmnn_desk.papers.open_pdf import PDF_FAULTS
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.notice_texts import notices
from tests.corpus.kept_things import lost, things_of
from tests.corpus.measuring import measured
from tests.corpus.pdf_stamping import stamp_pdf
from tests.corpus.rows import FAILED, REFUSED, STAMPED, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.corpus.pdf_stamping import Stamped
    from tests.corpus.stamper import Stamper

MISHAPS = (
    e.MarkNotProvedError,
    e.WorkerDiedError,
    e.WorkerOutOfMemoryError,
    e.WorkerTimedOutError,
)
_MOST_FAULTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    result: str
    reason: str
    pages: int | None = None
    worst_mm: float | None = None


def pdf_rows(folder: Path, files: Sequence[Path], stamper: Stamper) -> Iterator[Row]:
    """Stamp and measure each file below a folder."""
    for file in files:
        yield _row(file.relative_to(folder).as_posix(), file.read_bytes(), stamper)


def _row(name: str, data: bytes, stamper: Stamper) -> Row:
    stamped: Stamped | e.DeskError
    with stamper.effort() as effort:
        try:
            stamped = stamp_pdf(stamper.worker, data)
        except e.DeskError as error:
            stamped = error
    outcome = refusal(stamped) if isinstance(stamped, e.DeskError) else _checked(data, stamped)
    return Row(
        file=name,
        result=outcome.result,
        reason=outcome.reason,
        pages=outcome.pages,
        worst_mm=outcome.worst_mm,
        seconds=effort.seconds,
        mb=effort.mb,
    )


def refusal(error: e.DeskError) -> _Outcome:
    """Refused with its sentence, or failed where the program itself went wrong."""
    if isinstance(error, MISHAPS):
        told = f"{type(error).__name__} {error.args}: {sentence(error)}"
        return _Outcome(result=FAILED, reason=told)
    return _Outcome(result=REFUSED, reason=sentence(error))


def _checked(data: bytes, stamped: Stamped) -> _Outcome:
    said = stamped.look.warnings
    missing = _missing(data, stamped)
    found = measured(data, stamped)
    faults = (*missing, *found.faults)
    return _Outcome(
        result=FAILED if faults else STAMPED,
        reason="; ".join(faults[:_MOST_FAULTS]) if faults else " ".join(notices(said)),
        pages=stamped.look.pages,
        worst_mm=found.worst_mm,
    )


def _missing(data: bytes, stamped: Stamped) -> tuple[str, ...]:
    is_print_only = "signed" in stamped.look.warnings
    try:
        before = things_of(data, is_print_only=is_print_only)
    except PDF_FAULTS:  # only another engine could put it together
        return ()
    try:
        return lost(before, things_of(stamped.made, is_print_only=is_print_only))
    except PDF_FAULTS:
        return ("the stamped file cannot be read",)
