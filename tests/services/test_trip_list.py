from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.trips import TripEndKind, TripState
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.report_trip import report_trip
from bmnn_desk.services.trip_list import MOST_ROWS, AwayRowsAsked, says, trip_ids, trip_rows
from tests import make
from tests.away_desk import asked, back, kept, loss, of, out, report

if TYPE_CHECKING:
    from bmnn_desk.domain.trips import TripRow
    from tests.make import Office


def ids(at: Office, **changes: object) -> list[int]:
    (found,) = at.desk.read(trip_ids, asked(at, **changes))
    return list(found)


def row(at: Office, number: int) -> TripRow:
    (found,) = at.desk.read(trip_rows, of(at, number))
    return found


def test_a_list_has_what_is_out_newest_first_and_on_demand_what_is_over(office: Office) -> None:
    first, second = out(office), out(office)
    assert ids(office) == [second, first]
    office.desk.do(bring_back, back(office, first))
    assert ids(office) == [second]
    assert ids(office, only_open=False) == [second, first]


def test_a_taking_out_is_found_by_who_where_and_the_document(office: Office) -> None:
    number = out(office)
    other = out(office, taker="Đỗ Thị Khác", place="Hà Nội", taker_person=None)
    assert ids(office, words="do thi ha noi") == [other]
    assert ids(office, words=row(office, number).references) == [number]
    assert ids(office, words="không có") == []


def test_a_row_says_how_it_stands(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    at = row(office, number)
    assert (at.copies, at.out, at.lost, at.state) == (2, 2, 0, TripState.OUT)
    assert at.references == "01/BC-SMM"
    assert at.permitted_by == "Giám đốc, Trần Văn Giám"
    assert row(make.on(office, 3), number).state is TripState.LATE
    office.desk.do(record_trip_loss, loss(office, number, first, told="", told_on=None))
    office.desk.do(bring_back, back(office, number, second, told=""))
    at = row(office, number)
    assert (at.out, at.lost, at.state) == (0, 1, TripState.LOST)
    assert not at.told_back
    assert not at.told_loss


def test_one_asks_for_no_more_than_a_list_shows() -> None:
    with pytest.raises(ValueError, match=str(MOST_ROWS + 1)):
        AwayRowsAsked(body=1, day=make.OLD, ids=tuple(range(MOST_ROWS + 1)))


def test_another_bodys_gives_no_row(office: Office) -> None:
    assert list(office.desk.read(trip_rows, of(office, 7))) == []


def test_each_loss_and_each_return_wants_a_report_of_its_own(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(record_trip_loss, loss(office, number, first))
    assert row(office, number).told_loss
    office.desk.do(record_trip_loss, loss(office, number, second, told="", told_on=None))
    assert not row(office, number).told_loss
    office.desk.do(report_trip, report(office, number, kind=TripEndKind.LOST))
    assert row(office, number).told_loss

    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first))
    assert row(office, number).told_back
    office.desk.do(bring_back, back(office, number, second, told=""))
    assert not row(office, number).told_back


def test_a_row_says_what_is_looked_for_where_each_word_is_in_it() -> None:
    assert says(["ha", "noi"], "Đỗ Thị Khác", "Hà Nội")
    assert says([], "")
    assert not says(["ha", "hue"], "Hà Nội")
