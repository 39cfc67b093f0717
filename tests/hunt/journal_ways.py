"""Ways to tamper with the journal and its rows, for whoever has the database key alone.

Each does something to a session that is rolled back after, and says whether it could.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError, OperationalError

from bmnn_desk.storage.tables import Base, written_once
from tests.hunt.seal_again import seal_again
from tests.storage.tampering import other_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from sqlalchemy.orm import Session

    Way = Callable[["Session", Random], bool]

_ROWS = tuple(table for table, _ in written_once() if table != "act")
_SIGNED = ("checkpoint", "journal_epoch", "officer_key")
DONE = "done"
"""Where the session's info keeps the last statement, for a fault's sake."""
_PLAIN = "VARCHAR"  # a text, and no word of an enum
# The same value in another spelling, or another kind of value with the same bytes.
_SPELLINGS = (
    "CAST({0} AS BLOB)",
    "CAST({0} AS TEXT)",
    "jsonb(json_quote({0}))",
    "unhex({0})",
    "upper({0})",
    "{0} || ' '",
    "strftime('%G-W%V-%u', {0})",
    "NULL",
    "''",
    "0",
    "1.5",
    "randomblob(length({0}))",
)


def edit_act(session: Session, pick: Random) -> bool:
    """One cell of one act."""
    return _edit(session, pick, "act") is not None


def edit_row(session: Session, pick: Random) -> bool:
    """One cell of one row."""
    return _edit(session, pick, pick.choice(_ROWS)) is not None


def edit_key(session: Session, pick: Random) -> bool:
    """One cell of the keys that the journal keeps."""
    return _edit(session, pick, "journal_key") is not None


def delete_act(session: Session, pick: Random) -> bool:
    """One act or some in a row; with the links mended, or left."""
    first = pick.randint(1, _last(session))
    count = pick.randint(1, 3)
    _run(session, "DELETE FROM act WHERE seq BETWEEN :a AND :b", a=first, b=first + count - 1)
    if pick.random() < 0.5:
        _run(session, "UPDATE act SET seq = seq - :n WHERE seq > :a", n=count, a=first)
        _run(session, "UPDATE journal_key SET next_seq = next_seq - :n", n=count)
        _relink(session)
    return True


def delete_row(session: Session, pick: Random) -> bool:
    """One row, or every row of an act in a table."""
    table = pick.choice(_ROWS)
    row = _row(session, pick, table)
    if row is None:
        return False
    where = pick.choice(("id = :row", f'act_seq = (SELECT act_seq FROM "{table}" WHERE id = :row)'))  # noqa: S608
    return _run(session, f'DELETE FROM "{table}" WHERE {where}', row=row) > 0  # noqa: S608


def insert_act(session: Session, pick: Random) -> bool:
    """A copy of an act in the middle, or two at the end, with links that hold."""
    last = _last(session)
    at_end = pick.random() < 0.3
    count = 2 if at_end else 1
    at = last + 1 if at_end else pick.randint(1, last)
    _run(session, "UPDATE act SET seq = -seq - :n WHERE seq >= :a", n=count, a=at)
    _run(session, "UPDATE act SET seq = -seq WHERE seq < 0")
    for seq in range(at, at + count):
        source = pick.choice(session.scalars(text("SELECT seq FROM act")).all())
        given = {"seq": ":seq", "request_id": ":name", "mac": "randomblob(32)"}
        name = f"forged-{pick.getrandbits(64):x}"
        _copy(session, "act", given, f"seq = {source}", seq=seq, name=name)
    sql = "UPDATE journal_key SET next_seq = next_seq + :n WHERE next_seq > :last"
    _run(session, sql, n=count, last=last)
    if pick.random() < 0.7:
        _relink(session)
    return True


def insert_row(session: Session, pick: Random) -> bool:
    """A copy of a row under a number of its own, and any act's."""
    table = pick.choice(_ROWS)
    row = _row(session, pick, table)
    if row is None:
        return False
    given = {"id": ":new", "act_seq": ":act"}
    act = pick.randint(1, _last(session) + 2)
    new = pick.randint(5_000, 9_000)
    return _copy(session, table, given, f"id = {row}", new=new, act=act) > 0


