from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.domain.inspection_report import FindingGroup
from bmnn_desk.domain.office_paper import PaperTable
from bmnn_desk.domain.verification import (
    CopiesTold,
    ProofPart,
    ProofTold,
    SeriesTold,
    VerificationFacts,
)
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from bmnn_desk.papers.verification_paper import verification_paper
from tests.papers.read_pdf import check_golden, golden_text

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DAY = date(2025, 12, 20)
FACTS = VerificationFacts(
    parent="UBND TỈNH MẪU",
    agency="SỞ MẪU",
    place="Tỉnh Mẫu",
    day=DAY,
    made_at=datetime(2025, 12, 20, 9, 5, tzinfo=UTC),
    person="Lê Thị Văn Thư",
    leader="Trần Văn Giám",
    leader_position="Giám đốc",
    proofs=tuple(ProofTold(part=part, count=1284) for part in ProofPart),
    acts=1284,
    macs=1200,
    anchored=1284,
    signatures=3,
    signed_to=1250,
    unvouched=1,
    series=(
        SeriesTold(
            book=BookKind.OUTGOING, year=2025, lines=120, cancelled=2, last=120, missing=((7, 7),)
        ),
        SeriesTold(book=BookKind.COPY, year=2025, lines=9, cancelled=0, last=9, missing=()),
    ),
    copies=CopiesTold(held=412, out=655, lost=1, unplaced=12),
    since=date(2025, 1, 1),
    until=DAY,
    groups=(
        FindingGroup(
            rule="DI-09",
            sentence="Lần giao này chưa có ký nhận.",
            basis="Luật mẫu",
            severity=Severity.WARN,
            confidence=Confidence.HIGH,
            finding_numbers=(54,),
            excused=False,
            count=4,
            first=(),
        ),
    ),
)


def texts(facts: VerificationFacts, law: Law) -> str:
    paper = verification_paper(law.on(DAY).sheet("verification"), facts)
    told: list[str] = []
    for block in paper.blocks:
        if isinstance(block, PaperTable):
            told += [" | ".join(row) for row in (block.headings, *block.rows)]
        else:
            told.append(getattr(block, "text", "") or str(block))
    return "\n".join(told)


def test_it_tells_proofs_gaps_copies_and_findings(law: Law) -> None:
    told = texts(FACTS, law)

    assert "mọi phép kiểm về tính toàn vẹn đều khớp" in told
    assert "1.200 trên 1.284" in told
    assert "Sổ đăng ký đi năm 2025 | 120 | 2 | 120 | 7" in told
    assert "412 bản" in told
    assert "1 | DI-09 | Lần giao này chưa có ký nhận. | 4\nCần lưu ý" in told


def test_a_fault_stands_first_and_in_its_row(law: Law) -> None:
    proofs = (ProofTold(part=ProofPart.JOURNAL, count=0, fault="Việc số 7 không khớp."),)
    told = texts(replace(FACTS, proofs=proofs), law)

    assert "CÓ CHỖ KHÔNG KHỚP" in told.splitlines()[1]
    assert "KHÔNG KHỚP. Việc số 7 không khớp." in told
    assert "toàn vẹn đều khớp" not in told


def test_an_empty_store_says_so(law: Law) -> None:
    empty = replace(FACTS, series=(), groups=(), anchored=None, signed_to=None, unvouched=0)
    told = texts(empty, law)

    assert "Không có dòng sổ nào" in told
    assert "không tìm thấy trường hợp nào" in told
    assert "Chưa ký mốc nào." in told


@pytest.mark.parametrize("pack", ["tt24-2020", "nd63-2026"])
def test_the_sheet_reads_as_it_did(law: Law, pack: str) -> None:
    regime = law.pack(pack)
    paper = verification_paper(regime.sheet("verification"), FACTS)

    pdf = office_paper_pdf(regime.office_paper, paper)

    check_golden(f"verification_{pack}", golden_text(pdf))
