from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.storage.opening import memory_vault
from bmnn_desk.storage.tables import Act
from bmnn_desk.storage.verify_rights import RIGHT_VERBS, RIGHTS, verify_rights
from bmnn_desk.storage.verify_rows import verify_rows
from tests import make
from tests.services.each_write import entries
from tests.services.everything import everything
from tests.storage.officers import unguard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.tables import Record
    from bmnn_desk.storage.vault import Vault

TABLES = tuple(kind.__tablename__ for kind in RIGHTS)


@pytest.fixture(scope="module")
def filled(law: Law) -> Iterator[Vault]:
    """A store with rows of every kind, and nothing that keeps them."""
    with memory_vault() as vault:
        everything(make.office(vault, law))
        unguard(vault)
        yield vault


@pytest.fixture
def session(filled: Vault) -> Iterator[Session]:
    with filled.begin() as session:
        yield session
        session.rollback()


def broken(session: Session) -> str:
    session.expire_all()
    with pytest.raises(JournalBrokenError) as caught:
        verify_rights(session)
    return caught.value.what


def test_a_sound_store_proves_some_of_its_rows(session: Session) -> None:
    assert 0 < verify_rights(session) < verify_rows(session)


@pytest.mark.parametrize("kind", RIGHTS)
def test_each_act_that_wrote_such_a_row_is_known_by_its_verb(
    session: Session, kind: type[Record]
) -> None:
    verbs = set(session.scalars(select(Act.verb).join(kind, kind.act_seq == Act.seq)))
    assert verbs
    assert verbs <= RIGHT_VERBS


def test_each_verb_that_may_want_a_second_person_may_write_an_authorisation() -> None:
    wanting = {
        name
        for name, verb in entries().items()
        if verb in AUTHORITY and AUTHORITY[verb].second is not None
    }
    assert wanting
    assert wanting <= RIGHT_VERBS


@pytest.mark.parametrize("table", TABLES)
def test_a_row_that_is_gone_altogether_is_missed(session: Session, table: str) -> None:
    session.execute(text(f'DELETE FROM "{table}" WHERE id = (SELECT max(id) FROM "{table}")'))  # noqa: S608
    assert broken(session) == JournalFault.ROWS


def test_other_roles_are_noticed(session: Session) -> None:
    session.execute(text("UPDATE account SET roles = '[\"officer\"]' WHERE id = 2"))
    assert broken(session) == JournalFault.ROWS


def test_the_person_of_an_account_that_founded_the_desk_is_covered(session: Session) -> None:
    session.execute(text("UPDATE person SET name = 'Khác' WHERE id = 1"))
    assert broken(session) == JournalFault.ROWS


def test_a_row_under_another_act_is_noticed(session: Session) -> None:
    session.execute(text("UPDATE setting SET act_seq = act_seq - 1 WHERE id = 1"))
    assert broken(session) == JournalFault.ROWS


def test_a_row_without_an_act_is_noticed(session: Session) -> None:
    session.execute(
        text(
            "INSERT INTO account SELECT 99, 9999, person_id, slot, roles, until FROM account "
            "WHERE id = 1"
        )
    )
    assert broken(session) == JournalFault.ROW_WITHOUT_ACT


def test_a_value_in_another_spelling_is_noticed(session: Session) -> None:
    session.execute(text("UPDATE account SET roles = replace(roles, ',', ' ,') || ' '"))
    assert broken(session) == JournalFault.UNREADABLE


def test_a_row_that_decides_no_right_is_left_to_the_whole_proof(session: Session) -> None:
    session.execute(text("UPDATE line SET ordinal = ordinal + 1000 WHERE id = 1"))
    session.expire_all()
    assert verify_rights(session) > 0
    with pytest.raises(JournalBrokenError):
        verify_rows(session)
