"""The log that disk_calls.c writes, and what of it a disk holds after the power went.

Files are known by inode, names by the folder. What was written and not yet flushed is pending;
so is a change of names until the folder is flushed. A cut keeps of the pending what chance wants:
nothing, all, whole writes, a first part of all, or single sectors, some of them as garbage.
Names change in their order, as in every file system with a journal.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

SECTOR = 512
"""What a disk writes whole or not at all, or spoils: with its neighbours, where a write is less."""

WAYS = ("nothing", "all", "writes", "first part", "sectors", "sectors")
"""How a cut treats what is pending; torn sectors are the hardest, so they come twice."""

_HEAD = struct.Struct("<qqIIc")
_KEPT, _GARBAGE = 0.5, 0.05


@dataclass(frozen=True, slots=True)
class Call:
    """One entry: its kind (as in disk_calls.c, A is a mark, X a call that failed) and its facts.

    The number is the offset of a write, the new length of a truncation. The data of R is the
    new name, of A its words, of X the kind of call.
    """

    kind: str
    inode: int
    number: int
    name: str
    data: bytes


def read_log(path: Path) -> list[Call]:
    """Every entry."""
    raw, at = path.read_bytes(), 0
    calls: list[Call] = []
    while at < len(raw):
        inode, number, name_length, length, kind = _HEAD.unpack_from(raw, at)
        at += _HEAD.size
        name = raw[at : at + name_length].decode()
        at += name_length
        calls.append(Call(kind.decode(), inode, number, name, raw[at : at + length]))
        at += length
    return calls


@dataclass(slots=True)
class _File:
    """What surely is on the disk, and what was asked since, with its place in the log."""

    image: bytearray
    pending: list[tuple[int, Call]] = field(default_factory=list)


class Disk:
    """A folder on a disk, as calls change it one after the other; all of it is flushed at first."""

    def __init__(self, folder: Path, sector: int = SECTOR) -> None:
        self._sector = sector
        self._names: dict[str, _File] = {}
        self._files: dict[int, _File] = {}
        self._renamed: list[tuple[Call, _File | None]] = []
        self._calls = 0
        for path in sorted(folder.iterdir()):
            file = _File(bytearray(path.read_bytes()))
            self._names[path.name] = self._files[path.stat().st_ino] = file

    def take(self, call: Call) -> None:
        """Let the next entry of the log happen."""
        self._calls += 1
        if call.kind == "O":
            # The inode of a file that is gone is given to another.
            self._files[call.inode] = _File(bytearray())
        if call.kind in {"W", "T"}:
            self._files[call.inode].pending.append((self._calls, call))
        elif call.kind in {"O", "R", "U"}:
            self._renamed.append((call, self._files.get(call.inode)))
        elif call.kind == "S":
            file = self._files[call.inode]
            for _, each in file.pending:
                _apply(file.image, each)
            file.pending.clear()
        elif call.kind == "X" and call.data == b"S" and call.inode in self._files:
            # The system forgets what it could not flush: no later flush writes it.
            self._files[call.inode].pending.clear()
        elif call.kind == "D":
            self._names = self._named(len(self._renamed))
            self._renamed.clear()

    def cut(self, chance: Random, way: str) -> dict[str, bytes]:
        """The files by name, after the power went at this very moment; `way` is one of WAYS."""
        changes = len(self._renamed)
        names = {"nothing": 0, "all": changes}.get(way, chance.randint(0, changes))
        moments = [at for file in self._files.values() for at, _ in file.pending]
        last = {"nothing": 0, "all": self._calls}.get(way, chance.choice([0, *moments]))
        return {
            name: self._left(file, chance, way, last) for name, file in self._named(names).items()
        }

    def _left(self, file: _File, chance: Random, way: str, last: int) -> bytes:
        image = bytearray(file.image)
        for at, call in file.pending:
            if way == "sectors" and call.kind == "W":
                self._tear(image, call, chance)
            elif (chance.random() < _KEPT) if way in {"writes", "sectors"} else at <= last:
                _apply(image, call)
        return bytes(image)

    def _tear(self, image: bytearray, call: Call, chance: Random) -> None:
        begin, end = call.number, call.number + len(call.data)
        for start in range(begin - begin % self._sector, end, self._sector):
            stop = start + self._sector
            fate = chance.random()
            if fate < _KEPT:
                data = call.data[max(start - begin, 0) : stop - begin]
                _write(image, max(start, begin), data)
            elif fate < _KEPT + _GARBAGE:
                # The whole sector is written, whatever little of it was meant.
                _write(image, start, chance.randbytes(min(stop, max(end, len(image))) - start))

    def _named(self, changes: int) -> dict[str, _File]:
        names = dict(self._names)
        for call, made in self._renamed[:changes]:
            if made is not None and call.kind == "O":
                names[call.name] = made
            elif call.kind == "R":
                names[call.data.decode()] = names.pop(call.name)
            else:
                del names[call.name]
        return names


def _apply(image: bytearray, call: Call) -> None:
    if call.kind == "W":
        _write(image, call.number, call.data)
    elif len(image) > call.number:
        del image[call.number :]
    else:
        image.extend(bytes(call.number - len(image)))


def _write(image: bytearray, at: int, data: bytes) -> None:
    if len(image) < at:
        image.extend(bytes(at - len(image)))
    image[at : at + len(data)] = data
