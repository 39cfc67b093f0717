from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office_paper import PaperTable
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.papers.declassify_file import council_minutes, declassify_proposal
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from tests.papers.change_paper_samples import DAY, SECRET, facts
from tests.papers.read_pdf import check_golden, golden_text

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.law.loader import Law

PACKS = ("tt24-2020", "nd63-2026")
EARLY = (ChangeKind.DECLASSIFIED, ChangeKind.DECLASSIFIED_PART)


def proposal(law: Law, kind: ChangeKind = ChangeKind.DECLASSIFIED, **more: object) -> OfficePaper:
    regime = law.on(DAY)
    told = facts(kind, number="31/TTr-SMM", **more)
    return declassify_proposal(regime.sheet("declassify_file"), told, regime.level_words)


def minutes(law: Law, kind: ChangeKind = ChangeKind.DECLASSIFIED, **more: object) -> OfficePaper:
    regime = law.on(DAY)
    told = facts(kind, number="32/BB-SMM", **more)
    return council_minutes(regime.sheet("declassify_file"), told, regime.level_words)


def test_a_proposal_goes_to_the_head_with_its_reason_and_bases(law: Law) -> None:
    paper = proposal(law)
    assert paper.addressed == ("Giám đốc Sở Mẫu Mực",)
    told = "\n".join(map(str, paper.blocks))
    assert "toàn bộ nội dung Báo cáo số 01/BC-SMM" in told
    assert "ngày 08/03/2025" in told
    assert "961/QĐ-TTg" in told
    assert "Lý do đề nghị giải mật: Phục vụ phát triển kinh tế - xã hội." in told


def test_who_proposes_signs_and_never_the_head(law: Law) -> None:
    for unit, heading in (("Chánh Văn phòng", "CHÁNH VĂN PHÒNG"), ("", "ĐẠI DIỆN ĐƠN VỊ ĐỀ NGHỊ")):
        ((signature,),) = proposal(law, unit=unit).signatures
        assert (signature.heading, signature.name) == (heading, "")
    assert proposal(law).recipients == ("- Như trên;", "- Lưu: hồ sơ giải mật.")


def test_the_last_basis_ends_with_a_full_stop(law: Law) -> None:
    blocks = proposal(law, bases=("mục A", "mục B.")).blocks
    told = [block for block in map(str, blocks) if "mục" in block]
    assert told == ["- mục A;", "- mục B."]


def test_a_part_is_named_in_proposal_and_minutes(law: Law) -> None:
    part = ChangeKind.DECLASSIFIED_PART
    for paper in (proposal(law, part), minutes(law, part)):
        assert "Mục II và phụ lục của báo cáo." in "\n".join(map(str, paper.blocks))


def test_what_is_not_known_is_left_out(law: Law) -> None:
    bare = replace(SECRET, until=None, day=None)
    told = "\n".join(map(str, proposal(law, secret=bare, bases=()).blocks))
    assert "thời hạn bảo vệ" not in told
    assert "Căn cứ" not in told
    assert minutes(law, council=("", None)).opening == ()


def test_minutes_have_the_council_its_vote_and_room_to_write(law: Law) -> None:
    paper = minutes(law)
    (table,) = [block for block in paper.blocks if isinstance(block, PaperTable)]
    assert len(table.rows) == 3
    told = [block for block in paper.blocks if isinstance(block, str)]
    assert any(text.startswith("3/3 thành viên") for text in told)
    assert len([text for text in told if text.startswith("....")]) == 3
    assert len(paper.signatures[0]) == 2


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", EARLY)
def test_the_sheets_read_as_they_did(law: Law, pack: str, kind: ChangeKind) -> None:
    regime = law.pack(pack)
    form, levels = regime.sheet("declassify_file"), regime.level_words
    papers = (
        declassify_proposal(form, facts(kind, number="31/TTr-SMM"), levels),
        council_minutes(form, facts(kind, number="32/BB-SMM"), levels),
    )
    told = "".join(golden_text(office_paper_pdf(regime.office_paper, paper)) for paper in papers)
    check_golden(f"declassify_file_{kind}_{pack}", told)
