from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.services.sent_copies import sent_copies, stamped_days
from bmnn_desk.storage import tables as t
from tests import make
from tests.away_desk import call, comes_back, delivered, later, sent
from tests.handover_desk import cancels, round_on_the_way
from tests.inventory_desk import finds, incident
from tests.services.at_work import working
from tests.services.ledger import rows

if TYPE_CHECKING:
    from tests.make import Office


def test_what_left_the_clerk_is_out_until_it_is_back(office: Office) -> None:
    item = delivered(office)
    first, second = sent(office, item)
    office.desk.do(record_recalled, comes_back(office, item, copies=(second,)))
    with working(office) as work:
        copies = sent_copies(work, [item])[item]
    assert [(copy.copy, copy.is_out, copy.back, copy.due) for copy in copies] == [
        (first, True, None, None),
        (second, False, office.day, None),
    ]


def test_the_newest_call_sets_the_day_before_that_on_the_document(office: Office) -> None:
    item = delivered(office, recall_on=later(office, 5))
    first, second = sent(office, item)
    office.desk.do(recall_copies, call(office, item, copies=(first,), due=later(office, 8)))
    with working(office) as work:
        dues = {copy.copy: copy.due for copy in sent_copies(work, [item])[item]}
        assert dues == {first: later(office, 8), second: later(office, 5)}
        assert stamped_days(work, [item]) == {item: later(office, 5)}


def test_what_never_left_is_not_sent_though_a_round_was_entered_by_mistake(
    office: Office,
) -> None:
    done = round_on_the_way(office)
    office.desk.do(cancel_transfers, cancels(office, *done.lines))
    item = rows(office, t.Item)[-1].id
    never = make.issued(office).item
    with working(office) as work:
        assert sent_copies(work, [item, never]) == {}
        assert stamped_days(work, [item, never]) == {}


def test_what_was_lost_is_waited_for_again_once_it_is_found(office: Office) -> None:
    item = delivered(office, recall_on=later(office, 5))
    first, _ = sent(office, item)
    number = office.desk.do(record_incident, incident(office, copies=(first,)))

    def copy() -> tuple[bool, bool, object]:
        with working(office) as work:
            found = next(each for each in sent_copies(work, [item])[item] if each.copy == first)
        return found.is_gone, found.is_out, found.back

    assert copy() == (True, False, None)
    office.desk.do(find_lost, finds(office, number, first))
    assert copy() == (False, True, None)
    office.desk.do(record_recalled, comes_back(office, item, copies=(first,)))
    assert copy() == (False, False, office.day)
