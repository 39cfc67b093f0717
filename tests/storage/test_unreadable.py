from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.unreadable import unreadable_is_broken

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.vault import Vault


def by_sqlalchemy(session: Session, sql: str) -> None:
    session.execute(text(f"SELECT {sql}")).all()


def by_the_driver(session: Session, sql: str) -> None:
    cursor: Any = session.connection().connection.cursor()
    cursor.execute(f"SELECT {sql}").fetchall()


@pytest.mark.parametrize("sql", ["json_object('a', x'ff')", "CAST(x'ff' AS TEXT)"])
@pytest.mark.parametrize("read", [by_sqlalchemy, by_the_driver])
def test_a_value_that_cannot_be_read_is_the_journals_error(
    vault: Vault, sql: str, read: Callable[[Session, str], None]
) -> None:
    with (
        vault.begin() as session,
        pytest.raises(JournalBrokenError) as broken,
        unreadable_is_broken(lambda: 7),
    ):
        read(session, sql)
    assert (broken.value.seq, broken.value.what) == (7, JournalFault.UNREADABLE)


@pytest.mark.parametrize("error", [KeyError("x"), TypeError(), ValueError(), IndexError()])
def test_so_is_what_python_stumbles_over(error: Exception) -> None:
    with pytest.raises(JournalBrokenError) as broken, unreadable_is_broken():
        raise error
    assert broken.value.seq == 0


def test_the_journals_own_error_and_a_bug_pass_unchanged(vault: Vault) -> None:
    with pytest.raises(JournalBrokenError) as broken, unreadable_is_broken():
        raise JournalBrokenError(3, JournalFault.MAC)
    assert broken.value.seq == 3
    with pytest.raises(ZeroDivisionError), unreadable_is_broken():
        raise ZeroDivisionError
    with vault.begin() as session, pytest.raises(IntegrityError), unreadable_is_broken():
        session.execute(text("INSERT INTO unit (id) VALUES (1)"))
