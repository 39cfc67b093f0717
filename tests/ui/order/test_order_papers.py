from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.services.leaving_facts import CommitmentPapersAsked, MinutesAsked
from bmnn_desk.ui.office_paper import office_pdf
from bmnn_desk.ui.order.order_papers import commitments_pdf, minutes_of, stamp_file_of
from tests.papers.read_pdf import page_texts
from tests.ui.order.some_order import some_order

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_commitments_of_many_people_are_one_paper_with_a_page_each(
    seat: Seat, office: Office
) -> None:
    some_order(office)
    asked = CommitmentPapersAsked(
        body=office.body, persons=(office.head, office.drafter), day=office.day
    )
    first, second = page_texts(commitments_pdf(seat, asked))
    assert "Trần Văn Giám" in first
    assert "Ngô Văn Soạn" in second


def test_who_leaves_signs_the_other_sheet(seat: Seat, office: Office) -> None:
    asked = CommitmentPapersAsked(
        body=office.body,
        persons=(office.drafter,),
        day=office.day,
        kind=CommitmentKind.LEAVING,
        reason=LeavingReason.RETIRED,
        last_day=office.day,
    )
    (page,) = page_texts(commitments_pdf(seat, asked))
    assert "tôi nghỉ hưu" in " ".join(page.split())


def test_the_minutes_and_the_stamps_file_come_from_the_store(seat: Seat, office: Office) -> None:
    some_order(office)
    asked = MinutesAsked(
        body=office.body, person=office.drafter, day=office.day, reason=LeavingReason.RETIRED
    )
    minutes = " ".join(page_texts(office_pdf(seat, minutes_of(seat, asked))))
    assert "/BC-CAT" in minutes
    assert "CY-204-11" in minutes
    stamps = " ".join(page_texts(office_pdf(seat, stamp_file_of(seat))))
    assert "Đã có 17/18 mẫu dấu." in " ".join(stamps.split())
