"""What is mounted where, by /proc/self/mountinfo (proc(5))."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_OCTAL = re.compile(rb"\\([0-7]{3})")
_LEAST_FIELDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """A line of the table: `device` is "8:1", `inside` the folder of it that is shown there."""

    point: str
    device: str
    inside: str
    file_system: str
    read_only: bool


def mounts(root: Path) -> tuple[Mount, ...]:
    """Every mount that can be seen, in the order of mounting; none where there is no table."""
    try:
        table = (root / "proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:
        return ()
    found = (_mount(line) for line in table.splitlines())
    return tuple(each for each in found if each is not None)


def seen(table: tuple[Mount, ...]) -> tuple[Mount, ...]:
    """The mounts that no later one on the same point covers."""
    last = {each.point: each for each in table}
    return tuple(each for each in table if last[each.point] is each)


def mount_of(path: Path, table: tuple[Mount, ...]) -> Mount | None:
    """The mount that an absolute path without links lies on."""
    chain = {str(step) for step in (path, *path.parents)}
    around = [each for each in seen(table) if each.point in chain]
    return max(around, key=lambda each: len(each.point), default=None)


def _mount(line: str) -> Mount | None:
    before, dash, after = line.partition(" - ")
    fields, kind = before.split(" "), after.split(" ")
    if not dash or len(fields) < _LEAST_FIELDS:
        return None
    options = {*fields[5].split(","), *kind[-1].split(",")}
    return Mount(
        point=_plain(fields[4]),
        device=fields[2],
        inside=_plain(fields[3]),
        file_system=kind[0],
        read_only="ro" in options,
    )


def _plain(text: str) -> str:
    """The kernel writes blanks, tabs, line ends and backslashes of a path in octal."""
    raw = os.fsencode(text)
    return os.fsdecode(_OCTAL.sub(lambda found: bytes([int(found[1], 8)]), raw))