def swap_acts(session: Session, pick: Random) -> bool:
    """Two acts take each other's number; the links are mended, or left."""
    one, other = pick.sample(range(1, _last(session) + 1), 2)
    _swap(session, "act", "seq", (one, other))
    if pick.random() < 0.5:
        _relink(session)
    return True


def swap_rows(session: Session, pick: Random) -> bool:
    """Two rows of a table take each other's number, or each other's act."""
    table = pick.choice(_ROWS)
    rows = session.execute(text(f'SELECT id, act_seq FROM "{table}"')).all()  # noqa: S608
    if len(rows) < 2:
        return False
    (one, act), (other, another) = pick.sample(rows, 2)
    if pick.random() < 0.5 and act != another:
        sql = f'UPDATE "{table}" SET act_seq = :act WHERE id = :row'  # noqa: S608
        _run(session, sql, act=another, row=one)
        return _run(session, sql, act=act, row=other) > 0
    _swap(session, table, "id", (one, other))
    return True


def cut_tail(session: Session, pick: Random) -> bool:
    """Every act from one on, with the rows it wrote; a key of his own, the old one being gone."""
    seq = pick.randint(1, _last(session))
    for table in _ROWS:
        _run(session, f'DELETE FROM "{table}" WHERE act_seq >= :seq', seq=seq)  # noqa: S608
    _run(session, "DELETE FROM act WHERE seq >= :seq", seq=seq)
    if pick.random() < 0.8:
        _run(session, "DELETE FROM journal_key WHERE first_seq > :seq AND epoch > 0", seq=seq)
        key = pick.choice(("key", "randomblob(32)"))
        sql = f"UPDATE journal_key SET next_seq = :seq, key = {key} WHERE next_seq > :seq"  # noqa: S608
        _run(session, sql, seq=seq)
    return True


def rewrite_suffix(session: Session, pick: Random) -> bool:
    """Another text in a row, and from its act on all that follows: digests, links, MACs.

    The MACs are made with a guessed key, or with the key that the store keeps for the next act,
    which is ratcheted on; the checkpoints that lie behind are dropped, or left.
    """
    table = pick.choice([name for name in _ROWS if name not in _SIGNED])
    row = _edit(session, pick, table, plain=True)
    if row is None:
        return False
    changed = session.scalar(text(f'SELECT act_seq FROM "{table}" WHERE rowid = {row}'))  # noqa: S608
    if not isinstance(changed, int):
        return False
    if pick.random() < 0.5:
        _run(session, "DELETE FROM checkpoint WHERE act_seq >= :seq", seq=changed)
    key = session.scalar(text("SELECT key FROM journal_key ORDER BY epoch DESC LIMIT 1"))
    seal_again(session, changed, key if pick.random() < 0.5 else pick.randbytes(32))
    return True


def delete_officer_secret(session: Session, _pick: Random) -> bool:
    """The officer's wrapped keys: no row of the journal's, and nothing without them is missed."""
    return _run(session, "DELETE FROM officer_secret") > 0


def replay_roles(session: Session, pick: Random) -> bool:
    """An account as it was before its last change: its newest row gone, or with older roles."""
    newest = "SELECT max(id) FROM account GROUP BY slot HAVING count(*) > 1"
    rows = session.scalars(text(newest)).all()
    if not rows:
        return False
    row = pick.choice(rows)
    if pick.random() < 0.5:
        return _run(session, "DELETE FROM account WHERE id = :row", row=row) > 0
    older = (
        "SELECT b.roles FROM account b WHERE b.slot = account.slot AND b.roles <> account.roles "
        "ORDER BY b.id LIMIT 1"
    )
    sql = f"UPDATE account SET roles = ({older}) WHERE id = :row AND EXISTS ({older})"  # noqa: S608
    return _run(session, sql, row=row) > 0


OFFICERS_ALONE = frozenset({"delete officer_secret"})
"""What nobody but the officer can notice, who has the passphrase that led to his keys."""

