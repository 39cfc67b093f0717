from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.ui.taking_out.away_sources import trip_of
from bmnn_desk.ui.taking_out.trip_matter import trip_matter
from tests import make
from tests.away_desk import back, kept, loss, out

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_pane_has_the_request_the_permission_and_each_copy(seat: Seat, office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first))
    matter = trip_matter(seat, trip_of(seat, number).row)
    assert matter.head.level is SecrecyLevel.MAT
    facts = dict(matter.facts)
    assert facts["Giấy đề nghị"] == "11/ĐN-VP · 10/03/2025"
    assert facts["Cho phép"] == "Giám đốc, Trần Văn Giám · 12/GP-SMM · 10/03/2025"
    assert facts["01/BC-SMM · bản số 03"] == "đã giao lại · 10/03/2025"
    assert facts["01/BC-SMM · bản số 04"] == "đang mang ra"
    assert [words for _, words in matter.history] == [
        "Mang ra 02 bản",
        "01/BC-SMM · bản số 03: đã giao lại · BB giao lại ngày 12",
        "Báo cáo việc giao lại · Giám đốc · BB giao lại ngày 12",
    ]


def test_what_is_to_be_done_is_said_on_top(seat: Seat, office: Office) -> None:
    late = out(make.on(office, -9), *kept(make.on(office, -9)))
    assert "Quá hạn" in trip_matter(seat, trip_of(seat, late).row).head.warning
    number = out(office)
    office.desk.do(bring_back, back(office, number, told=""))
    warning = trip_matter(seat, trip_of(seat, number).row).head.warning
    assert "chưa ghi báo cáo" in warning
    lost = out(office)
    office.desk.do(record_trip_loss, loss(office, lost, told="", told_on=None))
    assert "Báo cáo ngay" in trip_matter(seat, trip_of(seat, lost).row).head.warning
