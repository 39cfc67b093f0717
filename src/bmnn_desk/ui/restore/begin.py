"""The restoring's window with who does what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.restoring import is_free_or_store
from bmnn_desk.ui.first_run.place_page import PlacePage
from bmnn_desk.ui.restore.restore_flow import RestoreFlow
from bmnn_desk.ui.restore.restore_window import RestoreWindow

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.restore.restore_flow import RestoreMeans
    from bmnn_desk.ui.setup import Setup


def begun_restore(setup: Setup, means: RestoreMeans, live: Path | None) -> RestoreFlow:
    """Make the window, nothing of it shown yet; it asks where the store shall lie, unless known.

    A folder that holds other things than a store is no place to put one, so it asks there too.
    """
    known = live if live is not None and is_free_or_store(live) else None
    place = PlacePage(setup.require_place, setup.home) if known is None else None
    return RestoreFlow(RestoreWindow(place), known, means)
