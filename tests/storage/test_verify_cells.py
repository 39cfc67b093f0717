from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.opening import memory_vault
from bmnn_desk.storage.verify_cells import verify_cells
from bmnn_desk.storage.verify_rows import record_classes
from tests import make
from tests.services.everything import everything
from tests.storage.officers import unguard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault


@pytest.fixture(scope="module")
def store(law: Law) -> Iterator[Vault]:
    with memory_vault() as vault:
        everything(make.office(vault, law))
        unguard(vault)
        yield vault


def test_every_cell_that_the_program_wrote_is_spelt_well(store: Vault) -> None:
    with store.begin() as session:
        verify_cells(session, record_classes())


@pytest.mark.parametrize(
    "change",
    [
        "content SET sha256 = unhex(sha256)",  # its digest would be that of the text
        "line SET day = strftime('%G-W%V-%u', day)",  # Python reads both as one day
        "line SET day = day || ' '",
        "slip_recipient SET members = CAST(members AS BLOB)",
        "body SET code = CAST(code AS BLOB)",
        "mark_use SET x_mm = CAST(x_mm AS BLOB)",
        "number_taken SET number = 1.5",
        "content SET tuyet_mat = 2",
        "account SET roles = roles || ' '",
        "account SET roles = json(roles)",
    ],
)
def test_another_spelling_of_the_same_value_is_noticed(store: Vault, change: str) -> None:
    with store.begin() as session:
        session.execute(text(f"UPDATE {change} WHERE id = 1"))
        with pytest.raises(JournalBrokenError) as broken:
            verify_cells(session, record_classes())
        session.rollback()
    assert broken.value.what == JournalFault.UNREADABLE
    assert broken.value.seq > 0
