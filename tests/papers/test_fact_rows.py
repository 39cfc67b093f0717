from __future__ import annotations

from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.sheet import Edges, Sheet

PLAIN, LARGE = Letters(REGULAR, 12), Letters(REGULAR, 18)
EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=20, right_mm=20)


def words_on(sheet: Sheet) -> list[Words]:
    return [mark for page in sheet.pages for mark in page if isinstance(mark, Words)]


def test_a_label_and_larger_letters_beside_it_stand_on_one_baseline() -> None:
    sheet = Sheet(EDGES)
    set_facts(sheet, (("Việc số", "1284", LARGE),), PLAIN)
    label, text = words_on(sheet)
    assert (label.text, text.text) == ("Việc số", "1284")
    assert abs(label.y_mm - text.y_mm) < 0.3
    assert text.x_mm > label.x_mm


def test_the_next_row_begins_below_the_higher_of_both() -> None:
    sheet = Sheet(EDGES)
    long = " ".join(f"chữ{number}" for number in range(60))
    set_facts(sheet, (("Tên", long, PLAIN), ("Mã", "x", PLAIN)), PLAIN)
    said = words_on(sheet)
    after = next(word.y_mm for word in said if word.text == "Mã")
    assert all(word.y_mm < after for word in said if word.text not in {"Mã", "x"})
    found = " ".join(word.text for word in said if word.text.startswith("chữ"))
    assert found == long


def test_a_row_that_does_not_fit_begins_a_new_page() -> None:
    sheet = Sheet(EDGES)
    set_facts(sheet, tuple((f"Dòng {number}", "x", PLAIN) for number in range(60)), PLAIN)
    assert len(sheet.pages) > 1
