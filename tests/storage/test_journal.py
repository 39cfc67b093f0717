from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from bmnn_desk.desk import Desk
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import AlreadySavedError, JournalBrokenError, StoreRolledBackError
from bmnn_desk.services.found_desk import FOUNDER
from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from bmnn_desk.storage.anchor import Anchor, Head
from bmnn_desk.storage.journal import (
    ActFacts,
    close_act,
    head_before,
    journal_head,
    mac_of_act,
    open_act,
    whole_head,
)
from bmnn_desk.storage.ratchet import FIRST_MAC
from bmnn_desk.storage.tables import Act, written_once
from bmnn_desk.storage.tables.custody import NEWEST_COLUMNS, newest_moves
from bmnn_desk.storage.verify_chain import verify_chain
from tests import make
from tests.services.everything import everything
from tests.storage.tampering import columns, is_found, open_to_all, other_value, prove

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.full_store import Key
    from tests.make import Office

ACT = tuple(column.name for column in Act.__table__.columns)
ROWS = tuple(table for table, _ in written_once() if table != "act")
SWAP = (
    "UPDATE act SET seq = -1 WHERE seq = 6",
    "UPDATE act SET seq = 6 WHERE seq = 7",
    "UPDATE act SET seq = 7 WHERE seq = -1",
)


@pytest.fixture(scope="module")
def opened(law: Law) -> Iterator[tuple[Vault, list[Key]]]:
    with open_to_all(law) as both:
        yield both


@pytest.fixture
def vault_open(opened: tuple[Vault, list[Key]]) -> Iterator[Vault]:
    vault, _ = opened
    yield vault
    with vault.begin() as session:
        prove(session, vault)


def another_body() -> BodyRequest:
    names = NameOnPapers(
        name="VĂN PHÒNG MẪU", parent="", place="Mẫu Sơn", letters="VPM", symbol_pattern="{body}"
    )
    return BodyRequest(request_id=make.request_id(), day=make.OLD, code="VPM", names=names)


def cut(session: Session, seq: int, key: bytes) -> None:
    """Everything from act `seq` on, with the rows it wrote; the key as it was before it."""
    session.execute(text("DELETE FROM copy_now"))
    session.execute(text("DELETE FROM copy_counted"))
    for table, column in (*((name, "act_seq") for name in ROWS), ("act", "seq")):
        session.execute(text(f'DELETE FROM "{table}" WHERE {column} >= :seq'), {"seq": seq})  # noqa: S608
    session.execute(text(f"INSERT INTO copy_now ({NEWEST_COLUMNS}, due) {newest_moves()}"))
    waits = "INSERT INTO copy_counted SELECT copy_id, body_id, day FROM copy_now WHERE ours"
    session.execute(text(waits))
    values = {"seq": seq, "key": key}
    session.execute(text("UPDATE journal_key SET next_seq = :seq, key = :key"), values)


def test_chain_and_rows_hold_after_many_acts(office: Office) -> None:
    everything(office)
    for _ in range(5):
        make.issued(office)
    vault = office.desk._vault
    with vault.begin() as session:
        head = verify_chain(session, vault.keys).head
        assert head == whole_head(session)
        assert head.seq == len(session.scalars(select(Act.seq)).all())
        assert mac_of_act(session, head.seq) == head.mac
        assert (mac_of_act(session, 0), mac_of_act(session, 9999)) == (FIRST_MAC, None)


def test_an_act_says_who_did_what_to_which_object(office: Office) -> None:
    done = make.issued(office)
    with office.desk._vault.begin() as session:
        act = session.get_one(Act, journal_head(session).seq)
        assert (act.verb, act.object_kind, act.object_id) == ("issue_outgoing", "item", done.item)
        assert (act.actor_id, act.second_id, act.day) == (1, None, office.day)
        earlier = session.scalars(
            text("SELECT after FROM act WHERE verb = 'record_signature' ORDER BY seq DESC")
        ).first()
        assert act.before == earlier


def test_a_request_saved_before_is_known_again(office: Office) -> None:
    with office.desk._vault.begin() as session:
        act = session.get_one(Act, 2)
        with pytest.raises(AlreadySavedError) as saved:
            open_act(session, act.request_id)
    assert (saved.value.seq, saved.value.object_kind, saved.value.object_id) == (2, "body", 1)


