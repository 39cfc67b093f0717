"""Frames on a pipe: how many, their lengths, their bytes. Nothing is read without a bound."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

_MOST_FRAMES = 100_000
_COUNT = struct.Struct(">I")
_LENGTH_BYTES = 8


def write_frames(pipe: BinaryIO, frames: Sequence[bytes]) -> None:
    """Send frames; long ones go as they lie in memory, other threads run meanwhile.

    Raises:
        OSError: nobody reads any more.
    """
    pipe.write(_COUNT.pack(len(frames)) + struct.pack(f">{len(frames)}Q", *map(len, frames)))
    for frame in frames:
        pipe.write(frame)
    pipe.flush()


def read_frames(pipe: BinaryIO, most_bytes: int) -> tuple[bytes, ...]:
    """Receive frames; each is read straight into its place, other threads run meanwhile.

    Raises:
        EOFError: the other side ended.
        ValueError: too many frames, or more than `most_bytes` in all; none of it was read.
    """
    (count,) = _COUNT.unpack(_exactly(pipe, _COUNT.size))
    if count > _MOST_FRAMES:
        raise ValueError(count)
    lengths = struct.unpack(f">{count}Q", _exactly(pipe, count * _LENGTH_BYTES))
    if sum(lengths) > most_bytes:
        raise ValueError(sum(lengths))
    return tuple(_exactly(pipe, length) for length in lengths)


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
