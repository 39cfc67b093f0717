"""Starting the process whose memory is looked through, and telling it what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.hunt.memory_scan import masked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ROOT = Path(__file__).parents[2]


class Child:
    """The other process, told in JSON; no secret is told to it but masked."""

    def __init__(self, process: subprocess.Popen[str], mask: int) -> None:
        self._process = process
        self._mask = mask

    def do(self, verb: str, *given: object) -> Any:  # noqa: ANN401
        """Tell it a command; its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([verb, *given]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise EOFError(verb)
        return json.loads(answer)

    def hide(self, secret: bytes) -> str:
        """The secret as it may be told to it."""
        return masked(secret, self._mask).hex()

    def copies(self, secrets: Mapping[str, bytes]) -> dict[str, int]:
        """What of the secrets stands in its memory, and how often."""
        hidden = {name: self.hide(secret) for name, secret in secrets.items()}
        return {name: number for name, number in self.do("copies", hidden).items() if number}


@contextmanager
def started(module: str, folder: Path, mask: int) -> Iterator[Child]:
    """A child that works in this store's folder, for the time of a hunt."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(_ROOT / "src"), str(_ROOT)]),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*.warning=false",
    }
    command = [sys.executable, "-m", module, str(folder), str(mask)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=_ROOT,
    ) as process:
        try:
            yield Child(process, mask)
        finally:
            process.kill()
