from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import BackupDamagedError, StoreTooNewError
from bmnn_desk.storage.backup_manifest import (
    manifest_bytes,
    parse_manifest,
    prove,
    prove_by_ring,
    unwrap_key,
    wrap_key,
)
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.header import unlock
from bmnn_desk.storage.key import KeyRing, MasterKeys
from bmnn_desk.storage.wipe import random_key
from tests.storage.backups import backed_up
from tests.storage.peopled_store import OFFICER, peopled

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.storage.backup_manifest import Manifest


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    folder: Path = tmp_path_factory.mktemp("manifest")
    return backed_up(peopled(folder / "store"), folder / "place").manifest


def test_it_comes_back_as_it_was_written(manifest: Manifest) -> None:
    assert parse_manifest(manifest_bytes(manifest)) == manifest


def test_an_anchor_of_before_has_no_digest(manifest: Manifest) -> None:
    old = replace(manifest, head=manifest.head._replace(digest=None, key_mark=None))

    assert parse_manifest(manifest_bytes(old)) == old


def test_the_keys_of_the_store_prove_it_and_no_others(manifest: Manifest) -> None:
    _, keys = unlock(manifest.header, OFFICER.slot, OFFICER.passphrase)
    with keys, KeyRing(keys) as ring:
        prove(manifest, keys)
        prove_by_ring(manifest, ring)
        with pytest.raises(BackupDamagedError):
            prove(replace(manifest, revision="0001"), keys)
    with MasterKeys(random_key()) as strange, KeyRing(strange) as ring:
        with pytest.raises(BackupDamagedError):
            prove(manifest, strange)
        with pytest.raises(BackupDamagedError):
            prove_by_ring(manifest, ring)


def test_the_key_of_one_backup_opens_no_other(manifest: Manifest) -> None:
    _, keys = unlock(manifest.header, OFFICER.slot, OFFICER.passphrase)
    key = random_key()
    with keys, KeyRing(keys) as ring:
        mine = replace(manifest, wrapped_key=wrap_key(ring, manifest.backup_id, key))
        assert unwrap_key(keys, mine) == key
        with pytest.raises(BackupDamagedError):
            unwrap_key(keys, replace(mine, backup_id=bytes(16)))


def test_a_later_format_is_said_to_be_one(manifest: Manifest) -> None:
    data = json.loads(manifest_bytes(manifest)) | {"version": 2}
    del data["digest"]
    digest = hashlib.sha256(canonical_json(data)).hexdigest()

    with pytest.raises(StoreTooNewError):
        parse_manifest(canonical_json({**data, "digest": digest}))


@pytest.mark.parametrize("within", [(), ("header",)])
def test_a_bit_of_the_version_is_no_later_format(
    manifest: Manifest, within: tuple[str, ...]
) -> None:
    data = json.loads(manifest_bytes(manifest))
    changed = data
    for name in within:
        changed = changed[name]
    changed["version"] += 2

    with pytest.raises(BackupDamagedError):
        parse_manifest(canonical_json(data))


@pytest.mark.parametrize(
    "change",
    [
        {"format": "another"},
        {"made_at": ""},
        {"size": 0},
        {"size": "5"},
        {"key": "ab"},
        {"head": {}},
        {"counts": {"act": -1}},
        {"counts": []},
        {"header": {}},
        {"strange": 1},
        {"digest": "00" * 32},
    ],
    ids=" ".join,
)
def test_anything_else_is_damaged(manifest: Manifest, change: dict[str, object]) -> None:
    data = json.loads(manifest_bytes(manifest)) | change

    with pytest.raises(BackupDamagedError):
        parse_manifest(canonical_json(data))


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff\xfe", b'{"format": "x"}'])
def test_what_is_no_json_object_is_damaged(raw: bytes) -> None:
    with pytest.raises(BackupDamagedError):
        parse_manifest(raw)