@pytest.mark.parametrize("column", ACT)
def test_each_column_of_an_act_is_covered(vault_open: Vault, column: str) -> None:
    kind = dict(columns(vault_open, "act"))[column]
    for seq in (1, 7, 12):
        with vault_open.begin() as session:
            old = session.scalar(text(f"SELECT {column} FROM act WHERE seq = {seq}"))  # noqa: S608
        sql = f"UPDATE act SET {column} = :value WHERE seq = {seq}"  # noqa: S608
        assert is_found(vault_open, sql, value=other_value(old, kind)), seq


@pytest.mark.parametrize(
    "statements",
    [
        ("DELETE FROM act WHERE seq = 5",),
        ("DELETE FROM act WHERE seq = 1",),
        ("DELETE FROM act WHERE seq = (SELECT max(seq) FROM act)",),
        ("DELETE FROM act WHERE seq > 9",),
        ("DELETE FROM act",),
        SWAP,
        ("DELETE FROM journal_key",),
        ("UPDATE journal_key SET first_seq = 2",),
        ("UPDATE journal_key SET epoch = 1",),
        ("UPDATE journal_key SET sealed_first = zeroblob(60)",),
        ("INSERT INTO journal_key SELECT 1, first_seq, sealed_first, next_seq, key "
         "FROM journal_key",),
        ("UPDATE act SET mac = 'text' WHERE seq = 4",),
        ("UPDATE act SET day = 'hôm nay' WHERE seq = 4",),
        ("UPDATE act SET monotonic_ns = 0.5 WHERE seq = 4",),
        ("UPDATE act SET verb = CAST(x'ff' AS TEXT) WHERE seq = 4",),
    ],
)  # fmt: skip
def test_what_was_done_to_the_journal_is_found(
    vault_open: Vault, statements: tuple[str, ...]
) -> None:
    assert is_found(vault_open, *statements)


def test_an_older_journal_key_is_found_and_stops_the_next_act(law: Law) -> None:
    with open_to_all(law) as (vault, keys):
        put_back = "UPDATE journal_key SET next_seq = :seq, key = :key"
        for seq, key in keys:
            assert is_found(vault, put_back, seq=seq, key=key)
        with vault.begin() as session:
            session.execute(text(put_back), {"seq": keys[0][0], "key": keys[0][1]})
        with pytest.raises(JournalBrokenError):
            Desk(vault, law, FOUNDER).do(set_up_body, another_body())


def test_a_tail_cut_with_its_key_put_back_is_found_by_the_anchor(law: Law, tmp_path: Path) -> None:
    with open_to_all(law) as (vault, keys):
        vault.anchor = Anchor(tmp_path / "head.bin", vault.keys.anchor)
        with vault.begin() as session:
            head = whole_head(session)
            vault.anchor.write(head.seq, head.mac, head.digest)
            prove_chain(session, vault.keys, vault.anchor)
            seq, key = keys[-1]
            cut(session, seq, key)
            prove(session, vault)  # the chain alone cannot know
            with pytest.raises(StoreRolledBackError) as rolled:
                prove_chain(session, vault.keys, vault.anchor)
            session.rollback()
    assert (rolled.value.found, rolled.value.anchored) == (seq - 1, head.seq)


def test_the_head_goes_on_from_one_that_is_known(office: Office) -> None:
    with office.desk._vault.begin() as session:
        before = whole_head(session)
    make.issued(office)
    with office.desk._vault.begin() as session:
        whole = whole_head(session)
        assert whole.seq > before.seq
        assert whole_head(session, before) == whole == whole_head(session, whole)
        assert whole_head(session, Head(before.seq, before.mac)) == whole
        assert whole == verify_chain(session, office.desk._vault.keys).head
        with pytest.raises(JournalBrokenError) as broken:
            whole_head(session, Head(before.seq, bytes(32), bytes(32)))
        with pytest.raises(JournalBrokenError):
            whole_head(session, Head(whole.seq + 1, bytes(32), bytes(32)))
    assert (broken.value.seq, broken.value.what) == (before.seq, JournalFault.ANCHOR)


def test_an_acts_texts_are_composed_and_its_digest_is_the_journals(office: Office) -> None:
    vault = office.desk._vault
    with vault.begin() as session:
        head, rows = open_act(session, "một")
        assert head_before(session) == head
        facts = ActFacts(
            request_id="một", day=office.day, actor=1, verb="đề xuất",
            object_kind="body", object_id=1,
        )  # fmt: skip
        decomposed = replace(facts, verb=unicodedata.normalize("NFD", facts.verb))
        head = close_act(session, head, rows, decomposed)
        assert session.get_one(Act, head.seq).verb == facts.verb
        assert head == whole_head(session) == verify_chain(session, vault.keys).head
