"""Every store that has landed still opens, proves, and reads as it was printed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import inspect

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.drafting import DraftPrintRequest
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.services.search_books import SearchAsked, search_ids
from bmnn_desk.storage.migrate import known_revision
from bmnn_desk.storage.opening import memory_vault, open_store
from bmnn_desk.storage.tables import Base
from bmnn_desk.verify import verify_store
from tests.make import OLD
from tests.services.everything import half_filled
from tests.storage.stores import PASSPHRASE
from tests.storage.test_schema import schema

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

STORES = Path(__file__).parents[1] / "stores"
# How many acts each store had when it was written.
ACTS = {
    "0001": 19,
    "0002": 29,
    "0003": 29,
    "0004": 40,
    "0005": 100,
    "0006": 106,
    "0007": 116,
    "0008": 262,
    "0009": 268,
}
# From this revision on a half-filled form is in it.
FIRST_WITH_A_DRAFT = "0003"
# From this one on an officer signed it, and acts of his own epoch follow.
FIRST_SIGNED = "0004"
REVISIONS = sorted(path.name for path in STORES.iterdir() if (path / "header.json").exists())


def test_todays_schema_has_its_store() -> None:
    assert known_revision() in REVISIONS


@pytest.mark.parametrize("revision", REVISIONS)
def test_it_opens_and_every_act_and_row_holds(revision: str, tmp_path: Path, law: Law) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / revision, folder)

    verified = verify_store(folder, None, PASSPHRASE)
    with open_store(folder, None, PASSPHRASE) as vault:
        desk = open_desk(vault, law)
        entries = desk.read(outgoing_entries, VolumeAsked(body=1, book=1))
        drafts = desk.read(form_drafts, DraftsAsked(form=None))

    assert verified.acts == verified.macs_proved == ACTS[revision]
    assert verified.checkpoints == (1 if revision >= FIRST_SIGNED else 0)
    assert [entry.reference for entry in entries][:2] == ["01/BC-SMM", "02/BC-SMM"]
    assert "Hủy số" in entries[1].note
    kept = [half_filled().fields] if revision >= FIRST_WITH_A_DRAFT else []
    assert [draft.fields for draft in drafts] == kept


@pytest.mark.parametrize("revision", REVISIONS)
def test_it_gains_every_table_of_today_and_goes_on_from_there(
    revision: str, tmp_path: Path, law: Law
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / revision, folder)

    with open_store(folder, None, PASSPHRASE) as vault:
        tables = set(inspect(vault.engine).get_table_names())
        request = DraftPrintRequest(request_id="cu-1", body=1, day=OLD, item=1, prints=2)
        open_desk(vault, law).do(record_draft_print, request)

    assert set(Base.metadata.tables) <= tables
    assert verify_store(folder, None, PASSPHRASE).acts == ACTS[revision] + 1


@pytest.mark.parametrize("revision", REVISIONS)
def test_its_tables_guards_and_indexes_become_those_of_a_new_store(
    revision: str, tmp_path: Path
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / revision, folder)

    with open_store(folder, None, PASSPHRASE) as vault, memory_vault() as modelled:
        assert schema(vault) == schema(modelled)


@pytest.mark.parametrize("revision", REVISIONS)
def test_its_lines_are_found_in_the_search_of_all_books(
    revision: str, tmp_path: Path, law: Law
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / revision, folder)

    with open_store(folder, None, PASSPHRASE) as vault:
        desk = open_desk(vault, law)
        asked = [
            desk.read(search_ids, SearchAsked(body=1, typed=typed, day=OLD))[0]
            for typed in ("sổ:đi bao cao", 'sổ:đi nơi:"thử nghiệm"', '"01/bc"', '"02/bc"')
        ]

    assert all(len(found) >= 2 for found in asked[:2])
    # Each by the number of its own, a cancelled one too.
    assert all(set(found) <= set(asked[0]) and len(found) > 0 for found in asked[2:])
    assert not set(asked[2]) & set(asked[3])
