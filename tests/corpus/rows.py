"""The table of a run: one row a file, and the totals."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

STAMPED, REFUSED, FAILED = "stamped", "refused", "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What became of a file: `reason` is the sentence or notice that the clerk reads.

    `pages` and `worst_mm` are None where there is nothing to measure; `seconds` and `mb` (the
    worker's peak) are those of looking, stamping and proving, not of measuring.
    """

    file: str
    result: str
    reason: str
    pages: int | None
    worst_mm: float | None
    seconds: float
    mb: float


def written(rows: Iterable[Row], table: Path) -> Iterator[Row]:
    """Write each row as it comes, and pass it on; a broken-off run leaves the rows so far."""
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([field.name for field in fields(Row)])
        for row in rows:
            writer.writerow([_cell(value) for value in astuple(row)])
            file.flush()
            yield row


def totals(rows: Sequence[Row]) -> tuple[str, ...]:
    """Lines of figures over all rows."""
    results = Counter(row.result for row in rows)
    distances = [row.worst_mm for row in rows if row.worst_mm is not None]
    pages = sum(row.pages or 0 for row in rows if row.result == STAMPED)
    return (
        f"{len(rows)} files: {results[STAMPED]} stamped ({pages} pages), "
        f"{results[REFUSED]} refused, {results[FAILED]} failed",
        f"worst {max(distances, default=0.0):.3f} mm; "
        f"{sum(row.seconds for row in rows):.1f} s of work, "
        f"slowest file {max((row.seconds for row in rows), default=0.0):.1f} s; "
        f"peak {max((row.mb for row in rows), default=0.0):.0f} MB",
    )


def _cell(value: object) -> object:
    if value is None:
        return ""
    return f"{value:.3f}" if isinstance(value, float) else value
