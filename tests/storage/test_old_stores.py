"""Every store that has landed still opens, proves, and reads as it was printed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import inspect

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.drafting import DraftPrintRequest
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.storage.migrate import known_revision
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.tables import written_once
from bmnn_desk.verify import verify_store
from tests.make import OLD
from tests.storage.stores import PASSPHRASE

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

STORES = Path(__file__).parents[1] / "stores"
# How many acts each store had when it was written.
ACTS = {"0001": 19, "0002": 29}
REVISIONS = sorted(path.name for path in STORES.iterdir() if (path / "header.json").exists())


def test_todays_schema_has_its_store() -> None:
    assert known_revision() in REVISIONS


@pytest.mark.parametrize("revision", REVISIONS)
def test_it_opens_and_every_act_and_row_holds(revision: str, tmp_path: Path, law: Law) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / revision, folder)

    verified = verify_store(folder, None, PASSPHRASE)
    with open_store(folder, None, PASSPHRASE) as vault:
        entries = open_desk(vault, law).read(outgoing_entries, VolumeAsked(body=1, book=1))

    assert verified.acts == ACTS[revision]
    assert [entry.reference for entry in entries] == ["01/BC-SMM", "02/BC-SMM"]
    assert "Hủy số" in entries[1].note


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

    assert {table for table, _ in written_once()} <= tables
    assert verify_store(folder, None, PASSPHRASE).acts == ACTS[revision] + 1
