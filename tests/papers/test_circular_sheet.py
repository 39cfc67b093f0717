from __future__ import annotations

from bmnn_desk.papers.circular_sheet import (
    coded_pdf,
    plain_item,
    set_decision,
    set_title,
    tick_item,
)
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import page_texts

WORDS = words_form(PACKS[0], "determination").words


def test_what_is_not_said_is_one_empty_line_and_texts_stand_below_each_other() -> None:
    assert [line.text for line in plain_item("A", "", "  ").lines] == [""]
    assert [line.text for line in plain_item("A", "một", "", "hai").lines] == ["một", "hai"]
    choices = tick_item("A", (("x", True), ("y", False))).first.choices
    assert [(one.word, one.ticked) for one in choices] == [("x", True), ("y", False)]


def test_without_an_addressee_dots_are_left() -> None:
    sheet = Sheet(OFFICE_EDGES)
    set_title(sheet, WORDS, "")
    (page,) = page_texts(coded_pdf(sheet, WORDS, "AB"))
    assert "Kính gửi: ....." in page
    assert "Mã bản in: AB" in page


def test_a_decision_that_does_not_fit_goes_whole_to_the_next_page() -> None:
    sheet = Sheet(OFFICE_EDGES)
    sheet.y_mm = 250
    set_decision(sheet, WORDS, WORDS["decision"], [plain_item("Một:"), plain_item("Hai:")])
    first, second = page_texts(coded_pdf(sheet, WORDS, ""))
    assert WORDS["decision"] not in first
    assert all(each in second for each in (WORDS["decision"], "Một:", "Hai:", WORDS["sign_day"]))
