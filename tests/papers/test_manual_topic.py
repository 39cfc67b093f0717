from __future__ import annotations

import pytest

from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.papers.ink import Words
from bmnn_desk.papers.manual_topic import set_section
from bmnn_desk.papers.sheet import Edges, Sheet
from tests.domain.test_printed_manual import WORDS, section

EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=25, right_mm=20)
KNOWN = {"b": 7}


def said(kind: BlockKind, text: str, *, strong: str = "", link: str = "") -> HelpBlock:
    return HelpBlock(kind=kind, text=text, strong=strong, link=link)


def words_set(*blocks: HelpBlock) -> list[Words]:
    sheet = Sheet(EDGES)
    assert set_section(sheet, section("a", *blocks), WORDS, KNOWN) == 1
    return [mark for mark in sheet.pages[0] if isinstance(mark, Words)]


def test_steps_are_numbered_anew_under_each_heading() -> None:
    step = said(BlockKind.STEP, "Bấm nút.")
    head = said(BlockKind.HEADING, "Phần")
    texts = [each.text for each in words_set(head, step, step, head, step)]
    assert [text for text in texts if text.endswith(".") and text[0].isdigit()] == [
        "1.",
        "2.",
        "1.",
    ]


def test_text_hangs_behind_its_number_and_no_mark_of_a_key_is_left() -> None:
    long = said(BlockKind.STEP, "Bấm `Ctrl+P` " * 30)
    title, label, first, *more = words_set(long)
    assert (title.text, label.text) == ("Bài a", "1.")
    assert more
    assert {each.x_mm for each in (first, *more)} == {first.x_mm}
    assert first.x_mm > label.x_mm == EDGES.left_mm
    assert "`" not in "".join(each.text for each in (first, *more))


def test_a_strong_word_goes_before_the_text_on_its_line() -> None:
    point = said(BlockKind.POINT, "Số bắt đầu từ 01.", strong="DI-04:")
    _, bullet, strong, text = words_set(point)
    assert bullet.x_mm < strong.x_mm < text.x_mm
    assert strong.letters.face != text.letters.face
    assert bullet.y_mm == strong.y_mm == text.y_mm


def test_links_are_one_sentence_with_pages_and_their_heading_is_gone() -> None:
    texts = [
        each.text
        for each in words_set(
            said(BlockKind.LEAD, "Khi nào."),
            said(BlockKind.HEADING, "Xem thêm"),
            said(BlockKind.LINK, "Bài b", link="b"),
            said(BlockKind.LINK, "Luật nào đó", link="luat:1"),
        )
    ]
    assert texts == ["Bài a", "Khi nào.", "Xem:", "Bài b (trang 7)."]


@pytest.mark.parametrize("after", [BlockKind.STEP, BlockKind.POINT])
@pytest.mark.parametrize("lines", range(35, 50))
def test_no_heading_ends_a_page(lines: int, after: BlockKind) -> None:
    sheet = Sheet(EDGES)
    blocks = [said(BlockKind.STEP, "Một dòng.") for _ in range(lines)]
    blocks += [said(BlockKind.HEADING, "ĐỀ MỤC"), said(after, "Dòng sau. " * 40)]
    set_section(sheet, section("a", *blocks), WORDS, KNOWN)
    for page in sheet.pages:
        texts = [mark.text for mark in page if isinstance(mark, Words)]
        assert texts
        assert texts[-1] != "ĐỀ MỤC"


@pytest.mark.parametrize("lines", range(40, 55))
def test_a_rule_has_its_basis_on_the_same_page(lines: int) -> None:
    sheet = Sheet(EDGES)
    blocks = [said(BlockKind.STEP, "Một dòng.") for _ in range(lines)]
    blocks.append(said(BlockKind.POINT, "Câu dài. " * 30, strong="DI-04:"))
    blocks += [said(BlockKind.NOTE, f"Căn cứ {each}.") for each in (1, 2)]
    set_section(sheet, section("a", *blocks), WORDS, KNOWN)
    told = [[mark.text for mark in page if isinstance(mark, Words)] for page in sheet.pages]
    whole = {"DI-04:", "Căn cứ 1.", "Căn cứ 2."}
    assert [len(whole & set(page)) for page in told if whole & set(page)] == [len(whole)]
