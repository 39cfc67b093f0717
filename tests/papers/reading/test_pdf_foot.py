from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.fonts import BOLD, BOLD_ITALIC
from bmnn_desk.papers.reading.pdf_corridor import corridor_from
from bmnn_desk.papers.reading.pdf_foot import has_heading, is_foot_heading, with_heading_above
from bmnn_desk.papers.reading.pdf_lines import pdf_lines
from tests.papers.reading.drawn_papers import Hand, Paper
from tests.papers.reading.placed_words import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

LIST = (
    "Nơi nhận:",
    "- Như trên (bản số 01);",
    "- Công an tỉnh, Phòng PA03 (bản số 02);",
    "- Lưu: VT (bản gốc, bản số 03), VP (bản số 04).",
    "Tổng số: 04 bản. Người soạn thảo: Lê An.",
    "Tài liệu không được phép sao, chụp.",
)
POSTS = (
    ("GIÁM ĐỐC",),
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
)
NAME = "Trần Văn Bình"
SIGNED = ("Ký bởi: Sở Nội vụ", "Ngày ký: 12/06/2025 10:00:01")
ADDRESS = "Số 10 đường Lê Lợi, phường Hà Vân - ĐT: 0203.3825.999 - Email: vt@havan.example"
ABOVE = rows(
    (40.0, ((30, "Nơi nhận:"),)),
    (46.0, ((30, "- Sở Y tế;"),)),
    (52.0, ((30, "- Sở Nội vụ;"), (140, "GIÁM ĐỐC"))),
    (58.0, ((30, "- Lưu: VT."),)),
    (64.0, ((30, "Tổng số: 04 bản."), (139, "Trần Bình"))),
)


def drawn(post: Sequence[str], lower_mm: float, under: Sequence[str] = ()) -> Paper:
    """A page whose post stands so much lower than "Nơi nhận:"; `under` is put below the name."""
    paper = Paper()
    top = paper.paragraph(paper.paragraph(40)) + 4
    left, right = top + max(0.0, -lower_mm), top + max(0.0, lower_mm)
    paper.put(30, left, LIST[0], Hand(face=BOLD_ITALIC, size=12))
    for step, words in enumerate(LIST[1:], start=1):
        paper.put(30, left + 5.1 * step, words, Hand(size=11))
    strong = Hand(face=BOLD, size=14, align="center")
    for step, words in enumerate(post):
        paper.put(152, right + 6.5 * step, words, strong)
    named = right + 6.5 * len(post) + 26
    paper.put(152, named, NAME, strong)
    for step, words in enumerate(under, start=1):
        paper.put(113, named + 4.1 * step + 1, words, Hand(size=9))
    return paper


def columns(paper: Paper) -> list[list[str]]:
    """The lines of each flow but the body's."""
    found: dict[int, list[str]] = {}
    for line in pdf_lines(paper.done()).lines:
        if line.flow:
            found.setdefault(line.flow, []).append(line.text)
    return list(found.values())


@pytest.mark.parametrize("post", POSTS, ids=len)
@pytest.mark.parametrize("lower_mm", [-11.0, -8.0, -6.5, -4.0, -1.5, 1.5, 3.0, 5.0, 7.0, 9.0, 11.0])
def test_the_list_and_the_signature_are_columns_at_whatever_height_they_begin(
    post: tuple[str, ...], lower_mm: float
) -> None:
    assert columns(drawn(post, lower_mm)) == [[*LIST], [*post, NAME]]


@pytest.mark.parametrize("lower_mm", [-8.0, 0.0, 4.0, 8.0])
def test_small_print_under_the_name_is_of_its_column(lower_mm: float) -> None:
    for post in POSTS[:2]:
        assert columns(drawn(post, lower_mm, SIGNED)) == [[*LIST], [*post, NAME, *SIGNED]]


def test_an_address_under_both_columns_is_in_neither() -> None:
    paper = drawn(POSTS[1], 2.0)
    paper.put(30, 147, ADDRESS, Hand(size=9))
    assert columns(paper) == [[*LIST], [*POSTS[1], NAME]]


def test_only_the_line_of_the_heading_is_the_heading() -> None:
    texts = ("Nơi nhận:", "* Nơi nhận : - Như trên;", "Nơi nhận", "Nơi nhận văn bản là", "Nhận:")
    found = [is_foot_heading(row) for text in texts for row in rows((40.0, ((30, text),)))]
    assert found == [True, True, True, False, False]


def test_rows_from_the_heading_on_are_put_at_the_left() -> None:
    (low,) = corridor_from(ABOVE, 2, 112.5)
    assert (low.first, has_heading(ABOVE, low)) == (2, False)
    whole = with_heading_above(ABOVE, low, 0)
    assert (whole.first, whole.sides, has_heading(ABOVE, whole)) == (0, "llblb", True)


def test_without_a_heading_above_the_corridor_stays_as_it_is() -> None:
    (low,) = corridor_from(ABOVE, 2, 112.5)
    assert with_heading_above(ABOVE, low, 1) is low
    whole = with_heading_above(ABOVE, low, 0)
    assert with_heading_above(ABOVE, whole, 0) is whole
