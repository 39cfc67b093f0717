from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.printing.page_progress import PageProgress
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_shows_the_pages_of_its_own_job_until_that_is_over(qtbot: QtBot) -> None:
    progress = PageProgress()
    shown(qtbot, progress)
    old, run = progress.follow(9), progress.follow(3)
    old.goes_on(7)
    run.goes_on(1)
    assert progress.words == "Đang in trang 2/3"
    progress.end()
    run.goes_on(2)
    assert progress.isHidden()


def test_its_button_stops_the_job_at_hand_after_the_page(qtbot: QtBot) -> None:
    progress = PageProgress()
    shown(qtbot, progress)
    run = progress.follow(3)
    assert run.goes_on(0)
    progress.stop.click()
    assert not progress.stop.isEnabled()
    assert not run.goes_on(1)
    again = progress.follow(3)
    progress.end()
    assert again.goes_on(0)
    assert again.goes_on(1)
