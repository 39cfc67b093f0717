from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.ui.issue.marks_told import marks_told
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests.ui.issue import steps
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

__all__ = ["matter"]


def test_marks_in_order_say_nothing(qtbot: QtBot, seat: Seat, matter: IssueMatter) -> None:
    matter.file = None
    step = steps.shown(qtbot, seat, matter)
    told = marks_told(step, matter, str)
    assert (told.kind, told.words) == (RemarkKind.OK, "")


def test_marks_on_one_another_are_told(qtbot: QtBot, seat: Seat, matter: IssueMatter) -> None:
    matter.file = None
    step = steps.shown(qtbot, seat, matter)
    matter.places = dict.fromkeys((Stamp.COPY_NUMBER, Stamp.LEVEL_MAT), (40.0, 60.0))
    told = marks_told(step, matter, str)
    assert told.kind is RemarkKind.WARN
    assert "chồng lên nhau" in told.words


def test_a_mark_without_its_day_takes_no_number_and_says_so_first(
    qtbot: QtBot, seat: Seat, matter: IssueMatter
) -> None:
    matter.file = None
    step = steps.shown(qtbot, seat, matter)
    step.extras.recall.setChecked(True)
    told = marks_told(step, matter, str)
    assert told.kind is RemarkKind.BLOCK
    assert told.words.startswith("Dấu ở bước 3 còn ô chưa đúng")
