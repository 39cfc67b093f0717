"""“Thêm dấu…”."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.extra_marks import ExtraMarks
from bmnn_desk.domain.incoming import Urgency
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.ui.issue.extra_marks_panel import ExtraMarksPanel
from tests import make
from tests.ui.issue import matters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BACK = date(2026, 6, 30)


def panel(qtbot: QtBot, **changes: Any) -> ExtraMarksPanel:  # noqa: ANN401
    made = ExtraMarksPanel(lambda: make.OLD, replace(matters.detail(), **changes))
    qtbot.addWidget(made)
    made.show()
    return made


def test_usually_nothing_is_added(qtbot: QtBot) -> None:
    made = panel(qtbot)
    assert made.value().stamps == ()
    assert made.errors(make.OLD) == {}


def test_an_urgency_is_chosen_once(qtbot: QtBot) -> None:
    made, told = panel(qtbot), []
    made.edited.connect(lambda: told.append(made.value().urgency))
    made.urgency.put(Urgency.AT_ONCE)
    made.urgency.put(Urgency.URGENT)
    assert told == [Stamp.AT_ONCE, Stamp.URGENT]


def test_a_recall_asks_for_its_day(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.recall.setChecked(True)
    assert "return_day" in made.errors(make.OLD)
    made.return_day.put(BACK)
    assert made.errors(make.OLD) == {}
    assert made.value() == ExtraMarks(
        is_recalled=True, return_day=BACK, from_day=matters.detail().decided_on
    )


def test_a_day_before_the_issue_is_told(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.recall.setChecked(True)
    made.return_day.put(make.OLD.replace(year=make.OLD.year - 1))
    assert "trước ngày cấp số" in made.errors(make.OLD)["return_day"]


def test_a_term_asks_for_both_days_in_order(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.term.setChecked(True)
    assert made.from_day.value() == matters.detail().decided_on  # TH-01
    assert made.errors(make.OLD).keys() == {"to_day"}
    made.to_day.put(made.from_day.value())
    assert "sau ngày đầu" in made.errors(make.OLD)["to_day"]
    made.to_day.put(BACK)
    assert made.errors(make.OLD) == {}


def test_what_the_slip_asks_for_is_there_and_stays(qtbot: QtBot) -> None:
    made = panel(qtbot, recall_on=BACK, shorter_until=BACK)
    found = made.value()
    assert (found.stamps, found.return_day, found.to_day) == (
        (Stamp.RECALL, Stamp.TERM),
        BACK,
        BACK,
    )
    assert not made.recall.isEnabled()
    made.put_draft_texts({"extra_recall": "", "extra_term": ""})
    assert made.value().stamps == (Stamp.RECALL, Stamp.TERM)


def test_the_usual_term_of_the_level_needs_no_mark(qtbot: QtBot) -> None:
    assert panel(qtbot, term_until=BACK).value().stamps == ()


def test_all_of_it_comes_back_from_a_draft(qtbot: QtBot) -> None:
    first, again = panel(qtbot), panel(qtbot)
    first.urgency.put(Urgency.VERY_URGENT)
    first.recall.setChecked(True)
    first.return_day.put(BACK)
    again.put_draft_texts(first.draft_texts())
    assert again.value() == first.value()
