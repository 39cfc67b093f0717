from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.ui.journal.acts_list import ActsList, Span
from tests.ui.journal.lines import line
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def list_of(qtbot: QtBot) -> ActsList:
    acts = ActsList()
    acts.resize(1000, 400)
    shown(qtbot, acts)
    acts.show_rows((line(9), line(8, verb="issue_outgoing", object_kind="item", object_id=44)))
    return acts


def test_an_act_is_found_by_its_words_its_person_and_its_object(qtbot: QtBot) -> None:
    acts = list_of(qtbot)
    for words, seq in (("phat hanh", 8), ("tai lieu 44", 8), ("dong so", 9)):
        acts.filter.clear()
        typed(acts.filter, words)
        qtbot.waitUntil(lambda seq=seq: list(acts.held.ids()) == [seq])  # type: ignore[misc]
        assert acts.count.text() == "1/2 dòng"


def test_the_span_says_what_is_to_be_read(qtbot: QtBot) -> None:
    acts, today = list_of(qtbot), date(2026, 3, 10)
    assert acts.asked(today).since == date(2026, 2, 7)
    acts.span.put(Span.YEAR)
    assert acts.asked(today).since == date(2026, 1, 1)
    acts.span.put(Span.WHOLE)
    assert acts.asked(today).since is None
