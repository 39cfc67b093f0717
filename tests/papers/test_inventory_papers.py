from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from bmnn_desk.domain.incidents import IncidentKind
from bmnn_desk.domain.inventory import InventoryScope
from bmnn_desk.papers.inventory_papers import incident_report_paper, inventory_minutes_paper
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from tests import make
from tests.papers.inventory_facts import FACTS, FIGURES, LOST, REPORT, ROUND

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.law.loader import Law

DAYS = pytest.mark.parametrize("day", [make.OLD, make.NEW], ids=["2020", "2026"])


def told(law: Law, paper: OfficePaper) -> str:
    pdf = office_paper_pdf(law.on(make.OLD).office_paper, paper)
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(text.split())


@DAYS
def test_the_minutes_have_figures_differences_and_an_end(law: Law, day: object) -> None:
    form = law.on(day).sheet("inventory_minutes")  # type: ignore[arg-type]
    paper = inventory_minutes_paper(form, FACTS)
    said = told(law, paper)
    for words in (
        "BIÊN BẢN",
        "Thực hiện theo văn bản: 15/KH-SMM ngày 10/12/2025.",
        "1. Ông (bà) Lê Thị Văn Thư",
        "để tại Tủ số 2",
        "đầu kỳ 40 bản, thêm 2, bớt 1, mất 1, còn 40 bản",
        "bản số 03",
        "Ghi thành vụ việc: Kiểm kê không thấy",
        "Ghi chỗ mới: Mượn không ghi",
        "Bản đồ không có số",
        "Chưa xử lý",
        "thay khóa tủ số 2",
    ):
        assert words in said, words
    assert "tình hình mẫu" not in said


def test_minutes_of_an_unfinished_round_say_so(law: Law) -> None:
    form = law.on(make.OLD).sheet("inventory_minutes")
    figures = replace(FIGURES, uncounted=3, closing=39)
    row = replace(ROUND, figures=figures, words="", scope=InventoryScope.ALL, decision="")
    said = told(law, inventory_minutes_paper(form, replace(FACTS, row=row, rows=())))
    assert "tính ra 40 bản, sổ theo dõi hiện có 39 bản" in said
    assert "Còn 3 bản chưa kiểm." in said
    assert "Không có chênh lệch." in said
    whole = replace(row, figures=FIGURES)
    said = told(law, inventory_minutes_paper(form, replace(FACTS, row=whole, rows=())))
    assert "Đã kiểm đủ theo danh sách." in said


@DAYS
def test_the_report_has_its_four_parts(law: Law, day: object) -> None:
    regime = law.on(day)  # type: ignore[arg-type]
    paper = incident_report_paper(regime.sheet("incident_report"), REPORT, regime.level_words)
    said = told(law, paper)
    parts = [said.index(part) for part in ("I. TÌNH HÌNH", "II. KẾT QUẢ", "III. SỐ", "IV. NHIỆM")]
    assert parts == sorted(parts)
    for words in (
        "Đột xuất về vụ mất bí mật nhà nước",
        "Số: 07/BC-SMM",
        "Công an tỉnh Mẫu",
        "Nguyên nhân: Không ghi sổ mượn.",
        "Phòng Văn thư: Niêm phong tủ số 2.",
        "Số bản liên quan: 2; đang mất: 1; đã tìm thấy: 1.",
        "Đề nghị trang bị tủ có khóa số.",
        "chưa tìm thấy",
        "tìm thấy ngày 20/12/2025",
    ):
        assert words in said, words
    assert "tình hình mẫu" not in said
    assert paper.keeps_level_place


def test_a_report_of_the_first_hour_says_what_is_not_known_yet(law: Law) -> None:
    regime = law.on(make.OLD)
    row = replace(LOST.row, kind=IncidentKind.LEAK, what="", copies=0, lost=0)
    detail = replace(LOST, row=row, copies=(), remedies=(), subject="Bản nháp trong máy in")
    facts = replace(REPORT, detail=detail, number="", told="", leader="", leader_position="")
    paper = incident_report_paper(regime.sheet("incident_report"), facts, regime.level_words)
    assert paper.number == "      /BC-SMM"
    said = told(law, paper)
    assert said.count("Chưa có; sẽ báo cáo bổ sung.") == 2
    assert "Đối tượng: Bản nháp trong máy in." in said
    assert "vụ lộ" in said
    of_document = replace(facts, detail=replace(detail, subject="", row=replace(row, what="9/BC")))
    paper = incident_report_paper(regime.sheet("incident_report"), of_document, regime.level_words)
    assert "Văn bản số 9/BC." in told(law, paper)


def test_a_closed_incident_says_what_came_out(law: Law) -> None:
    regime = law.on(make.OLD)
    detail = replace(LOST, end_words="Đã kiểm điểm người làm mất.")
    facts = replace(REPORT, detail=detail)
    paper = incident_report_paper(regime.sheet("incident_report"), facts, regime.level_words)
    assert "Đã kiểm điểm người làm mất." in told(law, paper)
