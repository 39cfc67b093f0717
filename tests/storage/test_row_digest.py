from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.row_digest import NOTHING, VERSION, act_digest, row_digest
from tests import make
from tests.services.ledger import prove, rows
from tests.services.marking import mark, marks

if TYPE_CHECKING:
    from tests.make import Office


def mark_use(**changes: object) -> t.MarkUse:
    given = {
        "copy_id": 4,
        "stamp": Stamp.LEVEL_MAT,
        "way": MarkWay.RUBBER,
        "ink": Ink.RED,
        "x_mm": 20.0,
        "y_mm": 0.1,
        "box": "10a",
        "pack_digest": "ab",
        "reason": "Dấu mờ",
    }
    row = t.MarkUse(**{**given, **changes})  # type: ignore[arg-type]
    row.id, row.act_seq = 7, 12
    return row


def line(**changes: object) -> t.Line:
    given = {
        "volume_id": 1,
        "ordinal": 2,
        "item_id": 3,
        "day": date(2025, 3, 10),
        "paper_page": None,
        "paper_line": 9,
    }
    row = t.Line(**{**given, **changes})  # type: ignore[arg-type]
    row.id, row.act_seq = 5, 11
    return row


def test_the_format_of_version_1_never_changes() -> None:
    assert VERSION == 1
    written = (
        '["line",{"act_seq":11,"day":"2025-03-10","id":5,"item_id":3,"ordinal":2,'
        '"paper_line":9,"paper_page":null,"volume_id":1}]'
    )
    assert row_digest(line()) == hashlib.sha256(written.encode()).digest()
    written = (
        '["mark_use",{"act_seq":12,"box":"10a","copy_id":4,"id":7,"ink":"RED",'
        '"pack_digest":"ab","reason":"Dấu mờ","stamp":"LEVEL_MAT","way":"RUBBER",'
        '"x_mm":"20.0","y_mm":"0.1"}]'
    )
    assert row_digest(mark_use()) == hashlib.sha256(written.encode()).digest()
    assert row_digest(mark_use()).hex() == (
        "dcb6dbf1636a25dfcb3f0fcc3ced28e540677ae96f7c23c5f64b04653347345f"
    )


def test_an_acts_digest_does_not_depend_on_the_order_of_its_rows() -> None:
    digests = [row_digest(line()), row_digest(mark_use()), row_digest(line(ordinal=3))]
    assert act_digest(digests) == act_digest(reversed(digests))
    assert act_digest(digests) != act_digest(digests[:2])
    assert act_digest([]) == NOTHING == hashlib.sha256(b"").hexdigest()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"paper_page": None}, {"paper_page": 0}),
        ({"ordinal": 1}, {"ordinal": 10}),
        ({"day": date(2025, 3, 1)}, {"day": date(2025, 3, 10)}),
    ],
)
def test_different_values_have_different_digests(
    one: dict[str, object], other: dict[str, object]
) -> None:
    assert row_digest(line(**one)) != row_digest(line(**other))


def test_levels_are_written_by_name() -> None:
    assert row_digest(t.ItemLevel(
        item_id=1, level=SecrecyLevel.MAT, since=date(2025, 1, 1), slip_act_id=None
    )) != row_digest(t.ItemLevel(
        item_id=1, level=SecrecyLevel.TOI_MAT, since=date(2025, 1, 1), slip_act_id=None
    ))  # fmt: skip


@pytest.mark.parametrize("x_mm", [10, -0.0, 0, 0.1 + 0.2, 1e300, 5e-324, 1 / 3])
def test_any_number_is_proved_as_the_database_keeps_it(office: Office, x_mm: float) -> None:
    done = make.issued(office)
    made = tuple(mark(copy.number, x_mm=x_mm) for copy in done.copies)
    office.desk.do(record_marks, marks(office, done, marks=made))
    assert prove(office.desk) > 0
    assert rows(office, t.MarkUse)[0].x_mm == x_mm


def test_a_moment_given_for_a_day_is_proved_as_that_day(office: Office) -> None:
    make.delegate(office, day=datetime(2025, 1, 5, 8, 30))
    assert prove(office.desk) > 0
    assert rows(office, t.Delegation)[0].day == date(2025, 1, 5)


def test_text_enters_in_one_spelling_and_is_proved_so(office: Office) -> None:
    make.delegate(
        office, number="05/Q\u0110-SMM to\u0302\u0301i", fields=frozenset({"n\u00f4\u0323i"})
    )
    (kept,) = rows(office, t.Delegation)
    assert (kept.number, kept.fields) == ("05/QĐ-SMM tối", ["nội"])
    assert prove(office.desk) > 0
