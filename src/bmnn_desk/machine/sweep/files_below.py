"""Every file below a folder, on its own file system: no link is followed, none is opened here."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.sweeps import UnreadCause, UnreadFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

# Junctions and mounted folders of Windows, which are not called links.
_REPARSE_POINT = 0x400


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FileThere:
    """A file that was met; `folder` and `name` can be kept and shown, whatever bytes they are."""

    path: Path
    folder: str
    name: str


def files_below(
    folders: Collection[Path], left_out: Collection[Path] = ()
) -> Iterator[FileThere | UnreadFile]:
    """The files of these folders, each once; what may not be listed is told.

    A folder on another file system is entered only where it was chosen itself. `left_out` are
    folders with all below them.
    """
    # By the same way as the paths are made: what is compared must not lead over a link.
    walk = _Walk(avoided=frozenset(each.resolve() for each in left_out), seen=set())
    for chosen in folders:
        top = chosen.resolve()
        try:
            device = top.lstat().st_dev
        except OSError as error:
            yield _unread(top, error)
            continue
        yield from walk.below(top, device)


def shown(text: str) -> str:
    """A name as it can be stored and shown: no half letters, no line ends, no hidden signs."""
    whole = os.fsencode(text).decode("utf-8", "replace")
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in whole
    )


@dataclass(frozen=True, slots=True)
class _Walk:
    avoided: frozenset[Path]
    seen: set[tuple[int, int]]

    def below(self, top: Path, device: int) -> Iterator[FileThere | UnreadFile]:
        """The files below a folder that lie on this device."""
        waiting = [top]
        while waiting:
            folder = waiting.pop()
            if folder in self.avoided:
                continue
            try:
                entries = self._entries(folder)
            except OSError as error:
                yield _unread(folder, error)
                continue
            for name in entries:
                path = folder / name
                try:
                    found = path.lstat()
                except OSError as error:
                    yield _unread(path, error)
                    continue
                if _is_folder(found) and found.st_dev == device:
                    waiting.append(path)
                elif _is_file(found):
                    yield FileThere(path=path, folder=shown(str(folder)), name=shown(name))

    def _entries(self, folder: Path) -> list[str]:
        """The names in a folder; none where the same folder was looked through another way."""
        about = folder.lstat()
        key = about.st_dev, about.st_ino
        if about.st_ino and key in self.seen:
            return []
        self.seen.add(key)
        return sorted(path.name for path in folder.iterdir())


def _is_folder(found: os.stat_result) -> bool:
    return stat.S_ISDIR(found.st_mode) and not _leads_elsewhere(found)


def _is_file(found: os.stat_result) -> bool:
    return stat.S_ISREG(found.st_mode) and not _leads_elsewhere(found)


def _leads_elsewhere(found: os.stat_result) -> bool:
    attributes = getattr(found, "st_file_attributes", 0)
    return stat.S_ISLNK(found.st_mode) or bool(attributes & _REPARSE_POINT)


def _unread(path: Path, error: OSError) -> UnreadFile:
    return UnreadFile(folder=shown(str(path.parent)), name=shown(path.name), cause=cause_of(error))


def cause_of(error: OSError) -> UnreadCause:
    """Why something was not read."""
    if isinstance(error, PermissionError):
        return UnreadCause.NO_RIGHT
    return UnreadCause.GONE if isinstance(error, FileNotFoundError) else UnreadCause.BROKEN
