"""Results that are kept: what was measured, with which versions, on how large a machine.

A release's lie in `tests/bench/releases`, by its number. No name of a machine or a folder is in
them: they go where the program goes.
"""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlcipher

from bmnn_desk import __version__
from bmnn_desk.storage.migrate import known_revision
from tests.bench.result import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

RELEASES = Path(__file__).parent / "releases"
_PARTS = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "pikepdf", "pypdfium2", "reportlab")
_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What a run's seconds depend on; the ratios to a peer of the same run hardly do.

    `load` is the mean number of runnable processes in the minute before, where the system says;
    `memory_mib` is None where it does not.
    """

    system: str
    cores: int
    memory_mib: int | None
    load: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One run of the benches; a `quick` one is of small sizes and says little.

    `machine` is how it was before the first bench, `load_after` how busy it was after the last.
    """

    program: str
    schema: str
    versions: dict[str, str]
    day: str
    machine: Machine
    load_after: float | None
    quick: bool
    results: tuple[Result, ...]


def machine_now() -> Machine:
    """The size of this machine, and how busy it is."""
    return Machine(
        system=f"{platform.system()} {platform.machine()}",
        cores=os.cpu_count() or 1,
        memory_mib=_memory_mib(),
        load=_load(),
    )


def keep(path: Path, results: Sequence[Result], machine: Machine, *, quick: bool) -> None:
    """Write a run; `machine` is how it was before the first bench."""
    kept = Kept(
        program=__version__,
        schema=known_revision() or "",
        versions={
            "Python": platform.python_version(),
            "SQLite": sqlcipher.sqlite_version,
            **{name: version(name) for name in _PARTS},
        },
        day=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=machine,
        load_after=_load(),
        quick=quick,
        results=tuple(results),
    )
    path.write_text(json.dumps(asdict(kept), indent=1, ensure_ascii=False) + "\n", "utf-8")


def read_kept(path: Path) -> Kept:
    """A run that was kept.

    Raises:
        ValueError: the file is none, or lacks something.
    """
    try:
        said: dict[str, Any] = json.loads(path.read_text("utf-8"))
        results = tuple(Result(**one) for one in said.pop("results"))
        machine = Machine(**said.pop("machine"))
        return Kept(**said, machine=machine, results=results)
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(path.name) from error


def _load() -> float | None:
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None


def _memory_mib() -> int | None:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // _MEBIBYTE
    except (AttributeError, ValueError, OSError):
        return None
