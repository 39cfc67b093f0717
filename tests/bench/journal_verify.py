"""Verifying the journal, beside plainly reading the same acts."""

from __future__ import annotations

import hashlib
import tempfile
import tracemalloc
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.storage.act_text import mac_record
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.ratchet import act_mac, next_key
from bmnn_desk.storage.row_digest import NOTHING
from bmnn_desk.storage.tables import Act, JournalKey
from bmnn_desk.storage.verify_chain import verify_chain
from tests import make
from tests.bench.result import Result
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.vault import Vault

_ACTS, _QUICK_ACTS, _RUNS = 100_000, 5_000, 7
_ACTS_OF_AN_OBJECT = 5
_BLOCK = 2_000
_TARGET = 1.5
_MIB = 1 << 20


def journal_verify(quick: bool) -> Result:
    """Prove every act of a long journal, and read the same columns with the same engine."""
    ours, peer, bare, peak = _measured(_QUICK_ACTS if quick else _ACTS)
    ratio = ours / peer
    return Result(
        name="journal_verify",
        ratio=ratio,
        target=f"<= {_TARGET}",
        ok="ok" if ratio <= _TARGET else "short",
        peer="the same columns of the same acts, by SQLAlchemy's rows",
        what=f"{_QUICK_ACTS if quick else _ACTS} acts proved: {ours * 1000:.0f} ms, "
        f"read {peer * 1000:.0f} ms; {peak:.1f} MiB of Python's memory at most\n"
        f"{'':20} {ours / bare:7.2f}  {'':8} {'':6}  "
        f"[the driver's bare tuples] read {bare * 1000:.0f} ms",
    )


def _measured(count: int) -> tuple[float, float, float, float]:
    """Medians in seconds of verifying and of both ways of reading, and MiB held at most."""
    with (
        tempfile.TemporaryDirectory() as name,
        create_store(Path(name) / "store", ACCOUNT, PASSPHRASE, CHEAP) as vault,
    ):
        make.office(vault, Law(forms_folder()))
        _lengthen(vault, count)
        ways: tuple[Callable[[Session], int], ...] = (
            lambda session: verify_chain(session, vault.keys).macs_proved,
            _read_rows,
            _read_tuples,
        )
        times: list[list[float]] = [[], [], []]
        for _ in range(_RUNS):
            for way, taken in zip(ways, times, strict=True):
                with vault.begin() as session:
                    begun = perf_counter()
                    done = way(session)
                    taken.append(perf_counter() - begun)
                    if done != count:
                        raise AssertionError(done)
        tracemalloc.start()
        with vault.begin() as session:
            verify_chain(session, vault.keys)
        peak = tracemalloc.get_traced_memory()[1] / _MIB
        tracemalloc.stop()
    return (*(median(taken) for taken in times), peak)  # type: ignore[return-value]


def _read_rows(session: Session) -> int:
    rows = session.execute(select(*Act.__table__.columns).order_by(Act.seq))
    return sum(1 for _ in rows)


def _read_tuples(session: Session) -> int:
    cursor: Any = session.connection().connection.cursor()
    names = ", ".join(f'"{column.name}"' for column in Act.__table__.columns)
    cursor.execute(f"SELECT {names} FROM act ORDER BY seq")  # noqa: S608
    return sum(1 for _ in cursor)


def _lengthen(vault: Vault, count: int) -> None:
    """Go on with the journal as the program would, five acts about each object, in one commit."""
    with vault.begin() as session:
        last = session.get_one(Act, journal_head(session).seq)
        key = session.get_one(JournalKey, 0)
        rows: list[dict[str, object]] = []
        for act in _more(last, key, count):
            rows.append(
                {column.name: getattr(act, column.name) for column in Act.__table__.columns}
            )
            if len(rows) == _BLOCK or act.seq == count:
                session.execute(insert(Act), rows)
                rows.clear()
        key.next_seq = count + 1
    vault.checkpoint()


def _more(last: Act, key: JournalKey, count: int) -> Iterator[Act]:
    ends: dict[int, str] = {}
    secret, mac = key.key, last.mac
    for seq in range(last.seq + 1, count + 1):
        about = 1_000 + seq // _ACTS_OF_AN_OBJECT
        act = Act(
            seq=seq,
            request_id=hashlib.md5(b"%d" % seq, usedforsecurity=False).hexdigest(),
            at_utc=last.at_utc,
            day=last.day,
            monotonic_ns=last.monotonic_ns + 12_345_678 * seq,
            session=last.session,
            actor_id=last.actor_id,
            second_id=None,
            verb="issue_outgoing",
            object_kind="item",
            object_id=about,
            digest_version=last.digest_version,
            before=ends.get(about, NOTHING),
            after=hashlib.sha256(b"%d" % seq).hexdigest(),
            result=last.result,
            app_version=last.app_version,
            epoch=0,
            previous_mac=mac,
            mac=b"",
        )
        act.mac = mac = act_mac(secret, mac, mac_record(act))
        ends[about] = act.after
        secret = next_key(secret)
        key.key = secret
        yield act
