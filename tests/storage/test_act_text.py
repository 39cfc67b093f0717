from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bmnn_desk.storage.act_text import ACT_TEXT, compose, mac_record
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.opening import memory_vault
from bmnn_desk.storage.tables import Act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.storage.vault import Vault

ODD = "\"\\/\x00\x01\x1f\x7f\b\f\n\r\t'\u2028\u2029 <đặng> \U0001f600\ufffe\u200b{}[],:\u0085"
BIG = 2**63 - 1
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
NUMBERS = st.integers(-(2**63), BIG)
PLAIN: dict[str, Any] = {
    "request_id": "a",
    "at_utc": "2025-03-10T01:02:03.004+00:00",
    "day": date(2025, 3, 10),
    "monotonic_ns": 5,
    "session": "s",
    "actor_id": 1,
    "second_id": None,
    "verb": "v",
    "object_kind": "item",
    "object_id": 1,
    "digest_version": 1,
    "before": "b",
    "after": "a",
    "result": "done",
    "app_version": "1",
    "epoch": 0,
    "previous_mac": bytes(32),
    "mac": bytes(32),
}


@pytest.fixture(scope="module")
def vault() -> Iterator[Vault]:
    with memory_vault(guarded=False) as made:
        made._connection.execute("PRAGMA foreign_keys = OFF")
        made._connection.execute("DROP TRIGGER act_no_update")
        yield made


def both_texts(vault: Vault, **changes: Any) -> tuple[bytes, bytes]:  # noqa: ANN401
    """What SQLite spells of a stored act, and what Python does."""
    with vault.begin() as session:
        act = Act(**{"seq": 1, **PLAIN, **changes})
        compose(act)
        session.add(act)
        session.flush()
        sqlite = session.scalar(text(f"SELECT {ACT_TEXT} FROM act"))  # noqa: S608
        session.expire(act)
        python = canonical_json(mac_record(act))
        session.rollback()
    return sqlite, python


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"verb": ODD, "object_kind": ODD[::-1]},
        {"verb": ""},
        {"seq": BIG, "monotonic_ns": -(2**63), "object_id": 0},
        {"second_id": 1},
        {"day": date(1, 1, 1)},
        {"verb": "e\u0302\u0300 \u1112\u1161\u11ab \u212b"},
        {"verb": "null", "session": "0", "result": "[1]"},
        {"verb": "x" * 100_000},
    ],
)
def test_sqlite_spells_an_act_as_python_does(vault: Vault, changes: dict[str, Any]) -> None:
    sqlite, python = both_texts(vault, **changes)
    assert sqlite == python


@settings(max_examples=150, deadline=None)
@given(texts=st.tuples(TEXTS, TEXTS), numbers=st.tuples(NUMBERS, NUMBERS), day=st.dates())
def test_so_it_does_any_act(
    vault: Vault, texts: tuple[str, str], numbers: tuple[int, int], day: date
) -> None:
    changes = {"verb": texts[0], "session": texts[1], "seq": numbers[0], "object_id": numbers[1]}
    sqlite, python = both_texts(vault, day=day, **changes)
    assert sqlite == python


def test_every_column_but_the_macs_is_in_it() -> None:
    kept = {column.name for column in Act.__table__.columns} - {"mac", "previous_mac"}
    assert {name for name in kept if f'act."{name}"' in ACT_TEXT} == kept
    assert len(mac_record(Act(seq=1, **PLAIN))) == len(kept)


def test_texts_are_composed_before_an_act_is_written() -> None:
    act = Act(seq=1, **{**PLAIN, "verb": unicodedata.normalize("NFD", "đề xuất")})
    compose(act)
    assert act.verb == "đề xuất"


@pytest.mark.parametrize(
    ("change", "spelt"),
    [
        ("verb = jsonb('\"v\"')", None),  # the very JSON, as SQLite keeps it for itself
        ("object_id = jsonb('1')", None),
        ("second_id = jsonb('null')", None),
        ("verb = x'ff'", None),
        ("seq = 2", b'"seq":2'),
        ("second_id = 0", b'"second":0'),
        ("object_id = 1.5", b'"object_id":1.5'),
        ("day = 20250310", b'"day":20250310'),
        ("day = '2025-W11-1'", b'"day":"2025-W11-1"'),
    ],
)
def test_a_value_that_is_none_of_its_columns_has_another_text_or_none(
    vault: Vault, change: str, spelt: bytes | None
) -> None:
    with vault.begin() as session:
        session.add(Act(seq=1, **PLAIN))
        session.flush()
        before = session.scalar(text(f"SELECT {ACT_TEXT} FROM act"))  # noqa: S608
        session.execute(text(f"UPDATE act SET {change}"))  # noqa: S608
        after = session.scalar(text(f"SELECT {ACT_TEXT} FROM act"))  # noqa: S608
        session.rollback()
    assert after is None if spelt is None else spelt in after
    assert after != before
