from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.minisign import prove, read_release_key, read_signature
from tests.release.secret_key import (
    SENSITIVE,
    Cost,
    key_text,
    make_key,
    public_text,
    read_key,
    write_private,
)

if TYPE_CHECKING:
    from pathlib import Path

CHEAP = Cost(operations=2**15, memory=2**20)
PASSPHRASE = "một câu dài để thử"


def test_a_key_comes_back_by_its_passphrase_alone() -> None:
    key = make_key()
    text = key_text(key, PASSPHRASE, CHEAP)
    back = read_key(text, PASSPHRASE)
    assert (back.number, back.seed) == (key.number, key.seed)
    assert key.seed.hex() not in text
    with pytest.raises(ValueError, match="passphrase"):
        read_key(text, "câu khác")
    with pytest.raises(ValueError, match=r".*"):
        read_key(text[:-8], PASSPHRASE)


def test_two_keys_and_two_files_of_one_are_never_alike() -> None:
    key = make_key()
    assert make_key().seed != key.seed
    assert key_text(key, PASSPHRASE, CHEAP) != key_text(key, PASSPHRASE, CHEAP)


def test_what_is_costly_is_what_minisign_takes() -> None:
    assert (SENSITIVE.operations, SENSITIVE.memory) == (33_554_432, 1_073_741_824)


def test_minisign_itself_signs_with_the_key_file(tmp_path: Path) -> None:
    minisign = shutil.which("minisign")
    if minisign is None:
        pytest.skip("needs the Debian package minisign")
    key = make_key()
    write_private(tmp_path / "k", key_text(key, PASSPHRASE, CHEAP))
    (tmp_path / "list").write_bytes(b"x")
    run = subprocess.run(
        [minisign, "-S", "-s", "k", "-m", "list"],
        cwd=tmp_path,
        input=f"{PASSPHRASE}\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    prove(key.public, read_signature((tmp_path / "list.minisig").read_bytes()), b"x")


def test_a_key_file_is_for_nobody_else_and_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "k"
    write_private(path, "x")
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        write_private(path, "y")
    assert path.read_text() == "x"


def test_the_public_file_is_read_back_and_no_comment_has_two_lines() -> None:
    key = make_key()
    assert read_release_key(public_text(key.public)) == key.public
    with pytest.raises(ValueError, match="a"):
        key.sign(b"x", "a\nb")
