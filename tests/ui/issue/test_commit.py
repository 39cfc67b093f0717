from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.commit import MarksSaid, keep_marks, take_number
from bmnn_desk.ui.issue.prepare import Prepared
from tests import make
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

__all__ = ["matter"]


def test_a_second_try_of_the_same_request_takes_no_second_number(
    seat: Seat, office: Office, matter: IssueMatter
) -> None:
    request = make.issue(office, matter.detail.item)
    assert take_number(seat, request).reference == "01/BC-SMM"
    assert take_number(seat, request).reference == "01/BC-SMM"


def test_the_marks_are_recorded_with_their_ways(
    seat: Seat, office: Office, matter: IssueMatter
) -> None:
    take_number(seat, make.issue(office, matter.detail.item))
    matter.file = None
    matter.ways = {Stamp.LEVEL_MAT: MarkWay.RUBBER}
    keep_marks(
        seat, matter, Prepared(kept=(), sheets=None), MarksSaid(request_id=make.request_id())
    )
    asked = DetailAsked(body=seat.body, item=matter.detail.item, day=office.day)
    (detail,) = office.desk.read(outgoing_detail, asked)
    assert set(detail.copies[0].marks) == {
        (Stamp.COPY_NUMBER, MarkWay.OVERPRINT),
        (Stamp.LEVEL_MAT, MarkWay.RUBBER),
    }
