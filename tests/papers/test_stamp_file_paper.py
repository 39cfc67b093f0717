from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.people_papers import StampFileFacts
from bmnn_desk.domain.stamp_inventory import StampEntry, StampSize
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from bmnn_desk.papers.stamp_file_paper import stamp_file_paper
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DAY = date(2026, 2, 5)


def facts(law: Law, pack: str) -> StampFileFacts:
    """Eighteen stamps, the first of which is too wide, the second not measured, the third lost."""
    regime = law.pack(pack)
    entries = []
    for place, stamp in enumerate(CIRCULAR_STAMPS, start=1):
        shape = regime.stamps[stamp]
        size = StampSize(width_mm=shape.width_mm, height_mm=shape.height_mm)
        entries.append(
            StampEntry(
                id=place,
                stamp=stamp,
                name=shape.name,
                form=shape.form,
                specimen=size,
                confidence=shape.confidence,
                doubts=shape.doubts,
                seen_on=DAY,
                held=True,
                size=size,
                fits=True,
                specimen_on=DAY,
                keeper=1,
                keeper_name="Ngô Văn Soạn",
                place="Tủ sắt số 2",
            )
        )
    entries[0] = replace(entries[0], size=StampSize(width_mm=23.5, height_mm=8), fits=False)
    entries[1] = replace(entries[1], size=None, fits=None)
    entries[2] = replace(
        entries[2], held=False, size=None, fits=None, keeper=None, keeper_name="", place=""
    )
    entries[3] = replace(entries[3], seen_on=None, held=False, size=None, fits=None)
    return StampFileFacts(
        parent="UBND TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        day=DAY,
        pack=regime.name,
        tolerance_mm=regime.specimen.tolerance_mm,
        stamps=tuple(entries),
    )


@pytest.mark.finding(85)
@pytest.mark.parametrize("pack", PACKS)
def test_the_file_lists_all_with_sizes_and_remarks(law: Law, pack: str) -> None:
    paper = stamp_file_paper(words_form(pack, "stamp_file"), facts(law, pack))
    pages = page_texts(office_paper_pdf(law.pack(pack).office_paper, paper))
    told = " ".join(" ".join(pages).split())
    for part in (
        "HỒ SƠ CON DẤU",
        "Đã có 16/18 mẫu dấu.",
        "23,5 x 8",
        "sai cỡ",
        "chưa đo",
        "không có",
        "chưa xem",
        "lệch không quá 1 mm",
        "Ngô Văn Soạn, Tủ sắt số 2",
    ):
        assert part in told
    for stamp in CIRCULAR_STAMPS:
        assert law.pack(pack).stamps[stamp].name in told


def test_what_is_inference_is_said_to_be(law: Law) -> None:
    paper = stamp_file_paper(words_form(PACKS[1], "stamp_file"), facts(law, PACKS[1]))
    (table,) = (block for block in paper.blocks if not isinstance(block, str))
    assert all("mẫu suy luận" in row[-1] for row in table.rows)  # type: ignore[union-attr]
