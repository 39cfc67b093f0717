from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copy_moves import TimelineKind
from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.document_timeline import document_timeline
from bmnn_desk.services.end_work import end_work
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.storage import tables as t
from tests import incoming_desk, make
from tests.custody_desk import came, ends_work, item_of, keeps
from tests.handover_desk import handed_over, signs, transfer_book, waiting
from tests.services.each_copying import copies
from tests.services.ledger import rows

if TYPE_CHECKING:
    from bmnn_desk.domain.copy_moves import TimelineEntry
    from tests.make import Office


def timeline(at: Office, item: int) -> tuple[TimelineEntry, ...]:
    return at.desk.read(document_timeline, ItemAsked(body=at.body, item=item))


def kinds(entries: tuple[TimelineEntry, ...]) -> list[TimelineKind]:
    return [entry.kind for entry in entries]


def test_slip_decision_signature_and_number_come_in_their_order(office: Office) -> None:
    told = timeline(office, make.issued(office).item)
    assert [
        kind for kind in kinds(told) if kind not in {TimelineKind.LEVEL, TimelineKind.TERM}
    ] == [
        TimelineKind.SLIP,
        TimelineKind.SLIP,
        TimelineKind.SIGNATURE,
        TimelineKind.REGISTER,
    ]
    register = told[-1]
    assert register.paper
    assert register.count > 0


def test_a_hand_over_says_by_whom_and_to_whom(office: Office) -> None:
    item = make.issued(office).item
    mine = [row for row in waiting(office) if row.item == item]
    handed_over(office, transfer_book(office), parcels=parcels_of(mine))
    given = [each for each in timeline(office, item) if each.kind is TimelineKind.HAND_OVER]
    assert {each.who for each in given} == {"Lê Thị Văn Thư"}
    assert all(each.place for each in given)
    assert TimelineKind.MOVE not in kinds(timeline(office, item))


def test_later_moves_of_one_act_are_one_entry(office: Office) -> None:
    entered = came(office)
    office.desk.do(keep_copies, keeps(office, *entered))
    office.desk.do(end_work, ends_work(office, *entered))
    item = item_of(office, entered[0])
    told = timeline(office, item)
    (move,) = [each for each in told if each.kind is TimelineKind.MOVE]
    assert (move.count, move.who) == (len(entered), "Ngô Văn Soạn")
    assert told[-1].kind is TimelineKind.WORK_END
    assert told[0].who == incoming_desk.SENDER or told[0].kind is TimelineKind.LEVEL


def test_a_cancelled_number_is_told(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    assert kinds(timeline(office, item))[-1] is TimelineKind.CANCEL


def test_copying_and_receipts_are_told(office: Office) -> None:
    copies(office)
    office.desk.do(record_receipts, signs(office))
    items = {row.item_id for row in rows(office, t.Line)}
    every = {kind for item in items for kind in kinds(timeline(office, item))}
    assert {TimelineKind.COPYING, TimelineKind.RECEIPT} <= every


def test_a_strange_item_is_not_found(office: Office) -> None:
    with pytest.raises(NotFoundError):
        timeline(office, 9999)
