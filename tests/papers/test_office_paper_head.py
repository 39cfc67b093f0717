from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.papers.ink import Stroke, Words
from bmnn_desk.papers.office_paper_head import office_paper_head
from bmnn_desk.papers.sheet import Edges, Sheet
from tests.papers.facts import PACKS
from tests.papers.test_office_paper_pdf import DECISION

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.law.loader import Law

EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=30, right_mm=15)
LETTER = replace(DECISION, kind="", title="thu hồi tài liệu, vật chứa bí mật nhà nước")
LONG = "Về việc giải mật tài liệu không còn thuộc danh mục bí mật nhà nước"


def head(law: Law, paper: OfficePaper) -> Sheet:
    sheet = Sheet(EDGES)
    office_paper_head(sheet, law.pack(PACKS[0]).office_paper, paper)
    return sheet


def words(sheet: Sheet) -> list[Words]:
    return [mark for mark in sheet.pages[0] if isinstance(mark, Words)]


def test_a_long_title_has_no_single_word_alone_and_a_line_under_it(law: Law) -> None:
    sheet = head(law, replace(DECISION, title=LONG))
    first, second = (mark.text for mark in words(sheet) if mark.text in LONG)
    assert f"{first} {second}" == LONG
    assert len(second.split()) > 3
    line = [mark for mark in sheet.pages[0] if isinstance(mark, Stroke)][-1]
    assert line.to_x_mm - line.x_mm > 15


def test_a_long_subject_of_a_letter_is_set_in_lines_of_like_length(law: Law) -> None:
    told = [mark.text for mark in words(head(law, LETTER))]
    first = told.index("V/v thu hồi tài liệu, vật")
    assert told[first + 1] == "chứa bí mật nhà nước"


def test_several_bodies_have_dashes_below_the_colon_and_an_end_each(law: Law) -> None:
    bodies = ("Công an tỉnh Mẫu", "Sở Nội vụ.", "Sở Y tế")
    marks = {mark.text: mark for mark in words(head(law, replace(LETTER, addressed=bodies)))}
    said = marks["Kính gửi:"]
    colon = said.x_mm + Sheet(EDGES).width_mm("Kính gửi", said.letters)
    for told in ("- Công an tỉnh Mẫu;", "- Sở Nội vụ;", "- Sở Y tế."):
        assert abs(marks[told].x_mm - colon) < 0.01


def test_one_body_stands_on_the_line_of_the_words(law: Law) -> None:
    told = [mark.text for mark in words(head(law, replace(LETTER, addressed=("Sở Y tế",))))]
    assert told[-1] == "Kính gửi: Sở Y tế"
