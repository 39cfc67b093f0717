from __future__ import annotations

from itertools import pairwise

from bmnn_desk.papers.body_text import BodyStyle, body_text
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.sheet import Edges, Sheet

EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=30, right_mm=15)
TEXT, STRONG = Letters(REGULAR, 13), Letters(BOLD, 13)
STYLE = BodyStyle(letters=TEXT, indent_mm=10.0)
LONG = "Gia hạn thời hạn bảo vệ bí mật nhà nước đối với tài liệu của cơ quan. " * 6


def words_on(sheet: Sheet, page: int = 0) -> list[Words]:
    return [mark for mark in sheet.pages[page] if isinstance(mark, Words)]


def lines_of(sheet: Sheet, page: int = 0) -> list[list[Words]]:
    by_line: dict[float, list[Words]] = {}
    for mark in words_on(sheet, page):
        by_line.setdefault(mark.y_mm, []).append(mark)
    return list(by_line.values())


def end_of(sheet: Sheet, line: list[Words]) -> float:
    return line[-1].x_mm + sheet.width_mm(line[-1].text, line[-1].letters)


def test_both_edges_are_even_the_first_line_is_indented_the_last_is_ragged() -> None:
    sheet = Sheet(EDGES)
    body_text(sheet, LONG, STYLE)
    first, *rest, last = lines_of(sheet)
    assert first[0].x_mm == 40.0
    assert all(line[0].x_mm == 30.0 for line in (*rest, last))
    assert all(abs(end_of(sheet, line) - 195) < 0.01 for line in (first, *rest))
    assert end_of(sheet, last) < 190


def test_no_word_is_lost_or_laid_over_another() -> None:
    sheet = Sheet(EDGES)
    body_text(sheet, LONG, STYLE)
    told = " ".join(mark.text for mark in words_on(sheet))
    assert told.split() == LONG.split()
    for line in lines_of(sheet):
        for one, other in pairwise(line):
            assert other.x_mm > one.x_mm + sheet.width_mm(one.text, one.letters)


def test_a_label_in_its_own_letters_begins_it() -> None:
    sheet = Sheet(EDGES)
    body_text(sheet, LONG, STYLE, ("Điều 1.", STRONG))
    label, behind, *_ = words_on(sheet)
    assert (label.text, label.letters, label.x_mm) == ("Điều 1.", STRONG, 40.0)
    assert behind.y_mm == label.y_mm
    assert behind.x_mm > label.x_mm + sheet.width_mm("Điều 1.", STRONG)
    assert all(mark.letters == TEXT for mark in words_on(sheet)[1:])


def test_a_line_that_cannot_be_filled_is_not_torn_apart() -> None:
    sheet = Sheet(EDGES)
    body_text(sheet, f"A B {'x' * 90} c", STYLE)
    assert words_on(sheet)[0].text == "A B"


def test_a_page_ends_neither_behind_a_first_line_nor_before_a_last_one() -> None:
    for left_over in (1.2, 2.2, 3.2, 4.2):
        sheet = Sheet(EDGES)
        sheet.y_mm = 297 - 20 - TEXT.lead_mm * left_over
        body_text(sheet, LONG, STYLE)
        pages = [len(lines_of(sheet, page)) for page in range(len(sheet.pages))]
        assert pages[0] != 1
        assert pages[-1] > 1


def test_lines_may_stand_further_apart() -> None:
    single, wider = Sheet(EDGES), Sheet(EDGES)
    body_text(single, LONG, STYLE)
    body_text(wider, LONG, BodyStyle(letters=TEXT, indent_mm=10.0, lines=1.5))
    assert abs((wider.y_mm - 20) - 1.5 * (single.y_mm - 20)) < 0.01
