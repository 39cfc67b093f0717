from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage.recovery import CHARACTERS
from bmnn_desk.ui.first_run.begin import begun
from bmnn_desk.ui.open_desks import OpenDesks
from bmnn_desk.ui.setup import Setup
from tests.ui.first_run.pages import no_cloud
from tests.ui.offices import DAY, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_the_window_is_made_with_the_stores_own_rules_and_a_fresh_code(
    qtbot: QtBot, tmp_path: Path
) -> None:
    setup = Setup(settled=tmp_path, home=tmp_path, require_place=no_cloud, today=lambda: DAY)
    window, founding = begun(setup, OpenDesks())
    other, _ = begun(setup, OpenDesks())
    qtbot.addWidget(window)
    qtbot.addWidget(other)
    window.user.passphrase.one.setText(PASSPHRASE)
    assert window.user.passphrase.rules["is_uncommon"].is_kept
    made = [shown.recovery.made for shown in (window, other)]
    halves = [half for each in made for half in (each.a, each.b)]
    assert all(set(half) <= {*CHARACTERS, "-"} for half in halves)
    assert len(set(halves)) == len(halves)
    assert founding.parent() is window
    assert not founding.is_busy
