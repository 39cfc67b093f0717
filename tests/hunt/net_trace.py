"""What a program and all that it starts ask of sockets, seen by strace from outside of it."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

OWN = "AF_UNIX"
# Not by --seccomp-bpf: beside the program's own filter strace would miss what that refuses.
_STRACE = ("strace", "-f", "-ff", "-qq", "-e",
           "trace=network,io_uring_setup,execve", "-o")  # fmt: skip
_SOCKET = re.compile(r"^socket(?:pair)?\((?P<family>\w+).*= (?P<got>-?\d+|\?)(?: (?P<why>E\w+))?")
_ADDRESS = re.compile(r"sa_family=(?P<family>\w+)")
_STARTED = re.compile(r'^execve\("(?P<path>[^"]*)".*= 0$')
_RING = re.compile(r"^io_uring_setup\(.*= (?P<got>-?\d+|\?)")


@dataclass(frozen=True, kw_only=True)
class Traced:
    """What came of a run, and the families that it and its children spoke of, with how often.

    `opened` are those of sockets that were given, `refused` those that were asked for in vain;
    `spoken_to` those of addresses in any call; `rings` counts io_uring's that were given;
    `programs` are the names of those that were started, with how often.
    """

    code: int
    said: str
    complaints: str
    processes: int
    opened: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    spoken_to: Counter[str] = field(default_factory=Counter)
    programs: Counter[str] = field(default_factory=Counter)
    rings: int = 0

    @property
    def strange(self) -> list[str]:
        """All that is not of this machine's own sockets."""
        told = ("opened", self.opened), ("tried", self.refused), ("spoke to", self.spoken_to)
        found = [
            f"{verb} {family} {count} times"
            for verb, seen in told
            for family, count in sorted(seen.items())
            if family != OWN
        ]
        return [*found, *([f"{self.rings} rings of io_uring"] if self.rings else [])]


def traced(
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    said: str = "",
    seconds: float = 1800,
) -> Traced:
    """Run a program under strace to its end.

    Raises:
        subprocess.TimeoutExpired: it did not end.
    """
    with tempfile.TemporaryDirectory() as name:
        run = subprocess.run(
            [*_STRACE, f"{name}/calls", *command],
            env=dict(environment),
            input=said,
            capture_output=True,
            encoding="utf-8",
            timeout=seconds,
            check=False,
        )
        logs = sorted(Path(name).iterdir())
        lines = [line for log in logs for line in log.read_text("utf-8", "replace").splitlines()]
    seen = read_calls(lines)
    return Traced(
        code=run.returncode,
        said=run.stdout,
        complaints=run.stderr,
        processes=len(logs),
        opened=seen.opened,
        refused=seen.refused,
        spoken_to=seen.spoken_to,
        programs=seen.programs,
        rings=seen.rings,
    )


@dataclass(kw_only=True)
class Calls:
    """The families of the calls of a log."""

    opened: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    spoken_to: Counter[str] = field(default_factory=Counter)
    programs: Counter[str] = field(default_factory=Counter)
    rings: int = 0


def read_calls(lines: Iterable[str]) -> Calls:
    """What strace wrote, a call a line; one that its process did not live to see counts as given.

    Raises:
        ValueError: a call for a socket that cannot be read, which must not go unseen.
    """
    seen = Calls()
    for line in lines:
        seen.spoken_to.update(found["family"] for found in _ADDRESS.finditer(line))
        if line.startswith("socket"):
            call = _SOCKET.match(line)
            if call is None:
                raise ValueError(line)
            (seen.refused if call["why"] else seen.opened)[call["family"]] += 1
        elif ring := _RING.match(line):
            seen.rings += not ring["got"].startswith("-")
        elif started := _STARTED.match(line):
            seen.programs[PurePosixPath(started["path"]).name] += 1
    return seen
