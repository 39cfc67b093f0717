"""The first run's window with what it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.first_run.first_run_window import FirstRunHelp, FirstRunWindow
from bmnn_desk.ui.first_run.founding import Founding, FoundingMeans

if TYPE_CHECKING:
    from bmnn_desk.ui.first_run.user_page import Ticks
    from bmnn_desk.ui.open_desks import OpenDesks
    from bmnn_desk.ui.setup import Setup


def begun(setup: Setup, desks: OpenDesks) -> tuple[FirstRunWindow, Founding]:
    """Make the window, nothing of it shown yet, and who does what it asks for."""
    given = FirstRunHelp(
        ticks=_ticks,
        new_code=_new_code,
        require_place=setup.require_place,
        today=setup.today,
        home=setup.home,
    )
    window = FirstRunWindow(given)
    means = FoundingMeans(desks=desks, fill=setup.fill, today=setup.today)
    return window, Founding(window, means)


def _ticks(passphrase: str) -> Ticks:
    # The door is loaded beside the window; by the time anybody types, it is there.
    from bmnn_desk.entrance import ticks_of  # noqa: PLC0415

    return ticks_of(passphrase)


def _new_code() -> str:
    from bmnn_desk.entrance import new_recovery_code  # noqa: PLC0415

    return new_recovery_code()
