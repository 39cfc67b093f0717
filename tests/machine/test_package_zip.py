from __future__ import annotations

import random
from io import BytesIO
from zipfile import ZipFile

import pytest

from bmnn_desk.domain.packages import PackageFile
from bmnn_desk.errors import PackageDamagedError, PackageTooBigError
from bmnn_desk.machine import package_limits
from bmnn_desk.machine.package_zip import pack_zip, unpack_zip
from tests.machine.packages import FILES


def test_what_was_packed_comes_out_again_and_is_packed_alike_twice() -> None:
    out = unpack_zip(pack_zip(FILES))
    assert [(each.name, each.data) for each in out] == [(each.name, each.data) for each in FILES]
    assert pack_zip(FILES) == pack_zip(FILES)


def test_a_damaged_stream_is_told_or_comes_out_whole() -> None:
    stream, chances = pack_zip(FILES), random.Random(5)  # noqa: S311
    told = 0
    for _ in range(300):
        changed = bytearray(stream)
        changed[chances.randrange(len(changed))] ^= 1 << chances.randrange(8)
        try:
            unpack_zip(bytes(changed))
        except (PackageDamagedError, PackageTooBigError):
            told += 1
    assert told > 200


@pytest.mark.parametrize("data", [b"", b"age-encryption.org/v1\n", bytes(99)])
def test_what_is_no_stream_is_damaged(data: bytes) -> None:
    with pytest.raises(PackageDamagedError):
        unpack_zip(data)


@pytest.mark.parametrize("name", ["../x", "/x", "a/", "a\\b"])
def test_a_name_that_leads_elsewhere_comes_not_out(name: str) -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr(name, b"x")
    with pytest.raises(PackageDamagedError):
        unpack_zip(stream.getvalue())


def test_a_stream_that_would_grow_too_large_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bomb = pack_zip((PackageFile(name="a", data=bytes(10**6)),))
    assert len(bomb) < 10_000
    monkeypatch.setattr(package_limits, "MOST_BYTES", 10**5)
    with pytest.raises(PackageTooBigError):
        unpack_zip(bomb)
