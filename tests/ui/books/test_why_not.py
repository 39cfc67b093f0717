from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.ui.books.why_not import why_not
from tests.domain.test_volumes import DAY, PLAIN


@pytest.mark.parametrize(
    ("act", "changes", "said"),
    [
        ("sheets", {"sheets": {}}, "Chưa in tờ nào: bấm Ctrl+P trước."),
        ("sheets", {"hand_written": True}, "Sổ giấy viết tay"),
        ("print", {"hand_written": True}, "Sổ giấy viết tay"),
        ("correct", {"book_closed_on": DAY}, "mở lại sổ"),
        ("correct", {"first_ordinal": None, "last_ordinal": None}, "chưa có dòng nào"),
    ],
)
def test_a_grey_act_says_why_and_what_to_do(
    act: str, changes: dict[str, object], said: str
) -> None:
    assert said in why_not(act, replace(PLAIN, **changes))  # type: ignore[arg-type]


def test_without_a_volume_it_tells_to_open_a_book_and_else_nothing() -> None:
    assert "Ctrl+N" in why_not("sheets", None)
    assert why_not("volume", PLAIN) == ""
