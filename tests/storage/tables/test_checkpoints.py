from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bmnn_desk.services.record_anchor_print import record_anchor_print
from tests.services.each_office import prints_anchor
from tests.services.people import SALT, signed_journal
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_an_epoch_begins_once_and_an_act_may_be_signed_again(office: Office) -> None:
    signed_journal(office)
    refuses_a_twin(office, "journal_epoch")
    add_twin(office, "journal_epoch", epoch=99)
    add_twin(office, "checkpoint")


def test_an_officer_may_have_several_keys(office: Office) -> None:
    signed_journal(office)
    add_twin(office, "officer_key")


def test_the_same_anchor_may_be_printed_again(office: Office) -> None:
    office.desk.do(record_anchor_print, prints_anchor(office))
    add_twin(office, "anchor_print")


def test_a_private_key_is_wrapped_once_for_a_salt(office: Office) -> None:
    signed_journal(office)
    again = text("INSERT INTO officer_secret SELECT key_id, :salt, wrapped FROM officer_secret")
    with office.desk._vault.begin() as session:
        session.execute(again, {"salt": b"another"})
        session.rollback()
    with office.desk._vault.begin() as session, pytest.raises(IntegrityError, match="UNIQUE"):
        session.execute(again, {"salt": SALT})
