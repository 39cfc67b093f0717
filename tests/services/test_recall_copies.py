from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.storage import tables as t
from tests import make
from tests.away_desk import call, comes_back, copies_of, delivered, later, now, sent
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_what_is_called_back_stays_where_it_is_and_has_its_day(office: Office) -> None:
    item = delivered(office)
    first, second = sent(office, item)
    was = now(office, first)
    office.desk.do(recall_copies, call(office, item, copies=(first,)))
    assert now(office, first) == (*was[:3], later(office, 10))
    assert now(office, second)[3] is None
    (row,) = rows(office, t.Recall)
    assert (row.due, row.number) == (later(office, 10), "21/TB-SMM")
    assert row.ground == "Văn bản ban hành nhầm nơi nhận"
    assert prove(office.desk) > 0


def test_only_what_is_out_is_called_back(office: Office) -> None:
    item = delivered(office)
    (original,) = copies_of(office, item, CopyKind.ORIGINAL)
    stays = call(office, item, copies=(original,))
    assert str(raised(office.desk, recall_copies, stays, WrongStageError)) == (
        "at original, needs delivered"
    )
    never = make.issued(office).item
    raised(office.desk, recall_copies, call(office, never), WrongStageError)
    office.desk.do(record_recalled, comes_back(office, item))
    raised(office.desk, recall_copies, call(office, item), WrongStageError)


def test_a_recall_has_a_ground_copies_of_one_document_and_its_days_in_order(
    office: Office,
) -> None:
    item, other = delivered(office), delivered(office)
    plain = call(office, item)
    raised(office.desk, recall_copies, replace(plain, ground=" "), ReasonMissingError)
    raised(office.desk, recall_copies, replace(plain, copies=()), NotFoundError)
    strange = replace(plain, copies=sent(office, other))
    raised(office.desk, recall_copies, strange, NotFoundError)
    early = replace(plain, due=later(office, -1))
    raised(office.desk, recall_copies, early, DaysOutOfOrderError)
    raised(office.desk, recall_copies, replace(plain, item=9999), NotFoundError)
