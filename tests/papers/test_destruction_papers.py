from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.destruction import (
    CouncilSeat,
    DestroyedCopy,
    DestructionDetail,
    DestructionKind,
    DestructionRow,
    DestructionSheet,
    DestructionState,
    NumberedPaper,
    SeatRole,
    sheets_of,
)
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.destruction_papers import destruction_paper
from bmnn_desk.papers.destruction_signatures import DECISIONS
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from tests.papers.facts import PACKS
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.law.loader import Law

DAY = date(2025, 5, 12)
COPY = DestroyedCopy(
    id=1,
    item=1,
    line=1,
    kind=CopyKind.ORIGINAL,
    reference="05/BC-SMM",
    document_day=date(2019, 3, 4),
    type_name="Báo cáo",
    title="Tình hình phòng cháy <kho> & bến bãi năm 2018",
    level=SecrecyLevel.TOI_MAT,
    number=1,
    holder="Văn thư",
)
ROW = DestructionRow(
    id=3,
    kind=DestructionKind.DECIDED,
    state=DestructionState.DESTROYED,
    day=date(2025, 5, 5),
    copies=2,
    level=SecrecyLevel.TOI_MAT,
    proposed_by="Ngô Văn Soạn",
    reason="Hết giá trị sử dụng.",
    papers=(
        NumberedPaper(kind=DestructionPaper.COUNCIL_DECISION, number="07/QĐ-SMM", day=DAY),
        NumberedPaper(kind=DestructionPaper.MEETING_MINUTES, number="02/BB-HĐ", day=DAY),
        NumberedPaper(kind=DestructionPaper.DESTRUCTION_MINUTES, number="09/BB-TH", day=DAY),
    ),
    has_council=True,
    ended_on=DAY,
    reported_on=None,
)
DETAIL = DestructionDetail(
    row=ROW,
    copies=(COPY, replace(COPY, id=2, number=None, holder="Ngô Văn Soạn", title="")),
    seats=(
        CouncilSeat(role=SeatRole.CHAIR, name="Trần Văn Giám", post="Giám đốc"),
        CouncilSeat(role=SeatRole.KEEPER, name="Lê Thị Văn Thư", post="Văn thư"),
        CouncilSeat(role=SeatRole.SECRETARY, name="Ngô Văn Soạn"),
    ),
    place="Sân sau trụ sở",
    method="Đốt thành tro",
    witnesses=("Hoàng Văn Chứng", "Đỗ Thị Kiến"),
    decided_by="Giám đốc, Trần Văn Giám",
    decided_on=DAY,
    cancelled="",
    report_number="",
    report_to="",
    wiped=1,
    parent="UBND TỈNH MẪU",
    agency="SỞ MẪU MỰC",
    town="Mẫu Sơn",
)
LEVELS = {
    SecrecyLevel.MAT: "Mật",
    SecrecyLevel.TOI_MAT: "Tối mật",
    SecrecyLevel.TUYET_MAT: "Tuyệt mật",
}


def paper(
    law: Law, sheet: DestructionSheet, detail: DestructionDetail = DETAIL, pack: str = PACKS[0]
) -> OfficePaper:
    return destruction_paper(law.pack(pack).sheets["destruction"], sheet, detail, LEVELS)


def drawn(
    law: Law, sheet: DestructionSheet, detail: DestructionDetail = DETAIL, pack: str = PACKS[0]
) -> str:
    made = office_paper_pdf(law.pack(pack).office_paper, paper(law, sheet, detail, pack))
    return " ".join(" ".join(page_texts(made)).split())


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("sheet", DestructionSheet)
def test_each_paper_has_its_head_its_matter_and_who_signs(
    law: Law, pack: str, sheet: DestructionSheet
) -> None:
    text = drawn(law, sheet, pack=pack)
    words = law.pack(pack).sheets["destruction"].words
    assert "SỞ MẪU MỰC" in text
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert words[f"kind_{sheet}"] in text
    assert words[f"title_{sheet}"] in text
    assert any(words[key] in text for key in words if key.startswith("sign_"))
    assert "Tối Mật" not in text, "no level is printed as a mark"


def test_the_list_names_each_copy_and_a_title_where_it_may_be_read(law: Law) -> None:
    text = drawn(law, DestructionSheet.LIST)
    assert "05/BC-SMM ngày 04/03/2019" in text
    assert "Tình hình phòng cháy <kho> & bến bãi năm 2018" in text
    assert text.count("Tình hình phòng cháy") == 1
    assert "không số" in text
    assert "Danh mục này có 2 bản." in text


def test_the_decision_rests_on_council_and_minutes_that_are_on_record(law: Law) -> None:
    text = drawn(law, DestructionSheet.DECISION)
    assert "07/QĐ-SMM ngày 12/05/2025" in text
    assert "02/BB-HĐ" in text
    assert "Lý do: Hết giá trị sử dụng." in text
    bare = replace(DETAIL, row=replace(ROW, papers=()))
    assert "07/QĐ-SMM" not in drawn(law, DestructionSheet.DECISION, bare)


