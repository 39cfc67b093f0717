from __future__ import annotations

import json
from typing import Any

import pytest

from bmnn_desk.domain.packages import MANIFEST_NAME, PackageFile
from bmnn_desk.errors import PackageChangedError, PackageDamagedError
from bmnn_desk.machine.package_manifest import manifest_bytes, opened_package, read_manifest
from tests.machine.packages import FILES, files, manifest


def spoilt(**changes: Any) -> bytes:  # noqa: ANN401
    return json.dumps({**json.loads(manifest_bytes(manifest())), **changes}).encode()


def test_a_manifest_is_read_as_it_was_written() -> None:
    assert read_manifest(manifest_bytes(manifest())) == manifest()


@pytest.mark.parametrize(
    "changes",
    [
        {"schema": 2},
        {"unit": 7},
        {"unit": "x" * 501},
        {"year": "2026"},
        {"year": 0},
        {"year": True},
        {"since": "15/12/2025"},
        {"level": 9},
        {"journal": [1]},
        {"figures": [[1, "issued", 1]]},
        {"figures": [[1, "issued", 1, 1], [1, "issued", 2, 2]]},
        {"figures": [[1, "issued", 1.5, 1]]},
        {"figures": [[1, "issued", 10**10, 1]]},
        {"figures": 5},
        {"files": [["a", "b", -(10**10)]]},
        {"files": [["a", "b", 1]] * 501},
    ],
    ids=str,
)
def test_what_no_manifest_says_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(PackageDamagedError):
        read_manifest(spoilt(**changes))


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b"\xff", b"[" * 100_000, b'{"schema": 1}', b" " * (2 << 20)]
)
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(PackageDamagedError):
        read_manifest(data)


def test_a_package_is_opened_where_every_file_is_what_the_manifest_says() -> None:
    opened = opened_package(files(), "ab" * 32)
    assert opened.manifest == manifest()
    assert [each.name for each in opened.files] == [each.name for each in FILES]


def test_a_changed_missing_or_strange_file_is_noticed() -> None:
    whole = files()
    other = PackageFile(name=FILES[0].name, data=FILES[0].data + b"x")
    for given in (
        (whole[0], other, FILES[1]),
        whole[:-1],
        (*whole, PackageFile(name="la.txt", data=b"x")),
    ):
        with pytest.raises(PackageChangedError):
            opened_package(given, "")


def test_a_package_without_a_manifest_is_none() -> None:
    with pytest.raises(PackageDamagedError):
        opened_package(FILES, "")
    with pytest.raises(PackageDamagedError):
        opened_package((PackageFile(name=MANIFEST_NAME, data=b"{}"), *FILES), "")
