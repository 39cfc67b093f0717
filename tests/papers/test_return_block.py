from __future__ import annotations

from bmnn_desk.papers.ink import Frame, Words
from bmnn_desk.papers.return_block import set_block
from bmnn_desk.papers.return_measure import ReturnMeasure
from bmnn_desk.papers.sheet import Sheet
from tests.papers.facts import PACKS, words_form
from tests.papers.return_facts import block

WORDS = words_form(PACKS[0], "return_slip").words
MEASURE = ReturnMeasure(size_pt=11)
LONG = "\n".join(["Nơi nhận:", *(f"- Sở số {number};" for number in range(1, 30))])


def made(text: str, measure: ReturnMeasure = MEASURE) -> tuple[Sheet, list[str], Frame]:
    sheet = Sheet(measure.edges)
    set_block(sheet, WORDS, text, measure)
    (frame,) = [mark for mark in sheet.pages[0] if isinstance(mark, Frame)]
    return sheet, [mark.text for mark in sheet.pages[0] if isinstance(mark, Words)], frame


def test_every_line_stands_below_the_heading_in_its_order() -> None:
    _, texts, _ = made(block())
    assert texts == [WORDS["block"], *block().split("\n")]


def test_a_long_block_stands_in_two_columns_and_nothing_is_lost() -> None:
    sheet, texts, _ = made(LONG)
    assert texts[1:] == LONG.split("\n")
    lefts = {mark.x_mm for mark in sheet.pages[0] if isinstance(mark, Words)}
    assert len(lefts) == 3  # the heading, and two columns


def test_all_lines_lie_within_the_frame() -> None:
    for text in (block(), LONG):
        sheet, _, frame = made(text)
        inside = [mark for mark in sheet.pages[0] if isinstance(mark, Words)][1:]
        assert all(frame.y_mm < mark.y_mm < frame.y_mm + frame.height_mm for mark in inside)
        assert sheet.y_mm >= frame.y_mm + frame.height_mm


def test_lines_that_are_not_shown_are_counted() -> None:
    _, texts, _ = made(LONG, ReturnMeasure(size_pt=11, block_lines=5))
    assert texts[1:] == [*LONG.split("\n")[:5], WORDS["more_block"].format(count=25)]
