from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.load_sample import LoadSampleDialog
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.sample_offer import sample_offer
from bmnn_desk.ui.settings.sample_section import SampleSection
from tests.ui.kept import kept, shown
from tests.ui.sample_at_hand import with_sample

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_the_form_is_asked_for(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    offer = sample_offer(with_sample(seat, tmp_path, []))
    assert offer is not None
    section = SampleSection(offer)
    shown(qtbot, section)
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.load.click()
    kept(qtbot, told.args[0])
    assert isinstance(told.args[0], LoadSampleDialog)


def test_the_page_has_it_only_where_a_sample_can_be_made(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    for at, is_there in ((seat, False), (with_sample(seat, tmp_path, []), True)):
        page = SettingsPage(at)
        kept(qtbot, page)
        assert ("Dữ liệu mẫu" in [entry.words for entry in page._entries]) == is_there
