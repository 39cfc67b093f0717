from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionKind, DestructionSheet
from bmnn_desk.papers.destruction_signatures import DECISIONS, destruction_signatures
from tests.papers.facts import PACKS, words_form
from tests.papers.test_destruction_papers import DETAIL, ROW

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import DestructionDetail

WORDS = words_form(PACKS[0], "destruction").words


def signed(sheet: DestructionSheet, detail: DestructionDetail = DETAIL) -> list[tuple[str, str]]:
    (row,) = destruction_signatures(WORDS, sheet, detail)
    return [(each.heading, each.name) for each in row]


def test_the_head_signs_what_he_decides() -> None:
    for sheet in DECISIONS:
        assert signed(sheet) == [("THỦ TRƯỞNG CƠ QUAN", "")]


def test_the_council_signs_its_minutes_by_name() -> None:
    assert signed(DestructionSheet.MEETING_MINUTES) == [
        ("THƯ KÝ", "Ngô Văn Soạn"),
        ("NGƯỜI LƯU GIỮ", "Lê Thị Văn Thư"),
        ("CHỦ TỊCH HỘI ĐỒNG", "Trần Văn Giám"),
    ]


def test_who_destroys_at_once_signs_with_a_witness() -> None:
    spoiled = replace(DETAIL, row=replace(ROW, kind=DestructionKind.AT_ONCE), seats=())
    assert signed(DestructionSheet.DESTRUCTION_MINUTES, spoiled) == [
        ("NGƯỜI CHỨNG KIẾN", ""),
        ("NGƯỜI TIÊU HỦY", "Ngô Văn Soạn"),
    ]
