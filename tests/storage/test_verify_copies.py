from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.verify_copies import verify_copies
from bmnn_desk.storage.verify_rows import verify_rows
from tests.custody_desk import lent
from tests.storage.tampering import open_to_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office


@pytest.fixture(scope="module")
def opened(law: Law) -> Iterator[Vault]:
    with open_to_all(law) as (vault, _):
        yield vault


def test_a_sound_store_lists_every_newest_move(office: Office) -> None:
    lent(office)
    with office.desk._vault.begin() as session:
        verify_copies(session)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE copy_now SET holder = 'Ai đó' WHERE copy_id = 1",
        "UPDATE copy_now SET place = 'Tủ khác' WHERE copy_id = 1",
        "UPDATE copy_now SET state = 'destroyed' WHERE copy_id = 1",
        "UPDATE copy_now SET person_id = 1 WHERE copy_id = 1",
        "UPDATE copy_now SET ours = 1 - ours WHERE copy_id = 1",
        "UPDATE copy_now SET kind = 'DUPLICATE' WHERE copy_id = 1",
        "UPDATE copy_now SET due = '2099-01-01' WHERE due IS NOT NULL",
        "UPDATE copy_now SET due = '2099-01-01' WHERE copy_id = 1",
        "UPDATE copy_now SET event_id = 999999 WHERE copy_id = 1",
        "DELETE FROM copy_now WHERE copy_id = 1",
        "INSERT INTO copy_now SELECT 999999, body_id, 999999, state, day, holder, place, "
        "person_id, unit_id, ours, kind, due FROM copy_now WHERE copy_id = 1",
        "UPDATE copy_counted SET since = '2099-01-01' WHERE copy_id = (SELECT min(copy_id) FROM "
        "copy_counted)",
        "UPDATE copy_counted SET body_id = body_id + 1",
        "DELETE FROM copy_counted",
        "INSERT INTO copy_counted SELECT copy_id, body_id, day FROM copy_now WHERE NOT ours",
    ],
)
def test_a_listed_move_that_was_tampered_with_is_found(opened: Vault, tampering: str) -> None:
    with opened.begin() as session:
        verify_rows(session)
        assert session.execute(text(tampering)).rowcount > 0  # type: ignore[attr-defined]
        with pytest.raises(JournalBrokenError) as found:
            verify_rows(session)
        assert found.value.what == JournalFault.ROWS
        session.rollback()


def test_the_act_of_the_move_is_named(opened: Vault) -> None:
    with opened.begin() as session:
        seq = session.scalar(
            text(
                "SELECT act_seq FROM copy_event WHERE id = "
                "(SELECT event_id FROM copy_now WHERE copy_id = 2)"
            )
        )
        session.execute(text("UPDATE copy_now SET holder = 'x' WHERE copy_id = 2"))
        with pytest.raises(JournalBrokenError) as found:
            verify_copies(session)
        assert found.value.seq == seq
        session.rollback()
