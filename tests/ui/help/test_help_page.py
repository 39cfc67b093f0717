from __future__ import annotations

import pytest

from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.ui.help.help_page import HelpPage, side_by_side

PAGE = HelpPage(
    key="x",
    group="Nhóm",
    title="Phát hành",
    blocks=(
        HelpBlock(kind=BlockKind.LEAD, text="Cấp số ngay trong ngày."),
        HelpBlock(kind=BlockKind.STEP, text="Máy in hết giấy: nạp giấy."),
        HelpBlock(kind=BlockKind.POINT, strong="DI-04:", text="Số bắt đầu từ 01."),
    ),
)


@pytest.mark.parametrize(
    ("typed", "hits"),
    [("so", 2), ("het giay", 1), ("phat hanh", 1), ("cap giay", 1), ("di-04", 1), ("khong", 0)],
)
def test_hits_are_counted_by_paragraph(typed: str, hits: int) -> None:
    assert PAGE.hits(search_words(typed)) == hits


def test_side_by_side_asks_for_the_order_that_was_typed() -> None:
    assert PAGE.hits(side_by_side(search_words("het giay"))) == 1
    assert PAGE.hits(side_by_side(search_words("giay het"))) == 0
    assert side_by_side(search_words("")).phrases == ()


def test_paragraphs_are_searched_without_marks_and_case() -> None:
    assert PAGE.folded_blocks[2] == "di-04: so bat dau tu 01."
    assert PAGE.folded.startswith("phat hanh cap so")
