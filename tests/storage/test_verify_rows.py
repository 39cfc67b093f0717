from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.row_digest import row_digest
from bmnn_desk.storage.tables import Base, Record, written_once
from bmnn_desk.storage.verify_rows import DIGESTS, record_classes, verify_rows
from tests.storage.officers import new_checkpoint, new_epoch, new_officer
from tests.storage.tampering import columns, is_found, open_to_all, other_value, prove, some_cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.full_store import Key

TABLES = tuple(table for table, _ in written_once() if table != "act")
MANY = 300


@pytest.fixture(scope="module")
def opened(law: Law) -> Iterator[tuple[Vault, list[Key]]]:
    with open_to_all(law) as both:
        vault, _ = both
        with new_officer(vault) as signer:
            new_checkpoint(vault, signer)
            # The last act of epoch 0, so that this account has every act's key.
            new_epoch(vault, signer)
        yield both


@pytest.fixture
def tampered(opened: tuple[Vault, list[Key]]) -> Iterator[Vault]:
    vault, _ = opened
    yield vault
    with vault.begin() as session:
        prove(session, vault)  # nothing may be left of the tampering


def test_every_row_is_proved_and_counted(tampered: Vault) -> None:
    with tampered.begin() as session:
        rows = [
            session.scalar(text(f'SELECT count(*) FROM "{table}"'))  # noqa: S608
            for table in TABLES
        ]
        assert verify_rows(session) == sum(rows)
        assert min(rows) > 0


def test_every_table_of_records_is_looked_at() -> None:
    assert [kind.__tablename__ for kind in record_classes()] == list(TABLES)
    assert all(issubclass(kind, Record) for kind in record_classes())
    others = set(Base.metadata.tables) - set(TABLES)
    assert others == {
        "act",
        "content_key",
        "copy_counted",
        "copy_now",
        "form_draft",
        "journal_key",
        "officer_secret",
        "line_text",
        "search_text",
    }


@pytest.mark.parametrize("table", TABLES)
def test_each_column_of_a_row_is_covered(tampered: Vault, table: str) -> None:
    for column, kind in columns(tampered, table):
        with tampered.begin() as session:
            row, old = session.execute(
                text(f'SELECT rowid, "{column}" FROM "{table}" ORDER BY rowid DESC LIMIT 1')  # noqa: S608
            ).one()
        sql = f'UPDATE "{table}" SET "{column}" = :value WHERE rowid = :row'  # noqa: S608
        assert is_found(tampered, sql, value=other_value(old, kind), row=row), column


@pytest.mark.parametrize("table", TABLES)
def test_a_row_taken_away_is_missed(tampered: Vault, table: str) -> None:
    for end in ("min", "max"):
        assert is_found(
            tampered,
            f'DELETE FROM "{table}" WHERE id = (SELECT {end}(id) FROM "{table}")',  # noqa: S608
        )


@pytest.mark.parametrize("act", [1, 9, 9999])
def test_a_row_slipped_in_under_an_older_act_is_found(tampered: Vault, act: int) -> None:
    sql = "INSERT INTO person (id, act_seq, name) VALUES (77, :act, 'Ai đó')"
    assert is_found(tampered, sql, act=act)


@pytest.mark.parametrize(
    "change",
    [
        "item SET title = x'41'",
        "item SET title = CAST(x'ff' AS TEXT)",
        "line SET day = 'hôm nay'",
        "line SET ordinal = 'một'",
        "slip SET level = 'RAT_MAT'",
        "slip_recipient SET members = 'không phải JSON'",
        "content SET sha256 = CAST(sha256 AS BLOB)",
        "mark_use SET x_mm = 'mười'",
        "person SET act_seq = 'x'",
    ],
)
def test_a_value_that_is_none_of_its_columns_is_found_and_no_crash(
    tampered: Vault, change: str
) -> None:
    assert is_found(tampered, f"UPDATE {change} WHERE id = 1")


def test_a_text_in_another_spelling_is_another_text(tampered: Vault) -> None:
    sql = "UPDATE item SET title = :value WHERE id = 1"
    assert is_found(tampered, sql, value="về tình hình mẫu".replace("ề", "e\u0302\u0300"))


def test_of_300_random_tamperings_300_are_found(
    tampered: Vault, opened: tuple[Vault, list[Key]]
) -> None:
    pick = Random(20250310)  # noqa: S311
    missed = [done for done in range(MANY) if not _tamper(tampered, pick, opened[1])]
    assert missed == []


def _tamper(vault: Vault, pick: Random, keys: list[Key]) -> bool:
    way = pick.randrange(6)
    with vault.begin() as session:
        last = session.scalar(text("SELECT max(seq) FROM act")) or 0
    if way == 0:
        return is_found(vault, "DELETE FROM act WHERE seq = :seq", seq=pick.randint(1, last))
    if way == 1:
        return is_found(vault, "DELETE FROM act WHERE seq > :seq", seq=pick.randint(0, last - 1))
    if way == 2:
        seq, key = pick.choice(keys)
        return is_found(
            vault, "UPDATE journal_key SET next_seq = :seq, key = :key", seq=seq, key=key
        )
    table = "act" if way == 3 else pick.choice(TABLES)
    if way == 4:
        sql = f'DELETE FROM "{table}" WHERE id = (SELECT id FROM "{table}" ORDER BY id LIMIT 1)'  # noqa: S608
        return is_found(vault, sql)
    sql, value, row = some_cell(vault, table, pick)
    return is_found(vault, sql, value=value, row=row)


def test_each_version_of_the_digest_has_its_way_to_be_proved(
    tampered: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def of_row(row: Record) -> bytes:
        asked.append(row.act_seq)
        return row_digest(row)

    later = replace(DIGESTS[1], of_row=of_row)
    with tampered.begin() as session:
        session.execute(text("UPDATE act SET digest_version = 2 WHERE seq = 9"))
        with pytest.raises(JournalBrokenError):
            verify_rows(session)
        monkeypatch.setitem(DIGESTS, 2, later)
        assert verify_rows(session) > len(asked) > 0
        session.rollback()
    assert set(asked) == {9}
