"""A run is kept with what its figures depend on, and nothing that tells whose machine it was."""

from __future__ import annotations

import json
import platform
import sys
import tempfile
from pathlib import Path

import pytest

from bmnn_desk import __version__
from bmnn_desk.storage.migrate import known_revision
from tests.bench import __main__ as bench
from tests.bench.kept import RELEASES, keep, machine_now, read_kept
from tests.bench.result import Result

ONE = Result(name="một", ratio=1.5, target="<= 2", ok="ok", peer="một bản khác", what="1,5 s")
NO_PEER = Result(name="hai", ratio=None, target=">= 4", ok="absent", peer="", what="")


def test_what_is_kept_is_read_as_it_was(tmp_path: Path) -> None:
    machine = machine_now()
    keep(tmp_path / "a.json", [ONE, NO_PEER], machine, quick=True)
    kept = read_kept(tmp_path / "a.json")
    assert kept.results == (ONE, NO_PEER)
    assert kept.quick
    assert (kept.program, kept.schema) == (__version__, known_revision())
    assert kept.machine == machine
    assert kept.machine.cores >= 1
    assert kept.versions["Python"] == platform.python_version()
    assert all(kept.versions.values())


def test_no_name_of_a_machine_and_no_path_is_in_it(tmp_path: Path) -> None:
    keep(tmp_path / "a.json", [ONE], machine_now(), quick=False)
    text = (tmp_path / "a.json").read_text("utf-8")
    names = (platform.node(), str(Path.home()), tempfile.gettempdir(), str(tmp_path))
    assert not [name for name in names if len(name) > 1 and name in text]


@pytest.mark.parametrize("spoilt", ["[]", "{}", "not json", '{"results": [{"name": "x"}]}'])
def test_what_is_no_kept_run_is_refused(tmp_path: Path, spoilt: str) -> None:
    (tmp_path / "a.json").write_text(spoilt, "utf-8")
    with pytest.raises(ValueError):  # noqa: PT011  JSON's own error is one
        read_kept(tmp_path / "a.json")


def test_the_command_keeps_what_it_ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = ["bench", "một", "--quick", "--json", str(tmp_path / "a.json")]
    monkeypatch.setattr(sys, "argv", given)
    monkeypatch.setattr(
        bench, "BENCHES", {"một": lambda _quick: ONE, "hai": lambda _quick: NO_PEER}
    )
    assert bench.main() == 0
    kept = read_kept(tmp_path / "a.json")
    assert kept.results == (ONE,)
    assert kept.quick


def test_every_release_that_is_kept_is_named_by_its_number_and_this_one_is_kept() -> None:
    kept = {path.stem: read_kept(path) for path in RELEASES.glob("*.json")}
    assert __version__ in kept
    for number, run in kept.items():
        assert run.program == number
        assert run.results
        text = json.dumps([result.what for result in run.results])
        assert "/home" not in text
        assert tempfile.gettempdir() not in text