@pytest.mark.parametrize("sheet", sorted(DECISIONS))
def test_a_decision_says_whose_it_is_above_its_grounds(law: Law, sheet: DestructionSheet) -> None:
    told = drawn(law, sheet, replace(DETAIL, head="Giám đốc"))
    assert "GIÁM ĐỐC SỞ MẪU MỰC Căn cứ" in told
    assert "THỦ TRƯỞNG CƠ QUAN Căn cứ" in drawn(law, sheet)
    assert "Theo đề nghị của Ngô Văn Soạn. QUYẾT ĐỊNH:" in told


def test_a_proposal_goes_to_the_head_and_to_no_council_that_is_not_yet(law: Law) -> None:
    told = drawn(law, DestructionSheet.PROPOSAL, replace(DETAIL, head="Giám đốc"))
    assert "Kính gửi: Giám đốc Sở Mẫu Mực" in told
    assert "- Như trên;" in told
    assert "- Hội đồng tiêu hủy;" not in told
    assert "Kính gửi: Người có thẩm quyền" in drawn(law, DestructionSheet.PROPOSAL)


def test_the_report_of_an_emergency_has_its_number_and_whom_it_told(law: Law) -> None:
    row = replace(ROW, kind=DestructionKind.EMERGENCY, papers=(), reported_on=DAY)
    known = replace(DETAIL, row=row, report_number="05/BC-SMM", report_to="Công an tỉnh Mẫu")
    told = drawn(law, DestructionSheet.EMERGENCY_REPORT, known)
    assert "Số: 05/BC-SMM" in told
    assert "Kính gửi: Công an tỉnh Mẫu" in told
    assert "Hội đồng" not in told


@pytest.mark.parametrize(
    "sheet", [DestructionSheet.DESTRUCTION_MINUTES, DestructionSheet.EMERGENCY_REPORT]
)
def test_what_is_not_known_of_the_act_has_room_of_its_own(
    law: Law, sheet: DestructionSheet
) -> None:
    row = replace(ROW, kind=DestructionKind.EMERGENCY, papers=(), ended_on=None)
    open_act = replace(DETAIL, row=row, place="", method="", witnesses=(), report_number="")
    told = drawn(law, sheet, open_act)
    for label in ("tại ", "Cách tiêu hủy: ", "Người chứng kiến: "):
        assert f"{label}......" in told
    assert told.count("/......") <= 3, "no room for a number but that of the paper, and the day"


def test_the_minutes_tell_place_way_witnesses_decider_and_what_was_wiped(law: Law) -> None:
    text = drawn(law, DestructionSheet.DESTRUCTION_MINUTES)
    for told in (
        "Số: 09/BB-TH",
        "Ngày 12/05/2025, tại Sân sau trụ sở",
        "Đốt thành tro",
        "Hoàng Văn Chứng, Đỗ Thị Kiến",
        "Giám đốc, Trần Văn Giám, ngày 12/05/2025",
        "Chủ tịch Hội đồng: Trần Văn Giám, Giám đốc",
        "đã xóa và hủy khóa: 1 tệp",
    ):
        assert told in text
    spoiled = replace(
        DETAIL, row=replace(ROW, kind=DestructionKind.AT_ONCE, papers=()), seats=(), wiped=0
    )
    alone = drawn(law, DestructionSheet.DESTRUCTION_MINUTES, spoiled)
    assert "tiêu hủy ngay bản hỏng, bản dư" in alone
    assert "Chủ tịch Hội đồng" not in alone
    assert "xóa và hủy khóa" not in alone


def test_an_open_proposal_leaves_room_for_what_is_not_known(law: Law) -> None:
    row = replace(ROW, state=DestructionState.PROPOSED, papers=(), ended_on=None)
    detail = replace(
        DETAIL, row=row, seats=(), place="", method="", witnesses=(), decided_by="", wiped=0
    )
    for sheet in sheets_of(row):
        assert drawn(law, sheet, detail)
    assert "Chủ tịch Hội đồng: ...." in drawn(law, DestructionSheet.COUNCIL_DECISION, detail)


def test_each_road_has_its_papers() -> None:
    decided = set(DestructionSheet) - {DestructionSheet.EMERGENCY_REPORT}
    assert set(sheets_of(ROW)) == decided
    act = {DestructionSheet.LIST, DestructionSheet.DESTRUCTION_MINUTES}
    assert set(sheets_of(replace(ROW, kind=DestructionKind.AT_ONCE))) == act
    emergency = replace(ROW, kind=DestructionKind.EMERGENCY)
    assert set(sheets_of(emergency)) == act | {DestructionSheet.EMERGENCY_REPORT}
    assert sheets_of(replace(ROW, state=DestructionState.CANCELLED)) == ()


def test_a_long_list_goes_over_pages(law: Law) -> None:
    copies = tuple(replace(COPY, id=number, number=number) for number in range(1, 81))
    detail = replace(DETAIL, copies=copies, row=replace(ROW, copies=80))
    made = office_paper_pdf(
        law.pack(PACKS[0]).office_paper, paper(law, DestructionSheet.LIST, detail)
    )
    pages = page_texts(made)
    assert len(pages) > 2
    assert "80" in pages[-1]
