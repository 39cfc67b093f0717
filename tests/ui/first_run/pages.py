"""The first run's window on a folder of the test's own, and its pages filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.entrance import joined_code, ticks_of
from bmnn_desk.errors import PlaceRefusedError
from bmnn_desk.ui.first_run.first_run_window import FirstRunHelp, FirstRunWindow
from tests.ui.first_run.halves_given import HALVES, A, B
from tests.ui.offices import DAY, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.first_run.page import FirstRunPage

AGENCY: Mapping[str, str] = {
    "parent": "UBND TỈNH MẪU SƠN",
    "name": "SỞ TÀI CHÍNH",
    "letters": "STC",
    "place": "Mẫu Sơn",
    "head": "Trần Văn Gương",
    "post": "Giám đốc",
}
USER: Mapping[str, str] = {"name": "Lê Thị Thư", "post": "Văn thư"}


def no_cloud(folder: Path) -> None:
    """As the machine judges places, with a temporary folder let pass."""
    if "OneDrive" in folder.parts:
        kind = "cloud"
        raise PlaceRefusedError(kind)


def help_in(folder: Path) -> FirstRunHelp:
    """What the window asks of the program, all of it real but the machine's places."""
    return FirstRunHelp(
        ticks=ticks_of,
        new_halves=lambda: HALVES,
        joined=joined_code,
        require_place=no_cloud,
        today=lambda: DAY,
        home=folder,
    )


def window_in(qtbot: QtBot, folder: Path) -> FirstRunWindow:
    """A shown window."""
    window = FirstRunWindow(help_in(folder))
    qtbot.addWidget(window)
    window.resize(1093, 574)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def put(page: FirstRunPage, texts: Mapping[str, str]) -> None:
    """Type into a page's fields."""
    for key, text in texts.items():
        page.panel.field(key).as_editor().put_draft_text(text)


def fill(window: FirstRunWindow) -> None:
    """Fill every page so that the store can be made."""
    put(window.agency, AGENCY)
    put(window.user, USER)
    window.user.passphrase.one.setText(PASSPHRASE)
    window.user.passphrase.two.setText(PASSPHRASE)
    put(window.recovery, {"again_a": A[-4:], "again_b": B[-4:]})
