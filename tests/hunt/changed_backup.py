"""The ways to change a backup file: what a disk does to it, and what a hand that knows it does.

A hand has no key, but may write the digest of a manifest anew, exchange parts between backups, and
put one store's in the place of another's.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.storage.anchor import Head
from bmnn_desk.storage.backup_manifest import Manifest, manifest_bytes, parse_manifest

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

PAGE = 4096
_MAGIC = b"BMNNBAK1"
_LENGTH = slice(len(_MAGIC), len(_MAGIC) + 4)
_MANY, _MOST_MORE, _BEGINNING = 16, 3 * PAGE, 64


@dataclass(frozen=True, slots=True)
class Parts:
    """A backup file in its two parts: what stands before the records, and these."""

    raw: bytes
    records: bytes

    @classmethod
    def of(cls, whole: bytes) -> Parts:
        """Take a file apart."""
        end = _LENGTH.stop + int.from_bytes(whole[_LENGTH], "big")
        return cls(whole[_LENGTH.stop : end], whole[end:])

    @property
    def manifest(self) -> Manifest:
        """What stands before the records."""
        return parse_manifest(self.raw)

    def whole(self) -> bytes:
        """The file again."""
        return _MAGIC + len(self.raw).to_bytes(4, "big") + self.raw + self.records


@dataclass(frozen=True, slots=True, kw_only=True)
class Backups:
    """Two backups of one store, and one of another whose passphrase is the same."""

    newer: bytes
    older: bytes
    other: bytes

    @property
    def parts(self) -> Parts:
        """Of the newer one, which is changed."""
        return Parts.of(self.newer)


def _one_bit(chance: random.Random, backups: Backups) -> bytes:
    return _turned(chance, backups, range(len(backups.newer)))


def _one_bit_early(chance: random.Random, backups: Backups) -> bytes:
    return _turned(chance, backups, range(_BEGINNING))


def _one_bit_of_manifest(chance: random.Random, backups: Backups) -> bytes:
    return _turned(chance, backups, range(_LENGTH.stop, _LENGTH.stop + len(backups.parts.raw)))


def _turned(chance: random.Random, backups: Backups, places: range) -> bytes:
    data = bytearray(backups.newer)
    data[chance.choice(places)] ^= 1 << chance.randrange(8)
    return bytes(data)


def _sixteen_bytes(chance: random.Random, backups: Backups) -> bytes:
    data = bytearray(backups.newer)
    at = chance.randrange(len(data) - _MANY)
    for place in range(at, at + _MANY):
        data[place] ^= chance.randrange(1, 256)
    return bytes(data)


def _cut_short(chance: random.Random, backups: Backups) -> bytes:
    return backups.newer[: chance.randrange(len(backups.newer))]


def _longer(chance: random.Random, backups: Backups) -> bytes:
    return backups.newer + chance.randbytes(chance.randrange(1, _MOST_MORE))


def _empty_page(chance: random.Random, backups: Backups) -> bytes:
    return _with_page(chance, backups, lambda _at: bytes(PAGE))


def _exchanged_pages(chance: random.Random, backups: Backups) -> bytes:
    parts = backups.parts
    first, second = sorted(chance.sample(range(0, len(parts.records), PAGE), 2))
    data = bytearray(parts.records)
    data[first : first + PAGE], data[second : second + PAGE] = (
        data[second : second + PAGE],
        data[first : first + PAGE],
    )
    return replace(parts, records=bytes(data)).whole()


def _page_of_the_older(chance: random.Random, backups: Backups) -> bytes:
    records = Parts.of(backups.older).records
    return _with_page(chance, backups, lambda at: records[at : at + PAGE].ljust(PAGE, b"\0"))


def _with_page(chance: random.Random, backups: Backups, page: Callable[[int], bytes]) -> bytes:
    parts, data = backups.parts, bytearray(backups.parts.records)
    at = chance.randrange(0, len(data), PAGE)
    data[at : at + PAGE] = page(at)
    return replace(parts, records=bytes(data)).whole()


def _records_of_the_older(_chance: random.Random, backups: Backups) -> bytes:
    return replace(backups.parts, records=Parts.of(backups.older).records).whole()


def _records_of_the_older_and_their_digest(_chance: random.Random, backups: Backups) -> bytes:
    older = Parts.of(backups.older)
    return _forged(
        backups,
        {"size": len(older.records), "sha256": hashlib.sha256(older.records).digest()},
        older.records,
    )


def _records_and_key_of_the_older(_chance: random.Random, backups: Backups) -> bytes:
    older = Parts.of(backups.older)
    found = older.manifest
    names = ("backup_id", "wrapped_key", "salt", "size", "sha256")
    return _forged(backups, {name: getattr(found, name) for name in names}, older.records)


def _a_bit_and_its_digest(chance: random.Random, backups: Backups) -> bytes:
    data = bytearray(backups.parts.records)
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return _forged(backups, {"sha256": hashlib.sha256(data).digest()}, bytes(data))


def _a_field(chance: random.Random, backups: Backups) -> bytes:
    found, older = backups.parts.manifest, Parts.of(backups.older).manifest
    changes: Mapping[str, object] = {
        "backup_id": os.urandom(len(found.backup_id)),
        "wrapped_key": older.wrapped_key,
        "salt": older.salt,
        "made_at": f"2031{found.made_at[4:]}",
        "program": "9.9",
        "revision": "0001",
        "head": Head(
            seq=found.head.seq + chance.randrange(1, 9),
            mac=found.head.mac,
            digest=found.head.digest,
            key_mark=found.head.key_mark,
        ),
        "counts": {**found.counts, "line": found.counts["line"] + 1},
        "mac": older.mac,
    }
    name = chance.choice([*changes])
    return _forged(backups, {name: changes[name]}, backups.parts.records)


def _another_version(chance: random.Random, backups: Backups) -> bytes:
    """A bit of the number of the format: it is damaged, and not of a later program."""
    parts = backups.parts
    version = chance.choice((b'"version":3', b'"version":5', b'"version":9'))
    at = chance.choice([found.start() for found in re.finditer(b'"version":1', parts.raw)])
    raw = parts.raw[:at] + version + parts.raw[at + len(version) :]
    return replace(parts, raw=raw).whole()


def _older_header(_chance: random.Random, backups: Backups) -> bytes:
    found = backups.parts.manifest.header
    header = replace(found, epoch=found.epoch + 1)
    return _forged(backups, {"header": header}, backups.parts.records)


def _header_of_the_other(_chance: random.Random, backups: Backups) -> bytes:
    header = Parts.of(backups.other).manifest.header
    return _forged(backups, {"header": header}, backups.parts.records)


def _forged(backups: Backups, changes: Mapping[str, object], records: bytes) -> bytes:
    """The manifest says something else, and its digest is right; its MAC cannot be."""
    manifest = replace(backups.parts.manifest, **changes)  # type: ignore[arg-type]
    return Parts(manifest_bytes(manifest), records).whole()


WAYS: Mapping[str, Callable[[random.Random, Backups], bytes]] = {
    "one bit": _one_bit,
    "one bit of the first bytes": _one_bit_early,
    "one bit of the manifest": _one_bit_of_manifest,
    "sixteen bytes": _sixteen_bytes,
    "cut short": _cut_short,
    "longer": _longer,
    "an empty page": _empty_page,
    "two pages exchanged": _exchanged_pages,
    "a page of the older": _page_of_the_older,
    "records of the older": _records_of_the_older,
    "records of the older and their digest": _records_of_the_older_and_their_digest,
    "records and key of the older": _records_and_key_of_the_older,
    "a bit and its digest": _a_bit_and_its_digest,
    "a field of the manifest": _a_field,
    "another epoch in the header": _older_header,
    "the header of another store": _header_of_the_other,
    "another version": _another_version,
}
