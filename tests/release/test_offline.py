from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bmnn_desk.paths import resources_folder
from tests.licences.lock import ROOT, locked
from tests.release import __main__ as command
from tests.release import offline
from tests.release.offline import SOURCES, copy_sources, has_network, run, steps

MANUAL = (resources_folder() / "manual" / "cai-tu-nguon.toml").read_text("utf-8")


def needs_unshare() -> None:
    can = (
        shutil.which("unshare")
        and not subprocess.run(
            ["unshare", "--map-root-user", "--net", "true"], capture_output=True, check=False
        ).returncode
    )
    if not can:
        pytest.skip("this machine lets no process leave its network")


def test_a_step_has_no_network_and_nothing_of_this_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    needs_unshare()
    assert not has_network()
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    monkeypatch.setenv("PIP_INDEX_URL", "elsewhere")
    told = "import os; print(sorted(os.environ))"
    run((sys.executable, "-c", told), tmp_path, tmp_path)
    said = capfd.readouterr().out
    assert "HOME" in said
    assert "PYTHONPATH" not in said
    assert "PIP_INDEX_URL" not in said


def test_a_step_that_fails_ends_the_build(tmp_path: Path) -> None:
    needs_unshare()
    with pytest.raises(subprocess.CalledProcessError):
        run((sys.executable, "-c", "raise SystemExit(3)"), tmp_path, tmp_path)


def test_a_wheel_that_is_not_there_is_no_reason_to_look_for_a_network(tmp_path: Path) -> None:
    needs_unshare()
    install = list(steps(tmp_path / "wheels", tmp_path))[1]
    (tmp_path / "wheels").mkdir()
    (tmp_path / "requirements.lock").write_text(
        f"no-such-part==1.0 \\\n    --hash=sha256:{'0' * 64}\n"
    )
    here = (sys.executable, *install[1:])
    with pytest.raises(subprocess.CalledProcessError):
        run(here, tmp_path, tmp_path)


def test_where_no_network_can_be_had_away_nothing_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(offline, "_NO_NETWORK", ())
    monkeypatch.setattr(offline, "_PROBE", "pass")
    assert command.main(["build", str(tmp_path), str(tmp_path / "new")]) == 1
    assert "without a network" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_the_steps_are_those_of_the_manual() -> None:
    for step in list(steps(Path("wheelhouse"), Path("x")))[1:4]:
        words = [word for word in step[1:] if word != "-q"]
        assert f"python {' '.join(words)}" in MANUAL
    assert "pip download --require-hashes -r requirements.lock -d wheelhouse" in MANUAL
    *_, last = steps(Path("wheelhouse"), Path("x"))
    assert f"dist/bmnn-desk/bmnn-desk {last[-1]}" in MANUAL


def test_what_a_build_reads_is_copied_and_nothing_of_git(tmp_path: Path) -> None:
    copy_sources(tmp_path / "source")
    assert {path.name for path in (tmp_path / "source").iterdir()} == set(SOURCES)
    ours = ROOT / "src" / "bmnn_desk" / "app.py"
    assert (tmp_path / "source" / "src" / "bmnn_desk" / "app.py").read_bytes() == ours.read_bytes()
    assert not list((tmp_path / "source").rglob("__pycache__"))


def test_the_lock_holds_what_builds_the_program_and_its_bundle() -> None:
    assert {
        "hatchling",
        "editables",
        "pyinstaller",
        "pyinstaller-hooks-contrib",
        "setuptools",
    } <= set(locked())
