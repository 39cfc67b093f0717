from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.settings import NumberWay
from bmnn_desk.ui.issue.plan_lines import number_line, number_words, print_lines
from bmnn_desk.ui.issue.print_plan import print_plan
from bmnn_desk.ui.issue.work_list import WorkState
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import IssueMatter

__all__ = ["matter"]
LATER = "in sau: chưa chọn máy in"


def test_the_number_is_named_and_never_taken_twice() -> None:
    line = number_line("01/BC-SMM", WorkState.DONE, str)
    assert (line.words, line.state) == (
        "Cấp số 01/BC-SMM và ghi sổ đăng ký đi",
        WorkState.DONE,
    )
    assert line.note == "số không cấp lại"


def test_only_the_prints_that_wait_say_later(matter: IssueMatter) -> None:
    parts = print_plan(matter)[:2]
    lines = print_lines(matter, [(parts[0], WorkState.DONE), (parts[1], WorkState.WAITING)], LATER)
    assert [line.note for line in lines] == ["", LATER]


@pytest.mark.parametrize(
    ("way", "filled", "words"),
    [
        (NumberWay.FILLED, True, "đã điền vào tệp"),
        (NumberWay.FILLED, False, "Ghi số và ngày bằng tay"),
        (NumberWay.OVERPRINT, False, "in chồng"),
        (NumberWay.BY_HAND, True, "Ghi số và ngày bằng tay"),
    ],
)
def test_how_the_number_comes_onto_the_paper_is_said(
    way: NumberWay, filled: bool, words: str
) -> None:
    assert words in number_words(way, str, filled=filled)
