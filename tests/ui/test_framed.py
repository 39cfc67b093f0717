"""What lies over the main window, from above."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.errors import StoreDamagedError
from bmnn_desk.ui.framed import framed
from bmnn_desk.ui.sample_strip import SampleStrip
from bmnn_desk.ui.trouble_strip import TroubleStrip
from tests.ui.kept import kept

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_the_strips_lie_over_the_pages_which_take_the_room(qtbot: QtBot, seat: Seat) -> None:
    strip, layers = QLabel("mạng"), QLabel("trang")
    whole = framed(seat, layers, strip)
    kept(qtbot, whole)
    column = whole.layout()
    assert column is not None
    held = [item.widget() for item in map(column.itemAt, range(column.count())) if item]
    assert held == [strip, layers]


def test_sample_data_and_a_damaged_store_are_said_over_all(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seat.desk, "trouble", StoreDamagedError())
    whole = framed(replace(seat, is_sample=True), QLabel("trang"))
    kept(qtbot, whole)
    assert len(whole.findChildren(SampleStrip)) == 1
    assert len(whole.findChildren(TroubleStrip)) == 1
