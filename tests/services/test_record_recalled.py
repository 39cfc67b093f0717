from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_recalled import record_recalled
from tests import make
from tests.away_desk import call, comes_back, copies_of, delivered, later, now, sent
from tests.services.ledger import prove, raised
from tests.the_year import keep_place

if TYPE_CHECKING:
    from tests.make import Office


def test_what_is_ticked_is_at_the_clerks_again(office: Office) -> None:
    item = delivered(office)
    first, second = sent(office, item)
    office.desk.do(recall_copies, call(office, item))
    done = office.desk.do(record_recalled, comes_back(office, item, copies=(first,)))
    assert (done.copies, done.out, done.warnings) == (1, 1, ())
    assert now(office, first) == ("at_clerk", "Văn thư", "", None)
    assert now(office, second)[0] == "delivered"
    done = office.desk.do(record_recalled, comes_back(office, item, copies=(second,)))
    assert (done.copies, done.out) == (1, 0)
    assert prove(office.desk) > 0


def test_what_is_back_lies_where_the_clerk_keeps_what_is_secret(office: Office) -> None:
    item = delivered(office)
    keep_place(office)
    office.desk.do(record_recalled, comes_back(office, item))
    places = {now(office, copy)[2] for copy in sent(office, item)}
    assert places == {"Két sắt phòng Văn thư"}


def test_the_day_that_stands_on_the_document_counts_without_a_letter(office: Office) -> None:
    item = delivered(office, recall_on=later(office, 5))
    late = make.on(office, 6)
    done = office.desk.do(record_recalled, comes_back(late, item))
    assert [rule.id for rule in done.warnings] == ["TH-11"]


def test_on_its_day_it_is_not_late_and_what_was_not_called_back_may_come_too(
    office: Office,
) -> None:
    stamped, plain = delivered(office, recall_on=later(office, 5)), delivered(office)
    on_time = make.on(office, 5)
    for item in (stamped, plain):
        assert office.desk.do(record_recalled, comes_back(on_time, item)).warnings == ()


def test_only_what_is_out_comes_back(office: Office) -> None:
    item = delivered(office)
    (original,) = copies_of(office, item, CopyKind.ORIGINAL)
    raised(
        office.desk, record_recalled, comes_back(office, item, copies=(original,)), WrongStageError
    )
    other = delivered(office)
    strange = comes_back(office, item, copies=sent(office, other))
    raised(office.desk, record_recalled, strange, NotFoundError)
    early = comes_back(office, item, day=later(office, -1))
    raised(office.desk, record_recalled, early, DaysOutOfOrderError)
    office.desk.do(record_recalled, comes_back(office, item))
    raised(office.desk, record_recalled, comes_back(office, item), WrongStageError)
