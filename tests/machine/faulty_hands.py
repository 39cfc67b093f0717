"""Disk calls of which the n-th fails, or goes half way: what a pulled or full drive does."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.machine.disk_hands import DiskHands

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Answer = TypeVar("Answer")


class FaultyHands(DiskHands):
    """Real calls on a real folder; call number `fails_at` raises `error`, and so do all after it.

    A write that fails leaves half of what was to be written, as a pulled drive does.
    """

    def __init__(self, fails_at: int, number: int, *, for_ever: bool = True) -> None:
        self._fails_at, self._number, self._for_ever = fails_at, number, for_ever
        self.calls: list[str] = []

    def device(self, folder: Path) -> str:
        return self._call("device", lambda: super(FaultyHands, self).device(folder))

    def free(self, folder: Path) -> int:
        return self._call("free", lambda: super(FaultyHands, self).free(folder))

    def names(self, folder: Path) -> list[str]:
        return self._call("names", lambda: super(FaultyHands, self).names(folder))

    def read(self, path: Path) -> bytes:
        return self._call("read", lambda: super(FaultyHands, self).read(path))

    def rename(self, path: Path, name: str) -> None:
        self._call("rename", lambda: super(FaultyHands, self).rename(path, name))

    def write(self, path: Path, data: bytes) -> None:
        if self._is_due("write"):
            super().write(path, data[: len(data) // 2])
            raise OSError(self._number, "")
        super().write(path, data)

    def _call(self, name: str, do: Callable[[], Answer]) -> Answer:
        if self._is_due(name):
            raise OSError(self._number, "")
        return do()

    def _is_due(self, name: str) -> bool:
        self.calls.append(name)
        at = len(self.calls) - 1
        return at >= self._fails_at if self._for_ever else at == self._fails_at
