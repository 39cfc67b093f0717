from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.domain.year_close import OpenPointKind
from bmnn_desk.services.open_texts import open_losses, open_texts
from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from bmnn_desk.services.return_incoming import return_incoming
from tests import incoming_desk, make
from tests.services.at_work import working
from tests.services.incoming import detail

if TYPE_CHECKING:
    from bmnn_desk.domain.year_close import OpenPoint
    from tests.make import Office


def points(at: Office, year: int | None = None) -> list[OpenPoint]:
    with working(at) as work:
        return list(open_texts(work, at.body, at.day.year if year is None else year, at.day))


def losses(at: Office) -> int:
    with working(at) as work:
        return open_losses(work, at.body)


def test_a_point_is_called_by_its_code_or_number_and_never_by_a_title(office: Office) -> None:
    approved = make.approved(office)
    came = incoming_desk.entered(office, reference="77/BC-CAT")
    found = {point.kind: point for point in points(office)}
    assert found[OpenPointKind.TEXT_UNSIGNED].reference == approved.print_code
    waiting = found[OpenPointKind.COPY_WAITING]
    assert (waiting.reference, waiting.subject, waiting.count) == ("77/BC-CAT", came.line, 2)


def test_a_text_on_its_way_is_one_point_and_not_several(office: Office) -> None:
    make.signed(office)
    assert [point.kind for point in points(office)] == [OpenPointKind.TEXT_UNNUMBERED]


def test_a_recall_that_is_not_yet_due_is_no_point(office: Office) -> None:
    incoming_desk.entered(office, recall_on=make.on(office, 5).day, recall_stamped=True)
    assert OpenPointKind.RECALL_DUE not in {point.kind for point in points(office)}
    due = {point.kind for point in points(make.on(office, 5))}
    assert OpenPointKind.RECALL_DUE in due


def test_a_recall_counts_the_copies_that_did_not_go_back_yet(office: Office) -> None:
    line = incoming_desk.entered(office, recall_on=office.day, recall_stamped=True).line
    first, _second = (copy.copy for copy in detail(office, line).copies)
    office.desk.do(return_incoming, incoming_desk.given_back(office, line, copies=(first,)))
    found = {point.kind: point for point in points(office)}
    assert found[OpenPointKind.RECALL_DUE].count == 1


def test_a_year_before_everything_has_no_points(office: Office) -> None:
    make.signed(office)
    incoming_desk.entered(office)
    assert points(office, date.min.year) == []


def test_only_losses_and_openings_without_an_answer_are_losses(office: Office) -> None:
    line = incoming_desk.entered(office).line
    office.desk.do(record_irregularity, incoming_desk.amiss(office, line))
    assert losses(office) == 0
    lost = incoming_desk.amiss(office, line, kind=IrregularityKind.OPENED)
    done = office.desk.do(record_irregularity, lost)
    assert losses(office) == 1
    office.desk.do(
        end_irregularity, incoming_desk.put_right(office, done.irregularity, report="12/BC-SMM")
    )
    assert losses(office) == 0
