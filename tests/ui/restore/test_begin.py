from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.open_desks import OpenDesks
from bmnn_desk.ui.restore.begin import begun_restore
from bmnn_desk.ui.restore.restore_flow import RestoreMeans
from bmnn_desk.ui.setup import Setup

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_folder_of_other_things_is_not_taken_for_the_stores_place(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "thư.txt").write_text("của tôi", "utf-8")
    setup = Setup(settled=tmp_path, home=tmp_path, require_place=lambda _folder: None)
    means = RestoreMeans(
        desks=OpenDesks(),
        attempts=Attempts(),
        today=lambda: date(2026, 3, 10),
        slow_half=lambda: None,
    )
    for live, asks in ((tmp_path, True), (None, True), (tmp_path / "kho", False)):
        flow = begun_restore(setup, means, live)
        qtbot.addWidget(flow.window)
        assert (flow.window.place is not None) is asks
        expected = tmp_path / "BMNN" / "kho-du-lieu" if asks else live
        assert flow.live == expected
