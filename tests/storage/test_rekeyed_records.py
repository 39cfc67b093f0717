from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from bmnn_desk.errors import JournalBrokenError, NotAllowedError, StoreDamagedError
from bmnn_desk.storage.anchor import EMPTY, Anchor
from bmnn_desk.storage.files import HEAD, REKEYED_CONTENTS, REKEYED_HEAD, REKEYED_RECORDS
from bmnn_desk.storage.key import KeyRing, MasterKeys
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.records import connect_records
from bmnn_desk.storage.rekeyed_records import NewKeys, build_rekeyed
from bmnn_desk.storage.slots import take_tuyet_mat
from bmnn_desk.storage.tables import ContentKey
from bmnn_desk.storage.vault import Place, Vault
from bmnn_desk.storage.verify_guards import verify_guards
from bmnn_desk.storage.wipe import random_key
from tests.storage.peopled_store import CLERK, OFFICER, peopled
from tests.storage.stores import contents

if TYPE_CHECKING:
    from pathlib import Path


def new_keys() -> NewKeys:
    return NewKeys(keys=MasterKeys(random_key(), random_key()), db_salt=os.urandom(16))


def rebuilt(folder: Path, new: NewKeys) -> Vault:
    connection = connect_records(folder / REKEYED_RECORDS, new.keys, new.db_salt)
    return Vault(connection, KeyRing(new.keys), Place())


def test_the_copy_has_every_row_and_guard_and_the_store_is_as_it_was(tmp_path: Path) -> None:
    folder, new = peopled(tmp_path / "store"), new_keys()
    with open_store(folder, CLERK.slot, CLERK.passphrase) as old:
        before = contents(folder)
        build_rekeyed(old, folder, new, [])
        after = contents(folder)
        beside = {REKEYED_RECORDS, REKEYED_HEAD, REKEYED_CONTENTS}
        assert {name: data for name, data in after.items() if name not in beside} == before
        assert set(after) == set(before) | beside
        with rebuilt(folder, new) as made, made.begin() as new_rows, old.begin() as old_rows:
            assert verify_guards(new_rows) == verify_guards(old_rows)
            tables = text("SELECT name FROM sqlite_master WHERE type = 'table'")
            names = set(old_rows.scalars(tables)) - {"officer_secret"}
            for name in names:
                counted = text(f'SELECT count(*) FROM "{name}"')  # noqa: S608
                assert new_rows.scalar(counted) == old_rows.scalar(counted), name
            assert new_rows.scalar(text("SELECT count(*) FROM officer_secret")) == 0
            wraps = [
                list(rows.scalars(select(ContentKey.wrapped))) for rows in (new_rows, old_rows)
            ]
    assert len(wraps[0]) == len(wraps[1]) == 2
    assert not set(wraps[0]) & set(wraps[1]), "no content stays under an old key"


def test_the_head_says_the_same_under_another_key(tmp_path: Path) -> None:
    folder, new = peopled(tmp_path / "store"), new_keys()
    with open_store(folder, CLERK.slot, CLERK.passphrase) as old, KeyRing(new.keys) as ring:
        assert old.anchor is not None
        build_rekeyed(old, folder, new, [])
        anchor = Anchor(folder / REKEYED_HEAD, ring.anchor)
        assert anchor.read() == old.anchor.read()
        assert anchor.read() is not None
        anchor.close()


def test_a_head_without_an_act_stays_one(tmp_path: Path) -> None:
    folder, new = peopled(tmp_path / "store"), new_keys()
    (folder / HEAD).write_bytes(EMPTY)
    with open_store(folder, CLERK.slot, CLERK.passphrase) as old:
        build_rekeyed(old, folder, new, [])
    assert contents(folder)[REKEYED_HEAD] == EMPTY


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        ("UPDATE content_key SET wrapped = zeroblob(60) WHERE content_id = 1", StoreDamagedError),
        ("UPDATE content_key SET wrapped = zeroblob(60) WHERE content_id = 2", StoreDamagedError),
        ("UPDATE content_key SET wrapped = zeroblob(88) WHERE content_id = 2", StoreDamagedError),
        ("UPDATE journal_key SET sealed_first = x'00' WHERE epoch = 0", JournalBrokenError),
    ],
)
def test_what_cannot_be_wrapped_anew_is_said(
    tmp_path: Path, harm: str, kind: type[Exception]
) -> None:
    folder = peopled(tmp_path / "store")
    with open_store(folder, CLERK.slot, CLERK.passphrase) as old:
        with old.begin() as session:
            session.execute(text(harm))
        with pytest.raises(kind):
            build_rekeyed(old, folder, new_keys(), [])


def test_a_vault_that_does_not_lead_to_tuyet_mat_contents_is_not_copied(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    take_tuyet_mat(folder, OFFICER, CLERK.slot)
    with (
        open_store(folder, CLERK.slot, CLERK.passphrase) as old,
        pytest.raises(NotAllowedError),
    ):
        build_rekeyed(old, folder, new_keys(), [])
