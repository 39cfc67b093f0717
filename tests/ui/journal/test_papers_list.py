from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bmnn_desk.ui.journal.papers_list import PapersList
from tests.ui.journal.lines import ALL, DAY, NONE, paper
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.journal.rights import JournalRights


def list_of(qtbot: QtBot, may: JournalRights = ALL) -> PapersList:
    papers = PapersList(lambda: DAY, may)
    papers.resize(1000, 400)
    shown(qtbot, papers)
    papers.show_rows(
        (
            paper(1, signed_on=date(2026, 3, 9)),
            paper(2),
            paper(3, due=DAY - timedelta(days=1)),
        )
    )
    return papers


def test_those_waited_for_come_first_and_the_most_overdue_on_top(qtbot: QtBot) -> None:
    papers = list_of(qtbot)
    assert list(papers.held.ids()) == [3, 2]
    assert papers.waiting == 2
    papers.chips.put(False)
    papers.reload()
    assert list(papers.held.ids()) == [3, 2, 1]
    assert papers.chips.button(True).text() == "Chờ ký (2)"


def test_a_signed_paper_is_not_recorded_again(qtbot: QtBot) -> None:
    papers = list_of(qtbot)
    with qtbot.waitSignal(papers.record_asked):
        papers.record.click()
    papers.chips.put(False)
    papers.reload()
    assert papers.table.go_to(1)
    qtbot.waitUntil(lambda: not papers.record.isEnabled())
    with qtbot.waitSignal(papers.print_asked):
        papers.print.click()


def test_who_may_only_read_has_no_button(qtbot: QtBot) -> None:
    papers = list_of(qtbot, NONE)
    assert not papers.record.isVisible()
    assert not papers.print.isVisible()
    assert papers.table.isVisible()


def test_without_papers_there_is_nothing_to_press(qtbot: QtBot) -> None:
    papers = list_of(qtbot)
    papers.show_rows(())
    assert papers.empty.words == "Không có giấy nào chờ ký."
    assert not papers.record.isEnabled()
    assert not papers.print.isEnabled()
