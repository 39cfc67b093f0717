"""The bench of every test in this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.signing.bench import Bench

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path) -> Bench:
    """A clerk before the window."""
    return Bench(qtbot=qtbot, seat=seat, at=office, folder=tmp_path)
