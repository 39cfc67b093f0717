from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import AlreadyThereError, NotFoundError, ReasonMissingError
from bmnn_desk.services.delist_entries import delist_entries
from bmnn_desk.storage import tables as t
from tests import secrecy_desk as sd
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_entries_leave_the_lists_once_by_a_text(office: Office) -> None:
    entries = tuple(office.bases.values())[:2]
    assert len(office.desk.do(delist_entries, sd.delisting(office, *entries))) == 2
    gone = rows(office, t.DelistedEntry)
    assert [row.secret_item_id for row in gone] == list(entries)
    assert {row.since for row in gone} == {office.day}
    again = sd.delisting(office, entries[0])
    raised(office.desk, delist_entries, again, AlreadyThereError)


def test_they_are_named_and_so_is_the_text(office: Office) -> None:
    entry = office.bases[SecrecyLevel.MAT]
    raised(office.desk, delist_entries, sd.delisting(office), NotFoundError)
    raised(office.desk, delist_entries, sd.delisting(office, 99), NotFoundError)
    untold = sd.delisting(office, entry, decision=" ")
    raised(office.desk, delist_entries, untold, ReasonMissingError)
