from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.domain.year_close import OpenPoint, OpenPointKind
from bmnn_desk.errors import OpenListChangedError, RulesBrokenError, YearClosedError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.close_year import OpenPointsAsked, close_year, year_open_points
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from tests import copying_desk, handover_desk, incoming_desk, make
from tests.statistics_desk import closes_year, statistics

if TYPE_CHECKING:
    from tests.make import Office

Kind = OpenPointKind


def points(at: Office) -> tuple[OpenPoint, ...]:
    asked = OpenPointsAsked(body=at.body, year=at.day.year, day=at.day)
    return at.desk.read(year_open_points, asked)


def kinds(at: Office) -> set[OpenPointKind]:
    return {point.kind for point in points(at)} - {Kind.BOOK_OPEN}


def closed_book(at: Office) -> None:
    at.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(), day=at.day, body=at.body, book=at.book, reason="Hết năm"
        ),
    )


def test_a_year_without_entries_has_only_its_open_book(office: Office) -> None:
    (point,) = points(office)
    assert (point.kind, point.subject) == (Kind.BOOK_OPEN, office.book)


def test_slips_and_texts_that_stand_before_the_register_are_open(office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    assert kinds(office) == {Kind.SLIP_UNDECIDED}
    make.approved(office)
    assert kinds(office) == {Kind.SLIP_UNDECIDED, Kind.TEXT_UNSIGNED}
    make.signed(office)
    assert kinds(office) == {Kind.SLIP_UNDECIDED, Kind.TEXT_UNSIGNED, Kind.TEXT_UNNUMBERED}


def test_a_number_that_was_cancelled_is_not_a_text_to_be_numbered(office: Office) -> None:
    issued = make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, issued.item))
    assert Kind.TEXT_UNNUMBERED not in kinds(office)


@pytest.mark.finding(54)
def test_copies_that_wait_and_receipts_that_are_lacking_are_open(office: Office) -> None:
    issued = make.issued(office)
    (waiting,) = [each for each in points(office) if each.kind is Kind.COPY_WAITING]
    assert (waiting.reference, waiting.count) == (issued.reference, 2)
    handover_desk.handed_over(office, handover_desk.transfer_book(office))
    assert Kind.COPY_WAITING not in kinds(office)
    open_ones = [each for each in points(office) if each.kind is Kind.RECEIPT_OPEN]
    assert len(open_ones) == 2


def test_irregularities_and_recalls_that_are_due_are_open_until_they_end(office: Office) -> None:
    came = incoming_desk.entered(office, recall_on=office.day, recall_stamped=True)
    done = office.desk.do(record_irregularity, incoming_desk.amiss(office, came.line))
    assert {Kind.RECALL_DUE, Kind.IRREGULARITY_OPEN} <= kinds(office)
    office.desk.do(end_irregularity, incoming_desk.put_right(office, done.irregularity))
    assert Kind.IRREGULARITY_OPEN not in kinds(office)


def test_each_step_that_a_copying_lacks_is_a_point_of_its_own(office: Office) -> None:
    copying_desk.copied(office)
    assert {
        Kind.COPY_UNCOUNTED,
        Kind.COPY_UNSIGNED,
        Kind.COPY_UNSEALED,
        Kind.EXECUTOR_UNSIGNED,
    } <= kinds(office)


def test_lines_without_a_sheet_and_sheets_not_signed_or_bound_are_open(office: Office) -> None:
    make.issued(office)
    assert Kind.LINE_UNPRINTED in kinds(office)
    handover_desk.printed_sheet(office, office.book, (1,))
    assert Kind.LINE_UNPRINTED not in kinds(office)
    assert {Kind.SHEET_UNSIGNED, Kind.VOLUME_UNBOUND} <= kinds(office)


def test_what_the_next_year_began_is_not_of_this_one(office: Office) -> None:
    later = replace(office, day=office.day.replace(year=office.day.year + 1))
    make.approved(later)
    assert kinds(office) == set()
    assert kinds(later) == {Kind.TEXT_UNSIGNED}


def test_a_settled_year_is_closed_without_a_list_and_only_once(office: Office) -> None:
    closed_book(office)
    office.desk.do(keep_statistics, statistics(office))
    done = office.desk.do(close_year, closes_year(office))
    assert done.exceptions == 0
    with pytest.raises(YearClosedError):
        office.desk.do(close_year, closes_year(office))


def test_without_statistics_no_year_is_closed(office: Office) -> None:
    with pytest.raises(RulesBrokenError) as broken:
        office.desk.do(close_year, closes_year(office))
    assert [rule.id for rule in broken.value.rules] == ["TK-01B"]


def test_what_is_open_needs_a_signed_list(new_office: Office) -> None:
    at = new_office
    at.desk.do(keep_statistics, statistics(at))
    with pytest.raises(RulesBrokenError) as broken:
        at.desk.do(close_year, closes_year(at, signed_by=""))
    assert [rule.id for rule in broken.value.rules] == ["TK-01C"]
    assert at.desk.do(close_year, closes_year(at)).exceptions == 1


def test_a_list_that_was_signed_before_something_changed_closes_nothing(office: Office) -> None:
    office.desk.do(keep_statistics, statistics(office))
    request = closes_year(office)
    make.issued(office)
    with pytest.raises(OpenListChangedError):
        office.desk.do(close_year, request)


def test_a_loss_without_an_answer_is_told_of(office: Office) -> None:
    came = incoming_desk.entered(office)
    lost = incoming_desk.amiss(office, came.line, kind=IrregularityKind.LOST)
    office.desk.do(record_irregularity, lost)
    office.desk.do(keep_statistics, statistics(office))
    done = office.desk.do(close_year, closes_year(office))
    assert [rule.id for rule in done.warnings] == ["BC-04B"]


def test_points_of_a_kind_stand_together(office: Office) -> None:
    copying_desk.copied(office)
    incoming_desk.entered(office)
    found = [point.kind for point in points(office)]
    assert found == sorted(found, key=list(Kind).index)
    assert found.count(Kind.BOOK_OPEN) == 3
