from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office_paper import PaperClause, PaperTable
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.papers.change_papers import change_decision, change_notice, council_decision
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from tests.papers.change_paper_samples import CHANGES, DAY, facts
from tests.papers.read_pdf import check_golden, golden_text

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.law.loader import Law

PACKS = ("tt24-2020", "nd63-2026")


def decision(law: Law, kind: ChangeKind, **changes: object) -> OfficePaper:
    regime = law.on(DAY)
    told = facts(kind, **changes)
    return change_decision(regime.sheet("change_decision"), told, regime.level_words)


def notice(law: Law, kind: ChangeKind, **changes: object) -> OfficePaper:
    regime = law.on(DAY)
    told = facts(kind, **changes)
    return change_notice(regime.sheet("change_notice"), told, regime.level_words)


def articles(paper: OfficePaper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, PaperClause)]


@pytest.mark.parametrize("kind", CHANGES)
def test_each_decision_says_what_it_changes(law: Law, kind: ChangeKind) -> None:
    first, second, third = articles(decision(law, kind))
    assert "Báo cáo số 01/BC-SMM ngày 10/03/2025" in first
    assert third.startswith("Các đơn vị")
    said = {
        ChangeKind.EXTENDED: "từ ngày 09/03/2035 đến hết ngày 08/03/2045",
        ChangeKind.RAISED: "lên độ Tối mật",
        ChangeKind.LOWERED: "xuống độ Mật",
        ChangeKind.DECLASSIFIED: "toàn bộ nội dung",
        ChangeKind.DECLASSIFIED_PART: "Mục II và phụ lục của báo cáo. Phần còn lại",
        ChangeKind.DELISTED: "không còn thuộc danh mục",
    }
    assert said[kind] in first
    assert ("15 ngày" in second) is (kind is not ChangeKind.DELISTED)
    assert ("đóng dấu" in second) is (kind is not ChangeKind.DECLASSIFIED_PART)


def test_it_rests_on_the_law_the_entries_and_the_minutes(law: Law) -> None:
    paper = decision(law, ChangeKind.DECLASSIFIED)
    assert len(paper.opening) == 5
    assert "961/QĐ-TTg" in paper.opening[2]
    assert "số 32/BB-SMM ngày 12/12/2025" in paper.opening[3]
    assert paper.authority == "Giám đốc Sở Mẫu Mực"
    alone = decision(law, ChangeKind.DECLASSIFIED, head="Giám đốc")
    assert alone.authority == "Giám đốc SỞ MẪU MỰC"
    bare = decision(law, ChangeKind.EXTENDED, bases=(), unit="")
    assert len(bare.opening) == 2


def test_the_council_stands_in_its_decision(law: Law) -> None:
    regime = law.on(DAY)
    told = facts(ChangeKind.DECLASSIFIED)
    paper = council_decision(regime.sheet("change_decision"), told, regime.level_words)
    (table,) = [block for block in paper.blocks if isinstance(block, PaperTable)]
    assert table.rows[0] == ("1", "Trần Văn Giám", "Giám đốc", "Chủ tịch")
    assert len(table.rows) == 3


@pytest.mark.parametrize("kind", CHANGES)
def test_a_notice_lists_the_copies_of_each_holder(law: Law, kind: ChangeKind) -> None:
    paper = notice(law, kind)
    (table,) = [block for block in paper.blocks if isinstance(block, PaperTable)]
    assert [row[:3] for row in table.rows] == [
        ("1", "Sở Thử Nghiệm", "01"),
        ("2", "Công an tỉnh Mẫu", "02, 05; 1 bản không ghi số"),
    ]
    has_stamp = kind is not ChangeKind.DECLASSIFIED_PART
    assert ("Đóng dấu" in table.rows[0][3]) is has_stamp
    assert "21/QĐ-SMM" in str(paper.blocks[0])


def test_a_notice_to_one_is_addressed_to_him(law: Law) -> None:
    told = facts(ChangeKind.EXTENDED)
    one = notice(law, ChangeKind.EXTENDED, holders=told.holders[:1], decision="")
    assert one.addressed == ("Sở Thử Nghiệm",)
    assert "Quyết định" not in str(one.blocks[0])
    assert len(notice(law, ChangeKind.EXTENDED).addressed) == 1


def test_no_paper_says_what_the_document_is_about(law: Law) -> None:
    assert "title" not in facts().secret.__slots__
    assert notice(law, ChangeKind.EXTENDED).recipients[0] == "- Như trên;"


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", CHANGES)
def test_the_sheets_read_as_they_did(law: Law, pack: str, kind: ChangeKind) -> None:
    regime = law.pack(pack)
    levels = regime.level_words
    papers = [
        change_decision(regime.sheet("change_decision"), facts(kind), levels),
        change_notice(regime.sheet("change_notice"), facts(kind), levels),
    ]
    if kind is ChangeKind.DECLASSIFIED:
        papers.insert(0, council_decision(regime.sheet("change_decision"), facts(kind), levels))
    told = "".join(golden_text(office_paper_pdf(regime.office_paper, paper)) for paper in papers)
    check_golden(f"change_papers_{kind}_{pack}", told)
