from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    ReleaseKeyError,
    SignatureBrokenError,
    SignatureDamagedError,
    SignatureOtherKeyError,
)
from bmnn_desk.machine.minisign import WHOLE, key_id, prove, read_release_key, read_signature
from tests.release.secret_key import SecretKey, make_key, public_text

if TYPE_CHECKING:
    from pathlib import Path

KEY = SecretKey(number=bytes(range(8)), seed=bytes(range(32)))
DATA = b"the list\n"
SIGNED = KEY.sign(DATA, "bmnn-desk 0.1.0")


def real_minisign() -> str:
    found = shutil.which("minisign")
    if found is None:
        pytest.skip("needs the Debian package minisign")
    return found


def test_a_signature_is_proved_and_tells_its_comment() -> None:
    assert prove(KEY.public, read_signature(SIGNED.encode()), DATA) == "bmnn-desk 0.1.0"
    windows = SIGNED.replace("\n", "\r\n").encode()
    assert prove(KEY.public, read_signature(windows), DATA) == "bmnn-desk 0.1.0"


def test_a_key_is_read_from_its_line_and_from_its_file() -> None:
    line, file = KEY.public.text(), public_text(KEY.public)
    assert line.startswith("RW")
    assert read_release_key(f"  {line}\n") == read_release_key(file) == KEY.public
    assert KEY.public.id == key_id(KEY.number) == "0706050403020100"


@pytest.mark.parametrize(
    "text", ["", "RWx", "untrusted comment: x", KEY.public.text()[:-4], "RWé", "a\nb\nc", SIGNED]
)
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(ReleaseKeyError):
        read_release_key(text)


def test_every_cut_of_a_signature_is_told() -> None:
    whole = SIGNED.encode()
    for end in range(len(whole) - 1):
        with pytest.raises((SignatureDamagedError, SignatureBrokenError)):
            prove(KEY.public, read_signature(whole[:end]), DATA)
    # The last end of line is no part of it.
    assert read_signature(whole[:-1]) == read_signature(whole)


@pytest.mark.parametrize("spoilt", [b"\xff\xfe", b"a\nb\nc\nd\n", SIGNED.encode() * 2])
def test_what_is_no_signature_is_told(spoilt: bytes) -> None:
    with pytest.raises(SignatureDamagedError):
        read_signature(spoilt)


def test_another_key_is_named_with_both_numbers() -> None:
    other = make_key()
    with pytest.raises(SignatureOtherKeyError) as raised:
        prove(other.public, read_signature(SIGNED.encode()), DATA)
    assert raised.value.expected == other.public.id
    assert raised.value.found == KEY.public.id


def test_a_key_that_only_took_the_number_of_the_real_one_is_found_out() -> None:
    forger = SecretKey(number=KEY.number, seed=bytes(32))
    with pytest.raises(SignatureBrokenError):
        prove(KEY.public, read_signature(forger.sign(DATA, "x").encode()), DATA)


@pytest.mark.parametrize("old", ["bmnn-desk 0.1.0", "trusted comment: b"])
def test_a_comment_that_was_changed_is_found_out(old: str) -> None:
    changed = SIGNED.replace(old, f"{old[:-1]}9")
    with pytest.raises(SignatureBrokenError):
        prove(KEY.public, read_signature(changed.encode()), DATA)


def test_bytes_that_were_changed_are_found_out() -> None:
    with pytest.raises(SignatureBrokenError):
        prove(KEY.public, read_signature(SIGNED.encode()), DATA + b"x")


def test_minisign_itself_accepts_the_signature(tmp_path: Path) -> None:
    (tmp_path / "SHA256SUMS").write_bytes(DATA)
    (tmp_path / "SHA256SUMS.minisig").write_text(SIGNED)
    (tmp_path / "key.pub").write_text(public_text(KEY.public))
    command = [real_minisign(), "-V", "-m", "SHA256SUMS"]
    for key in (["-p", "key.pub"], ["-P", KEY.public.text()]):
        run = subprocess.run(
            [*command, *key], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr
        assert "bmnn-desk 0.1.0" in run.stdout
    (tmp_path / "SHA256SUMS").write_bytes(DATA + b"x")
    again = subprocess.run(
        [*command, "-p", "key.pub"], cwd=tmp_path, capture_output=True, check=False
    )
    assert again.returncode != 0


@pytest.mark.parametrize("way", [[], ["-l"]])
def test_what_minisign_itself_signed_is_proved(tmp_path: Path, way: list[str]) -> None:
    minisign = real_minisign()
    (tmp_path / "list").write_bytes(DATA)
    made = [minisign, "-G", "-W", "-p", "k.pub", "-s", "k"]
    signed = [minisign, "-S", *way, "-s", "k", "-m", "list", "-t", "của ai"]
    for command in (made, signed):
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    signature = read_signature((tmp_path / "list.minisig").read_bytes())
    assert (signature.algorithm == WHOLE) is bool(way)
    key = read_release_key((tmp_path / "k.pub").read_text("utf-8"))
    assert prove(key, signature, DATA) == "của ai"
