from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from bmnn_desk.domain.away_papers import (
    MeetingFacts,
    OfficeHead,
    PaperCopy,
    RecallFacts,
    TripFacts,
)
from bmnn_desk.domain.office_paper import PaperTable
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.away_papers import (
    meeting_list_paper,
    recall_notice_paper,
    trip_hand_over_paper,
    trip_request_paper,
)
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.law.loader import Law
    from bmnn_desk.law.regime import Regime

DAYS = pytest.mark.parametrize("day", [make.OLD, make.NEW], ids=["2020", "2026"])
HEAD = OfficeHead(
    parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
    agency="SỞ MẪU MỰC",
    place="Mẫu Sơn",
    position="Giám đốc",
    name="Trần Văn Giám",
)
COPY = PaperCopy(
    reference="01/BC-SMM",
    day=date(2025, 3, 10),
    number=3,
    level=SecrecyLevel.MAT,
    type_name="Báo cáo",
    title="về tình hình mẫu",
    receiver="Đại biểu A, Sở Thử Nghiệm",
)
OTHER = replace(COPY, number=4, receiver="Đại biểu B, Công an tỉnh Mẫu")
TRIP = TripFacts(
    head=HEAD,
    day=None,
    number="11/ĐN-VP",
    taker="Ngô Văn Soạn",
    position="Chuyên viên",
    unit="Văn phòng",
    purpose="Làm việc với cơ quan phối hợp",
    since=date(2025, 3, 10),
    until=date(2025, 3, 12),
    leaves_on=date(2025, 3, 10),
    abroad=False,
    place="Công an tỉnh Mẫu",
    protection="Cặp có khóa",
    permit_title="Giám đốc",
    permit_name="Trần Văn Giám",
    permit_number="12/GP-SMM",
    permitted_on=date(2025, 3, 9),
    copies=(COPY, OTHER),
)
RECALL = RecallFacts(
    head=HEAD,
    day=date(2025, 3, 10),
    number="21/TB-SMM",
    reference="01/BC-SMM",
    document_day=date(2025, 3, 1),
    due=date(2025, 3, 20),
    ground="Ban hành nhầm nơi nhận.",
    copies=(COPY, OTHER),
)
MEETING = MeetingFacts(
    head=HEAD,
    day=date(2025, 3, 10),
    name="Hội nghị mẫu",
    place="Hội trường A",
    since=date(2025, 3, 10),
    until=date(2025, 3, 11),
    chair="Trần Văn Giám",
    copies=(COPY, replace(OTHER, back=date(2025, 3, 11))),
)


