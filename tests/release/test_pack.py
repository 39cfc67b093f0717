from __future__ import annotations

import io
import shutil
import tarfile
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.app import main as program
from bmnn_desk.machine.carried_folder import SIGNATURE, SUMS, check_folder
from tests.licences.lock import ROOT, program_version
from tests.release import __main__ as command
from tests.release.pack import pack, release, sign_folder
from tests.release.secret_key import Cost, key_text, make_key, public_text

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "một câu dài để thử"
KEY = make_key()


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    made = tmp_path / "built" / "bmnn-desk"
    (made / "_internal").mkdir(parents=True)
    (made / "bmnn-desk").write_bytes(b"#!")
    (made / "bmnn-desk").chmod(0o755)
    (made / "_internal" / "a.so").write_bytes(b"library")
    (made / "_internal" / "b.so").symlink_to("a.so")
    return made


def test_what_is_unpacked_on_the_other_machine_is_whole(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "stick"
    release(bundle, out, KEY, name="bmnn-desk-0.1.0", comment="bmnn-desk 0.1.0")
    assert {path.name for path in out.iterdir()} == {"bmnn-desk-0.1.0.tar.gz", SUMS, SIGNATURE}
    assert check_folder(out, KEY.public).is_whole
    with tarfile.open(out / "bmnn-desk-0.1.0.tar.gz") as packed:
        packed.extractall(tmp_path / "installed", filter="data")
    installed = tmp_path / "installed" / "bmnn-desk"
    assert check_folder(installed, KEY.public).same == 3
    assert (installed / "bmnn-desk").stat().st_mode & 0o111
    assert (installed / "_internal" / "b.so").is_symlink()
    with pytest.raises(FileExistsError):
        release(bundle, out, KEY, name="x", comment="x")


def test_an_archive_is_the_same_bytes_again(bundle: Path, tmp_path: Path) -> None:
    pack(bundle, tmp_path / "one")
    again = shutil.copytree(bundle, tmp_path / "other" / "bmnn-desk", symlinks=True)
    (again / "_internal" / "a.so").touch()
    (again / "bmnn-desk").chmod(0o700)
    pack(again, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_name_that_no_list_can_hold_is_refused(bundle: Path) -> None:
    (bundle / "a\nb").touch()
    with pytest.raises(ValueError, match="a"):
        sign_folder(bundle, KEY, "x")


def test_the_commands_sign_and_the_program_checks(
    bundle: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    key = tmp_path / "key"
    cheap = partial(key_text, cost=Cost(operations=1, memory=2**20))
    monkeypatch.setattr(command, "key_text", cheap)
    monkeypatch.setattr("sys.stdin", io.StringIO("ngắn\n"))
    assert command.main(["key", str(key)]) == 1
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n{PASSPHRASE}\n"))
    assert command.main(["key", str(key)]) == 0
    line = (tmp_path / "key.pub").read_text().splitlines()[1]
    assert capsys.readouterr().out == f"public key: {line}\n"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert command.main(["sign", str(bundle), "--key", str(key)]) == 0
    capsys.readouterr()
    for given in (line, str(tmp_path / "key.pub")):
        assert program(["check", str(bundle), "--key", given]) == 0
        told = capsys.readouterr().out
        assert "3 tệp" in told
        assert f"bmnn-desk {program_version()} timestamp:86400" in told


def test_a_key_is_not_kept_among_the_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["key", str(ROOT / "release.key")]) == 1
    assert "outside the sources" in capsys.readouterr().err
    assert not (ROOT / "release.key").exists()


def test_the_program_names_what_differs_and_ends_with_one(
    bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign_folder(bundle, KEY, "x")
    (bundle / "_internal" / "a.so").write_bytes(b"x")
    (bundle / "bmnn-desk").unlink()
    (bundle / "new\x1b[2J").touch()
    assert program(["check", str(bundle), "--key", public_text(KEY.public)]) == 1
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        "khác: _internal/a.so",
        "khác: _internal/b.so",
        "thiếu: bmnn-desk",
        "thừa: new?[2J",
    ]
    assert "2 tệp khác, 1 tệp thiếu, 1 tệp thừa" in told.err
    assert program(["check", str(bundle), "--key", "RWsai"]) == 1
    assert "khóa công khai" in capsys.readouterr().err
