"""Files of the demonstration: written beside and renamed, counted, listed in a table."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_KB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that was made: its path, what it is, pages where they can be counted, bytes."""

    path: Path
    what: str
    pages: int | None
    size: int


def write_file(path: Path, data: bytes, what: str, pages: int | None = None) -> Written:
    """Write a file beside its place, put it on the disk, rename it.

    Raises:
        DiskFullError, FolderNotWritableError, DiskFailingError: the disk refuses.
    """
    beside = path.with_name(f"{path.name}.tmp")
    with as_desk_errors():
        try:
            with beside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    return Written(path=path, what=what, pages=pages, size=len(data))


def table(written: Iterable[Written], headings: Sequence[str], size: str, top: Path) -> str:
    """The files as a table of four columns, for the terminal."""
    rows = [
        (
            file.path.relative_to(top).as_posix(),
            file.what,
            "" if file.pages is None else str(file.pages),
            size.format(size=max(1, round(file.size / _KB))),
        )
        for file in written
    ]
    whole = [tuple(headings), *rows]
    widths = [max(_width(row[column]) for row in whole) for column in range(len(headings))]
    lines = [_line(row, widths) for row in whole]
    return "\n".join([lines[0], "-" * (sum(widths) + 2 * len(widths) - 2), *lines[1:]])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name, what, pages, size = row
    return "  ".join(
        (
            name + " " * (widths[0] - _width(name)),
            what + " " * (widths[1] - _width(what)),
            " " * (widths[2] - _width(pages)) + pages,
            " " * (widths[3] - _width(size)) + size,
        )
    )


def _width(text: str) -> int:
    return len(unicodedata.normalize("NFC", text))