def said(regime: Regime, paper: OfficePaper) -> str:
    """Its words as a reader of the PDF has them, on one line."""
    pages = PdfReader(BytesIO(office_paper_pdf(regime.office_paper, paper))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def table(paper: OfficePaper) -> PaperTable:
    (found,) = [block for block in paper.blocks if isinstance(block, PaperTable)]
    return found


@DAYS
def test_the_request_says_all_that_it_must(law: Law, day: date) -> None:
    regime = law.on(day)
    paper = trip_request_paper(regime.sheet("trip_request"), TRIP, regime.level_words)
    words = said(regime, paper)
    for part in (
        "Ngô Văn Soạn",
        "Chuyên viên",
        "Văn phòng",
        "Báo cáo về tình hình mẫu",
        "01/BC-SMM",
        "Mật",
        "Làm việc với cơ quan phối hợp",
        "từ ngày 10/03/2025 đến hết ngày 12/03/2025",
        "Công an tỉnh Mẫu",
        "Cặp có khóa",
        "Kính gửi: Giám đốc",
    ):
        assert part in words
    assert [row[2] for row in table(paper).rows] == ["03, 04"]
    assert paper.keeps_level_place
    assert "\u25a1" not in words


@DAYS
def test_both_answers_stand_with_the_places_to_sign(law: Law, day: date) -> None:
    """At every height where the page may end, the boxes and the signatures stay on one page."""
    regime, seen = law.on(day), set()
    for lines in range(12, 36):
        facts = replace(TRIP, purpose="\n".join(("Làm việc",) * lines))
        paper = trip_request_paper(regime.sheet("trip_request"), facts, regime.level_words)
        made = office_paper_pdf(regime.office_paper, paper)
        told = [page.extract_text() for page in PdfReader(BytesIO(made)).pages]
        words = ("Ý KIẾN CỦA NGƯỜI", "Đồng ý", "Không đồng ý", "NGƯỜI CHO PHÉP")
        pages = {next(at for at, page in enumerate(told) if word in page) for word in words}
        assert len(pages) == 1, lines
        seen |= pages
    assert len(seen) == 2


@DAYS
def test_abroad_it_says_so_and_is_addressed_to_who_may(law: Law, day: date) -> None:
    regime = law.on(day)
    facts = replace(TRIP, abroad=True, permit_title="", permit_name="")
    paper = trip_request_paper(regime.sheet("trip_request"), facts, regime.level_words)
    words = said(regime, paper)
    assert "ra nước ngoài" in words
    assert "Kính gửi: Người có thẩm quyền cho phép" in words


@DAYS
def test_the_slip_is_signed_when_copies_leave_and_when_they_are_back(law: Law, day: date) -> None:
    regime = law.on(day)
    form, levels = regime.sheet("trip_hand_over"), regime.level_words
    leaves = trip_hand_over_paper(form, TRIP, levels, returned=False)
    assert [row[2] for row in table(leaves).rows] == ["03", "04"]
    (signatures,) = leaves.signatures
    assert [each.name for each in signatures] == ["", "Ngô Văn Soạn"]
    half = replace(TRIP, copies=(replace(COPY, back=date(2025, 3, 12)), OTHER))
    back = trip_hand_over_paper(form, half, levels, returned=True)
    assert [row[4] for row in table(back).rows] == ["12/03/2025"]
    assert back.day == date(2025, 3, 12)
    for paper in (leaves, back):
        words = said(regime, paper)
        assert "12/GP-SMM" in words
        assert "tình hình mẫu" not in words
    unpermitted = replace(TRIP, permitted_on=None)
    words = said(regime, trip_hand_over_paper(form, unpermitted, levels, returned=False))
    assert "không ghi" in words


@DAYS
def test_no_cell_of_a_copy_number_is_empty(law: Law, day: date) -> None:
    regime, none = law.on(day), replace(COPY, number=None)
    levels, copies = regime.level_words, (COPY, none, none)
    trip = replace(TRIP, copies=copies)
    asked = trip_request_paper(regime.sheet("trip_request"), trip, levels)
    assert [row[2] for row in table(asked).rows] == ["03, không số"]
    slip = trip_hand_over_paper(regime.sheet("trip_hand_over"), trip, levels, returned=False)
    listed = meeting_list_paper(
        regime.sheet("meeting_list"), replace(MEETING, copies=copies), levels
    )
    for paper in (slip, listed):
        assert [row[2] for row in table(paper).rows] == ["03", "không số", "không số"]


@DAYS
def test_a_letter_without_a_number_has_room_for_it(law: Law, day: date) -> None:
    regime = law.on(day)
    paper = recall_notice_paper(regime.sheet("recall_notice"), replace(RECALL, number=""))
    assert "Số: /" in said(regime, paper)


@DAYS
def test_the_letter_names_each_number_and_no_title(law: Law, day: date) -> None:
    regime = law.on(day)
    paper = recall_notice_paper(regime.sheet("recall_notice"), RECALL)
    words = said(regime, paper)
    assert "tài liệu số 01/BC-SMM ngày 01/03/2025" in words
    assert "Lý do: Ban hành nhầm nơi nhận. Hạn giao lại: hết ngày 20/03/2025." in words
    assert [row[1:3] for row in table(paper).rows] == [
        ("Đại biểu A, Sở Thử Nghiệm", "03"),
        ("Đại biểu B, Công an tỉnh Mẫu", "04"),
    ]
    assert "tình hình mẫu" not in words
    assert "GIÁM ĐỐC" in words
    unsigned = replace(RECALL, document_day=None, head=replace(HEAD, position="", name=""))
    words = said(regime, recall_notice_paper(regime.sheet("recall_notice"), unsigned))
    assert "tài liệu số 01/BC-SMM do" in words
    assert "NGƯỜI ĐỨNG ĐẦU" in words


@DAYS
def test_the_list_of_a_meeting_has_cells_to_sign_and_says_what_was_collected(
    law: Law, day: date
) -> None:
    regime = law.on(day)
    form = regime.sheet("meeting_list")
    paper = meeting_list_paper(form, MEETING, regime.level_words)
    first, second = table(paper).rows
    assert (first[5], second[5]) == ("", "")
    assert "11/03/2025" in second[6]
    assert "11/03/2025" not in first[6]
    words = said(regime, paper)
    assert "từ ngày 10/03/2025 đến hết ngày 11/03/2025" in words
    assert "tình hình mẫu" not in words
    one = replace(MEETING, until=MEETING.since)
    assert "Thời gian: ngày 10/03/2025" in said(
        regime, meeting_list_paper(form, one, regime.level_words)
    )
