from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy_changes import ChangeKind, TermState
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.record_expiry import record_expiry
from bmnn_desk.storage import tables as t
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office

TEN_YEARS = 3652


def test_what_is_over_is_free_by_its_own_day(office: Office) -> None:
    items = (sd.delivered(office), sd.delivered(office, title="về việc khác"))
    later = make.on(office, TEN_YEARS + 1)
    assert {sd.term_of(later, item).state for item in items} == {TermState.EXPIRED}
    made = later.desk.do(record_expiry, sd.expiry(later, *items))
    assert len(made) == 2
    row = sd.term_of(later, items[0])
    assert (row.state, row.last) == (TermState.ENDED, ChangeKind.EXPIRED)
    assert len(rows(office, t.ItemTerm)) == 2  # the term ended by itself: no new one
    assert sd.detail(later, made[0]).row.told == 0
    assert prove(office.desk)


def test_a_term_that_runs_is_not_over(office: Office) -> None:
    item = sd.delivered(office)
    last = make.on(office, TEN_YEARS)
    assert last.day == sd.term_of(office, item).until
    raised(last.desk, record_expiry, sd.expiry(last, item), WrongStageError)


def test_what_was_only_counted_is_on_record_then(office: Office) -> None:
    item = incoming_desk.entered(office).item
    until = sd.term_of(office, item).until
    later = make.on(office, TEN_YEARS + 30)
    later.desk.do(record_expiry, sd.expiry(later, item))
    (term,) = rows(office, t.ItemTerm)
    assert term.until == until


def test_each_is_named_and_there_and_ends_once(office: Office) -> None:
    item = sd.delivered(office)
    later = make.on(office, TEN_YEARS + 1)
    raised(later.desk, record_expiry, sd.expiry(later), NotFoundError)
    raised(later.desk, record_expiry, sd.expiry(later, item, 99), NotFoundError)
    later.desk.do(record_expiry, sd.expiry(later, item))
    raised(later.desk, record_expiry, sd.expiry(later, item), WrongStageError)
