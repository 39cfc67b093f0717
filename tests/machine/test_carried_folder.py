from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    FileMissingError,
    SignatureBrokenError,
    SignatureDamagedError,
    SignatureMissingError,
    SignatureOtherKeyError,
)
from bmnn_desk.machine.carried_folder import SIGNATURE, SUMS, check_folder, files_of, read_sums
from tests.release.pack import sign_folder
from tests.release.secret_key import SecretKey, make_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEY = SecretKey(number=b"released", seed=bytes(range(32)))
DIGEST = "0" * 64


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "bmnn-desk"
    (made / "_internal" / "thư mục").mkdir(parents=True)
    (made / "bmnn-desk").write_bytes(b"program")
    (made / "_internal" / "a.so").write_bytes(b"library")
    (made / "_internal" / "thư mục" / "tệp.txt").write_text("chữ", "utf-8")
    (made / "_internal" / "b.so").symlink_to("a.so")
    assert sign_folder(made, KEY, "bmnn-desk 0.1.0") == 4
    return made


def test_a_folder_as_it_was_signed_is_whole(folder: Path) -> None:
    found = check_folder(folder, KEY.public)
    assert found.is_whole
    assert (found.same, found.comment) == (4, "bmnn-desk 0.1.0")


def test_sha256sum_itself_reads_the_list(folder: Path) -> None:
    command = shutil.which("sha256sum")
    if command is None:
        pytest.skip("needs sha256sum")
    run = subprocess.run(
        [command, "-c", SUMS], cwd=folder, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout
    assert run.stdout.count(": OK") == 4


def change(folder: Path) -> None:
    (folder / "bmnn-desk").write_bytes(b"programme")


def lose(folder: Path) -> None:
    (folder / "_internal" / "thư mục" / "tệp.txt").unlink()


def add(folder: Path) -> None:
    (folder / "_internal" / "c.so").write_bytes(b"x")


def add_empty(folder: Path) -> None:
    (folder / ".hidden").touch()


def lead_out(folder: Path) -> None:
    (folder.parent / "a.so").write_bytes(b"library")
    (folder / "_internal" / "b.so").unlink()
    (folder / "_internal" / "b.so").symlink_to("../../a.so")


def dangle(folder: Path) -> None:
    (folder / "_internal" / "b.so").unlink()
    (folder / "_internal" / "b.so").symlink_to("none.so")


def link_a_folder(folder: Path) -> None:
    (folder / "linked").symlink_to("_internal")


@pytest.mark.parametrize(
    ("spoil", "changed", "missing", "extra"),
    [
        (change, ("bmnn-desk",), (), ()),
        (lose, (), ("_internal/thư mục/tệp.txt",), ()),
        (add, (), (), ("_internal/c.so",)),
        (add_empty, (), (), (".hidden",)),
        (lead_out, ("_internal/b.so",), (), ()),
        (dangle, ("_internal/b.so",), (), ()),
        (link_a_folder, (), (), ("linked",)),
    ],
)
def test_what_differs_is_told_by_name(
    folder: Path,
    spoil: Callable[[Path], None],
    changed: tuple[str, ...],
    missing: tuple[str, ...],
    extra: tuple[str, ...],
) -> None:
    spoil(folder)
    found = check_folder(folder, KEY.public)
    assert (found.changed, found.missing, found.extra) == (changed, missing, extra)
    assert not found.is_whole


@pytest.mark.parametrize("name", [SUMS, SIGNATURE])
def test_a_list_or_signature_that_is_not_there_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(SignatureMissingError) as raised:
        check_folder(folder, KEY.public)
    assert raised.value.name == name


def test_a_cut_signature_another_key_and_a_changed_list_are_told(folder: Path) -> None:
    with pytest.raises(SignatureOtherKeyError):
        check_folder(folder, make_key().public)
    whole = (folder / SIGNATURE).read_bytes()
    (folder / SIGNATURE).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(SignatureDamagedError):
        check_folder(folder, KEY.public)
    (folder / SIGNATURE).write_bytes(whole)
    (folder / SUMS).write_bytes((folder / SUMS).read_bytes().replace(b"a.so", b"d.so"))
    with pytest.raises(SignatureBrokenError):
        check_folder(folder, KEY.public)


def test_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        check_folder(tmp_path / "none", KEY.public)


@pytest.mark.parametrize(
    "line",
    [
        f"{DIGEST}  ../x",
        f"{DIGEST}  a/../../x",
        f"{DIGEST}  /etc/x",
        f"{DIGEST}  C:/x",
        f"{DIGEST}  a\\b",
        f"{DIGEST[1:]}  a",
        f"{DIGEST} a",
        f"{DIGEST}  a\n{DIGEST}  a",
        "",
        "\xff",
    ],
)
def test_a_list_that_leads_out_or_is_none_is_refused(line: str) -> None:
    with pytest.raises(SignatureBrokenError):
        read_sums(f"{DIGEST}  b\n{line}\n".encode("latin-1"))


def test_the_two_files_of_the_list_itself_are_not_in_it(folder: Path) -> None:
    names = files_of(folder)
    assert SUMS not in names
    assert SIGNATURE not in names
    # Below the top they are files as any other.
    (folder / "_internal" / SUMS).touch()
    assert f"_internal/{SUMS}" in files_of(folder)
    assert os.sep == "/" or all("\\" not in name for name in names)
