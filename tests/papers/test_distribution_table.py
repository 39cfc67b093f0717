from dataclasses import replace

from bmnn_desk.papers.distribution_table import set_table
from bmnn_desk.papers.ink import Frame, Mark, Words
from bmnn_desk.papers.sheet import Edges, Sheet
from tests.papers.facts import PACKS, distribution, words_form

EDGES = Edges(top_mm=14, bottom_mm=13, left_mm=18, right_mm=10)
WORDS = words_form(PACKS[0], "distribution_sheet").words


def marks_of(sheet: Sheet) -> list[Mark]:
    return [mark for page in sheet.pages for mark in page]


def test_every_mark_of_every_copy_has_a_box_to_tick() -> None:
    sheet, facts = Sheet(EDGES), distribution(9)
    set_table(sheet, WORDS, facts.lines)
    boxes = sum(isinstance(mark, Frame) for mark in marks_of(sheet))
    assert boxes == sum(len(line.marks) for line in facts.lines)


def test_nothing_lies_outside_the_margins_even_in_a_row_taller_than_a_page() -> None:
    facts = distribution(3)
    tall = replace(facts.lines[1], recipient="Đơn vị " * 900)
    sheet = Sheet(EDGES)
    set_table(sheet, WORDS, (facts.lines[0], tall, facts.lines[2]))
    words = [mark for mark in marks_of(sheet) if isinstance(mark, Words)]
    assert len(sheet.pages) > 1
    assert sum(mark.text.split().count("Đơn") for mark in words) == 900
    assert all(EDGES.top_mm < mark.y_mm < EDGES.height_mm - EDGES.bottom_mm for mark in words)
    for mark in words:
        left = mark.x_mm - sheet.width_mm(mark.text, mark.letters) * mark.anchor
        assert EDGES.left_mm <= left
        assert left + sheet.width_mm(mark.text, mark.letters) <= EDGES.width_mm - EDGES.right_mm
