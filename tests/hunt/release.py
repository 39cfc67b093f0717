"""`python -m tests.hunt.release [--out FILE] [--share 1.0] [--only NAME …]`: the set of a release.

Each hunt runs in a process of its own; the report is written anew after each, with its count, its
seed, its figures, and the versions of everything that was tried. 0 where all held at full count.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher
from cryptography.hazmat.backends.openssl import backend

from bmnn_desk import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A hunt of the set: how often, and with which seed."""

    name: str
    n: int
    seed: int = 1

    def scaled(self, share: float) -> Wanted:
        """The same hunt so much shorter."""
        return Wanted(name=self.name, n=max(1, round(self.n * share)), seed=self.seed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What came of it: its last line, its faults, and how long it took."""

    wanted: Wanted
    held: bool
    said: str
    faults: tuple[str, ...]
    seconds: float

    def lines(self) -> list[str]:
        """Its part of the report."""
        state = "held" if self.held else "FAILED"
        head = f"{state}  {self.wanted.name} --n {self.wanted.n} --seed {self.wanted.seed}"
        return [f"{head}  ({self.seconds:.0f} s)", f"    {self.said}", *self.faults]


SET: Sequence[Wanted] = (
    Wanted(name="kill", n=1000),
    Wanted(name="powerloss", n=2000, seed=1),
    Wanted(name="powerloss", n=2000, seed=2),
    Wanted(name="powerloss", n=2000, seed=3),
    Wanted(name="vm", n=40),
    Wanted(name="iofault", n=1000),
    Wanted(name="rekey", n=200),
    Wanted(name="interrupt", n=400),
    Wanted(name="bitflip", n=10_000),
    Wanted(name="backups", n=1000),
    Wanted(name="drill", n=100_000),
    Wanted(name="memory", n=20),
    Wanted(name="leak", n=200),
    Wanted(name="net", n=200),
)


def versions() -> Mapping[str, str]:
    """The program's, and of all that lies under it here."""
    connection = sqlcipher.connect(":memory:")
    connection.set_key(bytearray(b"x'" + b"00" * 48 + b"'"))
    cipher, provider = (
        str(connection.execute(f"PRAGMA {asked}").fetchone()[0])
        for asked in ("cipher_version", "cipher_provider_version")
    )
    connection.close()
    return {
        "bmnn_desk": __version__,
        "SQLite": sqlcipher.sqlite_version,
        "SQLCipher": cipher,
        "OpenSSL of SQLCipher": provider,
        "OpenSSL of cryptography": backend.openssl_version_text(),
        "Python": platform.python_version(),
        "kernel": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processors": str(os.cpu_count()),
    }


def run(wanted: Wanted) -> Done:
    """One hunt, in a process of its own."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "tests.hunt", wanted.name]
    command += ["--n", str(wanted.n), "--seed", str(wanted.seed)]
    path = os.pathsep.join([str(_ROOT / "src"), str(_ROOT)])
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": path},
    )
    *faults, said = done.stdout.splitlines() or ["it said nothing"]
    return Done(
        wanted=wanted,
        held=done.returncode == 0,
        said=said,
        faults=tuple(faults),
        seconds=time.monotonic() - begun,
    )


def report(done: Sequence[Done], share: float) -> str:
    """The report on what was done so far."""
    lines = [f"Hunts of the release set, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"]
    lines += [f"{name}: {version}" for name, version in versions().items()]
    if share != 1:
        lines.append(f"NOT THE RELEASE SET: a share of {share} of it")
    for each in done:
        lines += ["", *each.lines()]
    failed = sum(not each.held for each in done)
    return "\n".join([*lines, "", f"{len(done)} hunts, {failed} failed", ""])


def main(given: Sequence[str] | None = None) -> int:
    """Run them all, write the report."""
    parser = argparse.ArgumentParser(prog="python -m tests.hunt.release")
    parser.add_argument("--out", type=Path, default=Path("release-hunts.txt"))
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--only", nargs="*", choices=sorted({each.name for each in SET}))
    asked = parser.parse_args(given)
    done: list[Done] = []
    for wanted in SET:
        if asked.only and wanted.name not in asked.only:
            continue
        done.append(run(wanted.scaled(asked.share)))
        print("\n".join(done[-1].lines()), flush=True)
        asked.out.write_text(report(done, asked.share), "utf-8")
    return 0 if all(each.held for each in done) else 1


if __name__ == "__main__":
    sys.exit(main())
