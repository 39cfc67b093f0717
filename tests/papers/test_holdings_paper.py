from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copy_moves import HoldingRow, HoldingsListFacts
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.papers.holdings_paper import holdings_paper
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from tests.papers.facts import LEVELS, PACKS, words_form
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DAY = date(2026, 2, 5)
KEPT = HoldingRow(
    id=1,
    item=1,
    line=1,
    kind=CopyKind.ORIGINAL,
    reference="07/BC-SMM",
    day=date(2025, 3, 10),
    type_name="Báo cáo",
    title="về Tối hậu thư bịa đặt",
    level=SecrecyLevel.TOI_MAT,
    number=3,
    state=CopyState.HELD,
    holder="Ngô Văn Soạn",
    place="Tủ 2, ngăn 1",
    receiver="",
    since=date(2025, 3, 12),
    due=None,
    paper="Sổ giao, trang 3",
)
FACTS = HoldingsListFacts(
    parent="UBND TỈNH MẪU",
    agency="SỞ MẪU MỰC",
    place="Mẫu Sơn",
    day=DAY,
    holder="Ngô Văn Soạn",
    copies=(
        KEPT,
        replace(KEPT, id=2, number=None, due=date(2026, 2, 9)),
        replace(KEPT, id=3, number=5, due=date(2026, 2, 4)),
    ),
)


def text(law: Law, facts: HoldingsListFacts, pack: str) -> str:
    paper = holdings_paper(words_form(pack, "holdings_list"), facts, LEVELS)
    made = office_paper_pdf(law.pack(pack).office_paper, paper)
    return " ".join(" ".join(page_texts(made)).split())


@pytest.mark.parametrize("pack", PACKS)
def test_each_copy_stands_there_by_its_numbers_and_its_place(law: Law, pack: str) -> None:
    told = text(law, FACTS, pack)
    for part in (
        "DANH SÁCH",
        "Người giữ: Ngô Văn Soạn",
        "Theo sổ đến ngày 05/02/2026",
        "07/BC-SMM",
        "Tối mật",
        "12/03/2025",
        "không số",
        "Cộng: 03 bản",
        "NGƯỜI GIỮ",
        "VĂN THƯ",
    ):
        assert part in told
    assert "Mượn, hạn 09/02/2026" in told
    assert "Quá hạn 04/02/2026" in told
    assert "bịa đặt" not in told


def test_who_holds_nothing_is_told_so(law: Law) -> None:
    told = text(law, replace(FACTS, copies=()), PACKS[0])
    assert "không giữ bản nào" in told
    assert "Cộng: 00 bản" in told
    assert "bản số nêu trên" not in told
    assert "bản số nêu trên" in text(law, FACTS, PACKS[0])
