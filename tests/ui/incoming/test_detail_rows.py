from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming import Urgency
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.ui.incoming.detail_rows import content_words, detail_rows, line_words
from tests.incoming_desk import entered, sealed
from tests.services.incoming import detail

if TYPE_CHECKING:
    from tests.make import Office


def facts(at: Office, line: int) -> dict[str, str]:
    return dict(detail_rows(detail(at, line)))


def test_all_that_the_line_keeps_is_said(office: Office) -> None:
    line = entered(office, pages=4, urgency=Urgency.AT_ONCE, may_copy=True).line
    found = facts(office, line)
    assert (found["Số đến"], found["Bản số"], found["Số trang"]) == ("01", "03, 04", "4")
    assert (found["Độ khẩn"], found["Sao, chụp"]) == ("Hỏa tốc", "được phép")
    assert found["Hạn trả lại"] == ""


def test_an_unknown_permission_counts_as_none(office: Office) -> None:
    found = facts(office, entered(office, may_copy=None).line)
    assert found["Sao, chụp"] == "giấy không ghi: coi như không được phép"
    assert facts(office, entered(office).line)["Sao, chụp"] == "không được phép"


def test_titles_that_are_not_there_are_said_so(office: Office) -> None:
    closed = office.desk.do(enter_incoming, sealed(office)).line
    assert content_words(detail(office, closed).row) == "(bì chỉ người có tên được bóc)"
    assert facts(office, closed)["Sao, chụp"] == ""
    secret = entered(office, level=SecrecyLevel.TUYET_MAT, title="").line
    assert content_words(detail(office, secret).row) == "Báo cáo (không ghi trích yếu)"
    plain = entered(office).line
    assert content_words(detail(office, plain).row) == "Báo cáo về tình hình bịa đặt"


def test_a_line_is_named_by_its_number_its_reference_and_who_sent_it(office: Office) -> None:
    known = detail(office, entered(office, reference="118/CAT", sender="Bộ Mẫu").line).row
    assert line_words(known) == "Số đến 01: 118/CAT, Bộ Mẫu"
    without = detail(office, entered(office, reference="", sender="Bộ Mẫu").line).row
    assert line_words(without) == "Số đến 02: Bộ Mẫu"
