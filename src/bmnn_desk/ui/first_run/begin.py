"""The first run's window with what it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.first_run.first_run_window import FirstRunHelp, FirstRunWindow
from bmnn_desk.ui.first_run.founding import Founding, FoundingMeans

if TYPE_CHECKING:
    from bmnn_desk.ui.open_desks import OpenDesks
    from bmnn_desk.ui.setup import Setup
    from bmnn_desk.ui.widgets.code_halves import Halves
    from bmnn_desk.ui.widgets.new_passphrase import Ticks


def begun(setup: Setup, desks: OpenDesks) -> tuple[FirstRunWindow, Founding]:
    """Make the window, nothing of it shown yet, and who does what it asks for."""
    given = FirstRunHelp(
        ticks=_ticks,
        new_halves=_new_halves,
        joined=_joined,
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


def _new_halves() -> Halves:
    from bmnn_desk.entrance import new_recovery_halves  # noqa: PLC0415

    return new_recovery_halves()


def _joined(a: str, b: str) -> str:
    from bmnn_desk.entrance import joined_code  # noqa: PLC0415

    return joined_code(a, b)
