from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.restore.drill_result import DrillResultSheet
from tests.domain.test_restore_drill import RUN

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "trong thời gian đặt ra"),
        ({"took_seconds": 601}, "lâu hơn mức đặt ra"),
        ({"compared": (("Bản", 9, 8),)}, "ít hơn bản sao lưu ở: Bản."),
    ],
)
def test_the_sheet_judges_what_was_found(
    qtbot: QtBot, seat: Seat, changes: dict[str, object], words: str
) -> None:
    sheet = DrillResultSheet(seat, replace(RUN, **changes))  # type: ignore[arg-type]
    qtbot.addWidget(sheet)

    assert words in sheet.judged.words
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.close_sheet()
    assert ended == ["Lần diễn tập chưa được ghi lại"]
