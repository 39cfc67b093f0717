from __future__ import annotations

import json
from typing import Any

import pytest

from bmnn_desk.domain.form_pack import PackedCheck, PackedCorrection
from bmnn_desk.errors import FormPackChecksumError, FormPackDamagedError
from bmnn_desk.law.form_pack_file import made_pack, pack_bytes
from bmnn_desk.papers.reading.read_form_pack import MOST_BYTES, MOST_ENTRIES, read_form_pack
from tests.services.each_form import OLD, READ_ON, SOURCE, correction

CHECK = PackedCheck(pack=OLD, form="14", digest="ab" * 32, source=SOURCE, source_day=READ_ON)
PACK = made_pack([PackedCorrection(correction=correction(), old='"Tên loại"')], [CHECK])
FILE = pack_bytes(PACK)


def changed(*at: object, value: object) -> bytes:
    """The file with one value of it changed, and its checksum as it was."""
    whole = json.loads(FILE)
    part: Any = whole
    for key in at[:-1]:
        part = part[key]
    part[at[-1]] = value
    return json.dumps(whole, ensure_ascii=False).encode("utf-8")


def test_what_was_written_is_read_back() -> None:
    assert read_form_pack(FILE) == PACK
    assert read_form_pack(pack_bytes(made_pack([], []))).corrections == ()
    old_is_unknown = made_pack([PackedCorrection(correction=correction(), old="")], [])
    assert read_form_pack(pack_bytes(old_is_unknown)) == old_is_unknown


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (("corrections", 0, "value"), '"Sửa"'),
        (("corrections", 0, "source"), "nguồn khác"),
        (("corrections", 0, "source_day"), "2021-01-01"),
        (("checks", 0, "digest"), "cd" * 32),
        (("corrections",), []),
        (("checksum",), "0" * 64),
        (("checksum",), None),
    ],
)
def test_a_change_of_anything_is_seen_by_the_checksum(
    at: tuple[object, ...], value: object
) -> None:
    with pytest.raises(FormPackChecksumError):
        read_form_pack(changed(*at, value=value))


@pytest.mark.parametrize(
    ("at", "value", "key"),
    [
        (("kind",), "zip", "version"),
        (("version",), 2, "version"),
        (("more",), 1, "keys"),
        (("corrections",), {}, "corrections"),
        (("corrections",), [0], "corrections.0"),
        (("corrections",), [{}] * (MOST_ENTRIES + 1), "corrections"),
        (("corrections", 0, "by"), "Ai Đó", "corrections.0"),
        (("corrections", 0, "file"), "../regime.toml", "corrections.0.file"),
        (("corrections", 0, "file"), "/etc/passwd", "corrections.0.file"),
        (("corrections", 0, "pack"), "..", "corrections.0.pack"),
        (("corrections", 0, "place"), "", "corrections.0.place"),
        (("corrections", 0, "value"), 7, "corrections.0.value"),
        (("corrections", 0, "value"), "a" * 20_001, "corrections.0.value"),
        (("corrections", 0, "source_day"), "ngày mai", "corrections.0.source_day"),
        (("checks", 0, "digest"), "xyz", "checks.0"),
        (("checks", 0, "source"), " ", "checks.0.source"),
    ],
)
def test_what_is_amiss_is_named_by_its_key(at: tuple[object, ...], value: object, key: str) -> None:
    with pytest.raises(FormPackDamagedError) as caught:
        read_form_pack(changed(*at, value=value))
    assert caught.value.key == key


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"[" * 100_000,
        b"[]",
        b'"x"',
        FILE[:-9],
        FILE.decode("utf-8").encode("utf-16"),
        b" " * (MOST_BYTES + 1),
        FILE.replace(b'"old":"', b'"old":"\\ud800'),
    ],
    ids=["empty", "zip", "deep", "list", "text", "cut", "utf-16", "too big", "half a pair"],
)
def test_what_is_no_pack_is_damaged(data: bytes) -> None:
    with pytest.raises(FormPackDamagedError):
        read_form_pack(data)
