"""Small files and folders of the system, read without rights of one's own; None where refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 32 * 1024 * 1024


def text_of(path: Path, most: int = MOST_BYTES) -> str | None:
    """The beginning of a file as text, letters that are none replaced; None if it is not read."""
    try:
        with path.open("rb") as file:
            return file.read(most).decode("utf-8", "replace")
    except OSError:
        return None


def line_of(path: Path) -> str:
    """A file of one line without its end, "" where it is not read: /sys has many of these."""
    return (text_of(path, 4096) or "").strip()


def is_there(path: Path) -> bool | None:
    """Whether anything lies at a path; None where that may not be asked."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return None
    return True


def names_in(folder: Path) -> tuple[str, ...] | None:
    """What lies in a folder, sorted; None where it is not there or may not be listed."""
    try:
        return tuple(sorted(entry.name for entry in folder.iterdir()))
    except OSError:
        return None
