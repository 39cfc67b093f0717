"""Every store that has landed still opens, proves, and reads as it was printed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.desk import open_desk
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.storage.migrate import known_revision
from bmnn_desk.storage.opening import open_store
from bmnn_desk.verify import verify_store
from tests.storage.stores import PASSPHRASE

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

STORES = Path(__file__).parents[1] / "stores"
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

    assert verified.acts == 19
    assert [entry.reference for entry in entries] == ["01/BC-SMM", "02/BC-SMM"]
    assert "Hủy số" in entries[1].note
