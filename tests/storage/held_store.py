"""Starting `hold_store.py`, talking with it, and looking into its memory."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.storage.stores import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).parents[2]


class Holder:
    """The other process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def hears(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def go_on(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def copies(self, secrets: dict[str, bytes]) -> dict[str, int]:
        """How often each secret stands in the memory of the process."""
        memory = _memory(self._process.pid)
        return {
            name: sum(part.count(secret) for part in memory) for name, secret in secrets.items()
        }


@contextmanager
def held_store(folder: Path) -> Iterator[Holder]:
    """The store opened by another process."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT / "src"), str(_ROOT)])}
    command = [sys.executable, "-m", "tests.storage.hold_store", str(folder), PASSPHRASE]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
        cwd=_ROOT,
    ) as process:  # fmt: skip
        try:
            yield Holder(process)
        finally:
            process.kill()


def _memory(process: int) -> list[bytes]:
    parts = []
    maps = Path(f"/proc/{process}/maps").read_text().splitlines()
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            span, rights = line.split()[:2]
            if "w" not in rights or "[v" in line:
                continue
            start, end = (int(edge, 16) for edge in span.split("-"))
            memory.seek(start)
            try:
                parts.append(memory.read(end - start))
            except OSError:
                continue
    return parts