WAYS: Mapping[str, Way] = {
    "delete officer_secret": delete_officer_secret,
    "roles replay": replay_roles,
    "edit act": edit_act,
    "edit row": edit_row,
    "edit key": edit_key,
    "delete act": delete_act,
    "delete row": delete_row,
    "insert act": insert_act,
    "insert row": insert_row,
    "swap acts": swap_acts,
    "swap rows": swap_rows,
    "cut tail": cut_tail,
    "rewrite suffix": rewrite_suffix,
}


def _run(session: Session, sql: str, **values: object) -> int:
    """How many rows it changed; what a constraint refuses changes none."""
    session.info[DONE] = f"{sql} {values}"
    try:
        return int(session.execute(text(sql), values).rowcount)  # type: ignore[attr-defined]
    except IntegrityError:
        return 0


def _last(session: Session) -> int:
    return session.scalar(text("SELECT max(seq) FROM act")) or 0


def _row(session: Session, pick: Random, table: str) -> int | None:
    rows = session.scalars(text(f'SELECT rowid FROM "{table}"')).all()  # noqa: S608
    return pick.choice(rows) if rows else None


@cache
def _columns(table: str) -> tuple[tuple[str, str], ...]:
    columns = Base.metadata.tables[table].columns
    dialect = sqlite.dialect()
    return tuple((column.name, column.type.compile(dialect)) for column in columns)


def _copy(
    session: Session, table: str, given: Mapping[str, str], where: str, **values: object
) -> int:
    names = [name for name, _ in _columns(table)]
    listed = ", ".join(f'"{name}"' for name in names)
    made = ", ".join(given.get(name, f'"{name}"') for name in names)
    sql = f'INSERT OR IGNORE INTO "{table}" ({listed}) SELECT {made} FROM "{table}" WHERE {where}'  # noqa: S608
    return _run(session, sql, **values)


def _edit(session: Session, pick: Random, table: str, *, plain: bool = False) -> int | None:
    """Change one cell for another value; the row's number, None where nothing changed."""
    row = _row(session, pick, table)
    if row is None:
        return None
    columns = [each for each in _columns(table) if not plain or each[1] == _PLAIN]
    if not columns:
        return None
    column, kind = pick.choice(columns)
    kept = f'typeof("{column}") || hex("{column}")'
    cell = text(f'SELECT {kept}, "{column}" FROM "{table}" WHERE rowid = {row}')  # noqa: S608
    before, old = session.execute(cell).one()
    rows = text(f'SELECT rowid FROM "{table}"')  # noqa: S608
    numbers = session.execute(rows).all()
    way = 0.0 if plain else pick.random()
    if way < 0.4:
        value, given = ":value", {"value": other_value(old, kind)}
    elif way < 0.6:
        value, given = f'(SELECT "{column}" FROM "{table}" ORDER BY random() LIMIT 1)', {}  # noqa: S608
    else:
        value, given = pick.choice(_SPELLINGS).format(f'"{column}"'), {}
    sql = f'UPDATE OR IGNORE "{table}" SET "{column}" = {value} WHERE rowid = {row}'  # noqa: S608
    try:
        if _run(session, sql, **given) == 0:
            return None
    except OperationalError:  # a spelling that is none of this value's
        return None
    if session.execute(rows).all() != numbers:
        return row
    after = session.scalar(text(f'SELECT {kept} FROM "{table}" WHERE rowid = {row}'))  # noqa: S608
    return row if after != before else None


def _swap(session: Session, table: str, column: str, both: tuple[int, int]) -> None:
    one, other = both
    sql = f'UPDATE "{table}" SET "{column}" = :new WHERE "{column}" = :old'  # noqa: S608
    for old, new in ((one, -1), (other, one), (-1, other)):
        _run(session, sql, old=old, new=new)


def _relink(session: Session) -> None:
    """Let each act name the MAC of the one before it."""
    before = "SELECT b.mac FROM act b WHERE b.seq < act.seq ORDER BY b.seq DESC LIMIT 1"
    _run(session, f"UPDATE act SET previous_mac = coalesce(({before}), zeroblob(32))")  # noqa: S608
