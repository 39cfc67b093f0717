from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.move_copies import clerk_words, newest_moves, with_clerk
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.return_incoming import return_incoming
from bmnn_desk.storage import tables as t
from tests import incoming_desk, make
from tests.custody_desk import came, copies_of, keeps, now, originals
from tests.handover_desk import signs
from tests.services.at_work import working
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_no_copy_a_strange_one_and_one_of_another_body_are_not_found(office: Office) -> None:
    copies = originals(office)
    raised(office.desk, keep_copies, keeps(office), NotFoundError)
    raised(office.desk, keep_copies, keeps(office, *copies, 999), NotFoundError)
    raised(office.desk, keep_copies, keeps(office, *copies, body=999), NotFoundError)


def test_a_day_before_the_last_move_is_refused(office: Office) -> None:
    copies = originals(office)
    early = keeps(office, *copies, day=office.day - timedelta(days=1))
    error = raised(office.desk, keep_copies, early, DaysOutOfOrderError)
    assert vars(error)["earliest"] == office.day


def test_a_strange_person_or_unit_is_not_found(office: Office) -> None:
    copies = originals(office)
    raised(office.desk, keep_copies, keeps(office, *copies, person=999), NotFoundError)
    raised(office.desk, keep_copies, keeps(office, *copies, unit=999), NotFoundError)


def test_a_copy_named_twice_moves_once(office: Office) -> None:
    copy, *_ = originals(office)
    assert office.desk.do(keep_copies, keeps(office, copy, copy)) == 1


def test_a_cancelled_copy_never_moves_again(office: Office) -> None:
    item = make.issued(office).item
    (copy, *_), *_ = copies_of(office, item).values()
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    error = raised(office.desk, keep_copies, keeps(office, copy), WrongStageError)
    assert vars(error)["is_at"] == CopyState.CANCELLED


def test_what_went_back_to_its_sender_never_moves_again(office: Office) -> None:
    line = incoming_desk.entered(office)
    (copies,) = copies_of(office, line.item).values()
    office.desk.do(return_incoming, incoming_desk.given_back(office, line.line))
    raised(office.desk, keep_copies, keeps(office, *copies), WrongStageError)


def test_what_was_delivered_outside_is_no_longer_the_offices(office: Office) -> None:
    office.desk.do(record_receipts, signs(office))
    with office.desk._vault.begin() as session:
        delivered = [
            row.copy_id
            for row in session.query(t.CopyNow).where(t.CopyNow.state == CopyState.DELIVERED)
        ]
    assert delivered
    assert not any(now(office, copy).ours for copy in delivered)
    raised(office.desk, keep_copies, keeps(office, *delivered), WrongStageError)


@pytest.mark.parametrize("state", [CopyState.DESTROYED, CopyState.NOT_MADE, CopyState.LOST])
def test_a_copy_that_is_gone_never_moves_again(office: Office, state: CopyState) -> None:
    copy, *_ = came(office)
    with office.desk._vault.begin() as session:
        event = t.CopyEvent(
            copy_id=copy, kind=state, day=office.day, holder="", place="", state=state, paper="x"
        )
        event.act_seq = 1
        session.add(event)
    raised(office.desk, keep_copies, keeps(office, copy), WrongStageError)


def test_what_the_clerk_keeps_is_with_him_in_the_words_of_the_forms(office: Office) -> None:
    with working(office) as work:
        to = with_clerk(work, office.day, "Tủ 1", "Phiếu 3")
        assert to.holder == clerk_words(work, office.day)
    assert (to.state, to.place, to.paper) == (CopyState.AT_CLERK, "Tủ 1", "Phiếu 3")


def test_the_newest_move_of_each_copy_is_read_once(office: Office) -> None:
    copies = originals(office)
    with working(office) as work:
        found = newest_moves(work, office.body, (*reversed(copies), *copies))
        assert [row.copy_id for row in found] == sorted(copies)
        with pytest.raises(NotFoundError):
            newest_moves(work, office.body, (*copies, 999))
