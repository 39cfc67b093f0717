from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office_paper import PaperTable
from bmnn_desk.domain.self_inspection import AnsweredLine, LineAnswer
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from bmnn_desk.papers.self_inspection_paper import SelfInspectionFacts, self_inspection_paper
from tests.papers.read_pdf import check_golden, golden_text

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DAY = date(2025, 12, 20)


def facts(law: Law) -> SelfInspectionFacts:
    answers = tuple(
        AnsweredLine(
            line=line.key,
            answer=LineAnswer.BROKEN if line.key == "slips" else LineAnswer.KEPT,
            document="12/QĐ-SMM" if line.papers else "",
            document_day=date(2025, 1, 5) if line.papers else None,
            note="Đang bổ sung" if line.key == "slips" else "",
            cases=(3 if line.key == "slips" else 0) if line.rules else None,
        )
        for line in law.self_inspection
        if line.key != "budget"
    )
    return SelfInspectionFacts(
        parent="UBND TỈNH MẪU",
        agency="SỞ MẪU",
        place="Tỉnh Mẫu",
        day=DAY,
        number="05/BB-SMM",
        year=2025,
        since=date(2025, 1, 1),
        until=DAY,
        leader="Trần Văn Giám",
        maker="Lê Thị Văn Thư",
        head="Trần Văn Giám",
        head_position="Giám đốc",
        lines=law.self_inspection,
        answers=answers,
    )


def rows(law: Law, told: SelfInspectionFacts) -> dict[str, tuple[str, ...]]:
    paper = self_inspection_paper(law.on(DAY).sheet("self_inspection_record"), told)
    (table,) = (block for block in paper.blocks if isinstance(block, PaperTable))
    keys = [line.key for line in law.self_inspection]
    return dict(zip(keys, table.rows, strict=True))


def test_every_line_stands_there_with_answer_and_evidence(law: Law) -> None:
    told = rows(law, facts(law))

    assert told["slips"][2:] == (
        "Chưa đạt",
        "Từ sổ: 3 trường hợp chưa đúng.\nĐang bổ sung",
    )
    assert told["own_rules"][3].endswith("Văn bản số 12/QĐ-SMM ngày 05/01/2025.")
    assert told["copy_numbers"][2:] == (
        "Đạt",
        "Từ sổ: không tìm thấy trường hợp nào chưa đúng.",
    )
    assert told["budget"][2] == "Chưa trả lời"


def test_what_is_to_be_mended_is_listed_at_the_end(law: Law) -> None:
    form = law.on(DAY).sheet("self_inspection_record")
    blocks = [str(block) for block in self_inspection_paper(form, facts(law)).blocks]
    none = replace(facts(law), answers=())

    assert any(block.startswith("- Văn bản mật có phiếu đề xuất") for block in blocks)
    assert f"trả lời “Không có”: 0; chưa trả lời: {len(law.self_inspection)}" in " ".join(
        str(block) for block in self_inspection_paper(form, none).blocks
    )


@pytest.mark.parametrize("pack", ["tt24-2020", "nd63-2026"])
def test_the_sheet_reads_as_it_did(law: Law, pack: str) -> None:
    regime = law.pack(pack)
    paper = self_inspection_paper(regime.sheet("self_inspection_record"), facts(law))

    pdf = office_paper_pdf(regime.office_paper, paper)

    check_golden(f"self_inspection_record_{pack}", golden_text(pdf))
