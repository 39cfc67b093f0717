from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.stages import Stage
from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.services.sent_copies import sent_copies
from bmnn_desk.services.still_out import has_copy_out, has_copy_to_go
from bmnn_desk.storage import tables as t
from tests import make
from tests.away_desk import comes_back, delivered, later, sent
from tests.handover_desk import cancels, handed_over, round_on_the_way, transfer_book, waiting
from tests.inventory_desk import finds, incident
from tests.services.at_work import working
from tests.services.ledger import rows
from tests.services.outgoing import ids

if TYPE_CHECKING:
    from bmnn_desk.services.hand_over import HandedOver
    from tests.make import Office


def is_out(at: Office, item: int) -> bool:
    """What the condition says, which is what the recall list says."""
    with working(at) as work:
        asked = select(t.Item.id).where(t.Item.id == item, has_copy_out(t.Item.id))
        found = work.session.scalar(asked) is not None
        assert found is any(copy.is_out for copy in sent_copies(work, [item]).get(item, []))
        return found


def is_to_go(at: Office, item: int) -> bool:
    with working(at) as work:
        asked = select(t.Item.id).where(t.Item.id == item, has_copy_to_go(t.Item.id))
        return work.session.scalar(asked) is not None


def sent_again(at: Office, item: int) -> HandedOver:
    parcels = parcels_of(row for row in waiting(at) if row.item == item)
    return handed_over(at, transfer_book(at), parcels=parcels)


def test_what_came_back_and_was_sent_again_is_out_again(office: Office) -> None:
    item = delivered(office, recall_on=later(office, 5))
    late = make.on(office, 6)
    assert (is_out(office, item), is_to_go(office, item)) == (True, False)
    office.desk.do(record_recalled, comes_back(office, item))
    assert (is_out(office, item), is_to_go(office, item)) == (False, False)
    assert item not in ids(late, Stage.OVERDUE)
    sent_again(office, item)
    assert (is_out(office, item), is_to_go(office, item)) == (True, False)
    assert item in ids(late, Stage.OVERDUE)


def test_what_was_sent_by_mistake_is_still_to_go(office: Office) -> None:
    done = round_on_the_way(office)
    item = rows(office, t.Item)[-1].id
    assert (is_out(office, item), is_to_go(office, item)) == (True, False)
    office.desk.do(cancel_transfers, cancels(office, *done.lines))
    assert (is_out(office, item), is_to_go(office, item)) == (False, True)


def test_what_is_lost_is_not_waited_for_until_it_is_found(office: Office) -> None:
    item = delivered(office)
    number = office.desk.do(record_incident, incident(office, copies=sent(office, item)))
    assert (is_out(office, item), is_to_go(office, item)) == (False, False)
    office.desk.do(find_lost, finds(office, number, *sent(office, item)))
    assert is_out(office, item)


def test_what_was_only_issued_is_to_go(office: Office) -> None:
    item = make.issued(office).item
    assert (is_out(office, item), is_to_go(office, item)) == (False, True)
