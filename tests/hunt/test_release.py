"""The set of a release: every hunt of it is known, and the report tells all that was run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher

from bmnn_desk import __version__
from tests.hunt import release
from tests.hunt.__main__ import HUNTS
from tests.hunt.release import SET, Done, Wanted, main, report

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def done(wanted: Wanted, *, held: bool = True) -> Done:
    faults = () if held else ("fault: kill 3: a gap in 7 numbers",)
    return Done(wanted=wanted, held=held, said=f"{wanted.name}: so many", faults=faults, seconds=4)


def test_every_hunt_of_the_set_is_one_that_can_be_run() -> None:
    assert {each.name for each in SET} <= set(HUNTS)


def test_the_set_is_what_the_release_promises() -> None:
    counts: dict[str, int] = {}
    for each in SET:
        counts[each.name] = counts.get(each.name, 0) + each.n
    assert counts["kill"] >= 1000
    assert counts["powerloss"] >= 3 * 2000
    assert len({each.seed for each in SET if each.name == "powerloss"}) == 3
    assert counts["vm"] >= 40
    assert counts["iofault"] >= 1000
    assert counts["rekey"] + counts["interrupt"] >= 400
    assert counts["bitflip"] >= 10_000
    assert counts["backups"] >= 1000
    assert counts["drill"] >= 100_000
    assert {"memory", "leak", "net"} <= set(counts)


def test_the_report_tells_counts_seeds_faults_and_versions() -> None:
    said = report([done(SET[0]), done(SET[1], held=False)], share=1)
    for words in (
        f"bmnn_desk: {__version__}",
        f"SQLite: {sqlcipher.sqlite_version}",
        "SQLCipher: 4.",
        "OpenSSL of SQLCipher: OpenSSL ",
        "OpenSSL of cryptography: OpenSSL ",
        "kernel: ",
        "held  kill --n 1000 --seed 1  (4 s)",
        "FAILED  powerloss --n 2000 --seed 1",
        "fault: kill 3: a gap in 7 numbers",
        "2 hunts, 1 failed",
    ):
        assert words in said
    assert "NOT THE RELEASE SET" not in said


def test_a_shorter_run_says_that_it_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Wanted] = []

    def run(wanted: Wanted) -> Done:
        """No hunt, but it is asked for."""
        asked.append(wanted)
        return done(wanted, held=wanted.name != "vm")

    monkeypatch.setattr(release, "run", run)
    out = tmp_path / "report.txt"
    assert main(["--out", str(out), "--share", "0.01", "--only", "kill", "vm"]) == 1
    assert [(each.name, each.n) for each in asked] == [("kill", 10), ("vm", 1)]
    assert "NOT THE RELEASE SET" in out.read_text("utf-8")
    assert main(["--out", str(out), "--only", "kill"]) == 0


def test_a_hunt_that_fails_or_cannot_be_run_has_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "false")
    ended = release.run(Wanted(name="kill", n=1))
    assert not ended.held
    assert ended.said == "it said nothing"
    monkeypatch.setattr(sys, "executable", "echo")
    ended = release.run(Wanted(name="kill", n=7, seed=5))
    assert ended.held
    assert ended.said == "-m tests.hunt kill --n 7 --seed 5"
