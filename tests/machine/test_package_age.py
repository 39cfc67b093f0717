"""A package for another desk: only his key opens it, and no changed bit passes."""

from __future__ import annotations

import random

import pytest

from bmnn_desk.errors import PackageDamagedError, PackageForAnotherError, PeerKeyError
from bmnn_desk.machine.package_age import close_for, is_recipient, new_identity, open_ours
from bmnn_desk.machine.package_zip import pack_zip
from tests.machine.packages import FILES

STREAM = pack_zip(FILES)


def test_what_was_closed_for_a_desk_opens_by_its_key_alone() -> None:
    (ours, secret), (_, other) = new_identity(), new_identity()
    closed = close_for(STREAM, ours)
    assert STREAM[:200] not in closed
    assert open_ours(closed, secret) == STREAM
    with pytest.raises(PackageForAnotherError):
        open_ours(closed, other)


def test_every_changed_bit_is_noticed() -> None:
    recipient, secret = new_identity()
    closed, chances = close_for(STREAM, recipient), random.Random(1)  # noqa: S311
    for _ in range(500):
        changed = bytearray(closed)
        changed[chances.randrange(len(changed))] ^= 1 << chances.randrange(8)
        with pytest.raises((PackageDamagedError, PackageForAnotherError)):
            open_ours(bytes(changed), secret)


@pytest.mark.parametrize("data", [b"", b"7z\xbc\xaf\x27\x1c", b"age-encryption.org/v1\n", STREAM])
def test_what_is_no_such_package_is_damaged(data: bytes) -> None:
    with pytest.raises(PackageDamagedError):
        open_ours(data, new_identity()[1])


@pytest.mark.parametrize("typed", ["", "age1", "age1xyz", "khóa của tôi", "all but its last"])
def test_a_key_that_was_mistyped_is_told_at_once(typed: str) -> None:
    typed = new_identity()[0][:-1] if typed == "all but its last" else typed
    assert not is_recipient(typed)
    with pytest.raises(PeerKeyError):
        close_for(STREAM, typed)


def test_a_secret_is_no_public_key() -> None:
    recipient, secret = new_identity()
    assert is_recipient(recipient)
    assert not is_recipient(secret)
