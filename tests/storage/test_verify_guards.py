"""A missing or changed trigger is found."""

import pytest
from sqlalchemy import text

from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.opening import memory_vault
from bmnn_desk.storage.verify_guards import verify_guards


def test_a_new_store_has_all_its_guards() -> None:
    with memory_vault() as vault, vault.begin() as session:
        assert verify_guards(session) > 100


@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER act_no_delete",
        "CREATE TRIGGER other AFTER INSERT ON act BEGIN DELETE FROM search_text; END",
    ],
)
def test_a_guard_taken_away_or_added_is_found(change: str) -> None:
    with memory_vault(guarded=False) as vault, vault.begin() as session:
        session.execute(text(change))
        with pytest.raises(JournalBrokenError):
            verify_guards(session)
