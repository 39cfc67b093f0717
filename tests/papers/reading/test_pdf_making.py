from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.document import Area, LegacyEncoding
from bmnn_desk.papers.reading.pdf_annotations import Remark
from bmnn_desk.papers.reading.pdf_drafts import DraftLine
from bmnn_desk.papers.reading.pdf_frame import Edges
from bmnn_desk.papers.reading.pdf_making import line_maker, main_encoding
from tests.papers.reading.placed_words import PLAIN

PLACE = Edges(30, 40, 100, 45.126)
OLD = replace(PLAIN, font=".VnTime")
VNI = replace(PLAIN, font="VNI-Times")


def draft(text: str, column: int = 0, edge: str = "") -> DraftLine:
    return DraftLine(runs=((PLAIN, text),), edges=PLACE, area=Area.BODY, column=column, edge=edge)


def test_the_body_of_all_pages_is_one_flow_and_columns_are_their_own() -> None:
    pages = [[draft("a"), draft("b", 1), draft("c", 1)], [draft("d"), draft("e", 1)]]
    maker = line_maker(pages)
    made = [line for at, page in enumerate(pages) for line in maker.lines(at + 1, page, ())]
    assert [line.flow for line in made] == [0, 1, 1, 0, 2]
    assert [line.line for line in made] == [1, 2, 3, 1, 2]
    assert (made[0].left_mm, made[0].bottom_mm) == (30, 45.13)


def test_headers_are_told_by_the_other_pages() -> None:
    pages = [[draft("MẬT", 1, "top"), draft("a")], [draft("MẬT", 1, "top"), draft("b")]]
    maker = line_maker(pages)
    first = list(maker.lines(1, pages[0], ()))
    assert [line.area for line in first] == [Area.HEADER, Area.BODY]
    assert first[0].flow != first[1].flow


def test_lines_of_nothing_but_unseen_signs_are_left_out() -> None:
    maker = line_maker([[draft("\u200b"), draft("a")]])
    (line,) = maker.lines(1, [draft("\u200b"), draft("a")], ())
    assert (line.text, line.line) == ("a", 1)


def test_annotations_come_last_in_a_flow_of_their_own() -> None:
    maker = line_maker([])
    lines = list(maker.lines(1, [draft("a")], [Remark(lines=("x", "y"), edges=PLACE)]))
    assert [(line.text, line.flow, line.line) for line in lines] == [
        ("a", 0, 1),
        ("x", 1, 2),
        ("y", 1, 3),
    ]


def test_the_encoding_of_most_letters_is_the_files() -> None:
    lines = [
        replace(draft(""), runs=((OLD, "Céng hßa x· héi"),)),
        replace(draft(""), runs=((VNI, "hoøa"),)),
    ]
    maker = line_maker([lines])
    assert main_encoding([lines], maker.encodings) is LegacyEncoding.TCVN3
    assert main_encoding([[draft("hòa")]], {}) is None
