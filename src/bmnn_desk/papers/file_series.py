"""Files that are nearly the same, kept as one of them and what the others have instead.

Fifty numbered copies of a scan of 50 MB are 50 MB so, and not 2.5 GB. No engine is loaded here:
the window holds these too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, overload

if TYPE_CHECKING:
    from collections.abc import Iterable

_STEPS = (256, 1024, 4096, 16_384, 65_536)
_SOUGHT_BYTES = 64
_MOST_STRETCHES = 8
_COMPARED_BYTES = 65_536
# A stretch of the whole file, from and to; or bytes of the copy's own.
Piece: TypeAlias = tuple[int, int] | bytes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SeriesFile:
    """A file: the number of the whole file that it is like, and the pieces it consists of."""

    whole: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FileSeries(Sequence[bytes]):
    """The files, in order; the bytes of one are put together whenever it is asked for."""

    wholes: tuple[bytes, ...]
    files: tuple[SeriesFile, ...]

    def __len__(self) -> int:
        """How many files."""
        return len(self.files)

    @overload
    def __getitem__(self, index: int) -> bytes: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[bytes]: ...

    def __getitem__(self, index: int | slice) -> bytes | Sequence[bytes]:
        """A file's bytes, or a shorter series."""
        if isinstance(index, slice):
            return FileSeries(wholes=self.wholes, files=self.files[index])
        file = self.files[index]
        whole = self.wholes[file.whole]
        if file.pieces == ((0, len(whole)),):
            return whole
        view = memoryview(whole)
        return b"".join(
            piece if isinstance(piece, bytes) else view[piece[0] : piece[1]]
            for piece in file.pieces
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NumberedFiles(Sequence[tuple[int, bytes]]):
    """The files of a series with the number of each copy."""

    numbers: tuple[int, ...]
    files: Sequence[bytes]

    def __len__(self) -> int:
        """How many copies have a file."""
        return len(self.numbers)

    @overload
    def __getitem__(self, index: int) -> tuple[int, bytes]: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[tuple[int, bytes]]: ...

    def __getitem__(self, index: int | slice) -> tuple[int, bytes] | Sequence[tuple[int, bytes]]:
        """A copy's number and file, or some of them."""
        if isinstance(index, slice):
            return NumberedFiles(numbers=self.numbers[index], files=self.files[index])
        return self.numbers[index], self.files[index]


def series_of(files: Iterable[bytes]) -> FileSeries:
    """A series of files like the first one; each is held no longer than it is looked at."""
    wholes: list[bytes] = []
    found = []
    for file in files:
        if not wholes:
            wholes.append(file)
        found.append(SeriesFile(whole=0, pieces=_pieces(wholes[0], file)))
    return FileSeries(wholes=tuple(wholes), files=tuple(found))


def _pieces(whole: bytes, file: bytes) -> tuple[Piece, ...]:
    """Stretches of the whole file, as long as some are found, and what stands between them."""
    pieces: list[Piece] = []
    here, there = 0, 0
    for _ in range(_MOST_STRETCHES):
        count = _alike(whole, file, (here, there))
        pieces.append((here, here + count))
        here, there = here + count, there + count
        after = _met_again(whole, file, (here, there))
        if after is None:
            break
        pieces.append(file[there : after[1]])
        here, there = after
    return *pieces, file[there:]


def _met_again(whole: bytes, file: bytes, starts: tuple[int, int]) -> tuple[int, int] | None:
    """Where both go on alike after a difference, in each of them."""
    here, there = starts
    for step in _STEPS:
        sought = whole[here + step : here + step + _SOUGHT_BYTES]
        found = file.find(sought, there) if len(sought) == _SOUGHT_BYTES else -1
        if found >= 0:
            return here + step, found
    return None


def _alike(one: bytes, other: bytes, starts: tuple[int, int]) -> int:
    """How many bytes are the same in both from there on."""
    first, second = starts
    most = min(len(one) - first, len(other) - second)
    done = 0
    size = _COMPARED_BYTES
    while done < most and size:
        size = min(size, most - done)
        if one[first + done : first + done + size] == other[second + done : second + done + size]:
            done += size
        else:
            size //= 2
    return done
