from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.incoming.number_line import NumberLine
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("text", "number", "wrong"),
    [
        ("", None, False),
        (" 7 ", 7, False),
        ("04", 4, False),
        ("9999", 9999, False),
        ("0", None, True),
        ("10000", None, True),
        ("-1", None, True),
        ("hai", None, True),
        ("٣", None, True),
    ],
)
def test_a_whole_number_or_nothing(
    qtbot: QtBot, text: str, number: int | None, *, wrong: bool
) -> None:
    line = NumberLine()
    kept(qtbot, line)
    line.setText(text)
    assert (line.number(), line.is_wrong()) == (number, wrong)


def test_a_number_is_shown_or_none(qtbot: QtBot) -> None:
    line = NumberLine()
    kept(qtbot, line)
    line.put(12)
    assert line.value() == "12"
    line.put(None)
    assert line.value() == ""
