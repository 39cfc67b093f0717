from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.checkpoint_list import (
    CheckpointsAsked,
    checkpoints,
    fingerprint_of,
    officer_keys,
)
from tests import make
from tests.peopled_desk import office_in, sat_down
from tests.storage.stores import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law


def test_a_store_that_nobody_signed_has_neither_signature_nor_key(office: make.Office) -> None:
    assert office.desk.read(checkpoints, CheckpointsAsked()) == ()
    assert office.desk.read(officer_keys, CheckpointsAsked()) == ()


def test_signatures_come_newest_first_with_who_signed(tmp_path: Path, law: Law) -> None:
    at = sat_down(office_in(tmp_path / "store", law), law)
    first = at.desk.sign_checkpoint(PASSPHRASE, make.request_id(), at.day)
    second = at.desk.sign_checkpoint(PASSPHRASE, make.request_id(), at.day)
    found = at.desk.read(checkpoints, CheckpointsAsked())
    assert [entry.seq for entry in found] == [second, first]
    assert {entry.person for entry in found} == {"Lê Thị Văn Thư"}
    (newest,) = at.desk.read(checkpoints, CheckpointsAsked(newest_alone=True))
    assert newest.seq == second
    (key,) = at.desk.read(officer_keys, CheckpointsAsked())
    assert (key.person, key.since, len(key.fingerprint)) == ("Lê Thị Văn Thư", at.day, 19)
    at.desk.close()


def test_a_fingerprint_is_the_first_letters_of_the_keys_digest() -> None:
    letters = hashlib.sha256(b"public").hexdigest()[:16].upper()
    assert fingerprint_of(b"public").replace("-", "") == letters
    assert fingerprint_of(b"public") != fingerprint_of(b"another")


def test_a_mere_drafter_may_not_read_them(office: make.Office) -> None:
    at = make.seated(office, make.account(office, Role.DRAFTER))
    with pytest.raises(NotAllowedError):
        at.desk.read(checkpoints, CheckpointsAsked())
