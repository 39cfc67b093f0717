from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from bmnn_desk.services.form_drafts import DropDraftRequest, drop_form_draft, keep_form_draft
from bmnn_desk.storage.engine import connect
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.key import KeyRing, MasterKeys
from bmnn_desk.storage.tables import Base, install_triggers
from bmnn_desk.storage.vault import Place, Vault
from bmnn_desk.storage.wipe import random_key
from tests import make
from tests.services.everything import half_filled
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from tests.make import Office

WORDS = ("cong-tac-do-dang ", "viec-khac-han ")


def test_an_account_has_one_draft_of_a_form_about_a_row(office: Office) -> None:
    office.desk.jot(keep_form_draft, half_filled())
    refuses_a_twin(office, "form_draft")
    add_twin(office, "form_draft", subject=7)
    add_twin(office, "form_draft", form="issue_outgoing")


def test_a_draft_belongs_to_an_account_that_is_there(office: Office) -> None:
    office.desk.jot(keep_form_draft, half_filled())
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        add_twin(office, "form_draft", account_id=99)


@pytest.fixture
def readable(tmp_path: Path) -> Iterator[Vault]:
    """A vault without a cipher, so that its pages can be searched."""
    (tmp_path / RECORDS).touch()
    with MasterKeys(random_key(), random_key()) as keys:
        vault = Vault(connect(tmp_path / RECORDS, None), KeyRing(keys), Place(folder=tmp_path))
    with vault, vault.engine.begin() as schema:
        Base.metadata.create_all(schema)
        install_triggers(schema)
        schema.commit()
        yield vault


@pytest.mark.parametrize("times", [1, 1000])
def test_a_draft_that_was_overwritten_or_dropped_leaves_no_word_behind(
    readable: Vault, law: Law, times: int
) -> None:
    desk = make.office(readable, law).desk
    assert readable.folder is not None
    records = readable.folder / RECORDS
    first, second = (replace(half_filled(), fields={"title": word * times}) for word in WORDS)
    desk.jot(keep_form_draft, first)
    assert WORDS[0].encode() in records.read_bytes()
    desk.jot(keep_form_draft, second)
    assert WORDS[0].encode() not in records.read_bytes()
    assert WORDS[1].encode() in records.read_bytes()
    desk.jot(drop_form_draft, DropDraftRequest(form=second.form, subject=second.subject))
    assert WORDS[1].encode() not in records.read_bytes()
    assert (readable.folder / f"{RECORDS}-wal").stat().st_size == 0
