"""What the hunt for sticks needs no machine for; the machine itself is run by hand."""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.hunt import drives, drives_machine
from tests.hunt.drives import EXPECTED, hunt_drives
from tests.hunt.veracrypt_header import veracrypt_header

if TYPE_CHECKING:
    import pytest

CASES = Path(__file__).parent / "drives_cases.py"


def test_every_case_is_tried_and_every_trial_is_expected() -> None:
    tried = re.findall(r'case\("([^"]+)",', CASES.read_text("utf-8"))
    assert set(tried) == set(EXPECTED)


def test_where_programs_are_missing_it_has_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drives, "missing_programs", lambda: ["qemu-system-x86"])
    report = hunt_drives(20, seed=1)
    assert not report.held
    assert "qemu-system-x86" in report.figures


def test_a_missing_program_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drives_machine, "NEEDED", {"no-such-program": "no-such-package"})
    assert "no-such-package" in drives_machine.missing_programs()


def test_a_veracrypt_header_opens_by_its_passphrase_as_documented() -> None:
    size = 40 * 1024 * 1024
    header = veracrypt_header("mat khau", size)
    assert len(header) == 512
    key = hashlib.pbkdf2_hmac("sha512", b"mat khau", header[:64], 500_000, 64)
    opening = Cipher(algorithms.AES(key), modes.XTS(bytes(16))).decryptor()
    plain = opening.update(header[64:]) + opening.finalize()
    assert plain[:4] == b"VERA"
    (key_sum,) = struct.unpack_from(">I", plain, 8)
    (head_sum,) = struct.unpack_from(">I", plain, 188)
    assert key_sum == zlib.crc32(plain[192:])
    assert head_sum == zlib.crc32(plain[:188])
    assert struct.unpack_from(">QQ", plain, 36) == (size - 2 * 131072, 131072)
