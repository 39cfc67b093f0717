from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.checkpoint_list import CheckpointsAsked, checkpoints
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.sign_checkpoint import SignCheckpointDialog
from bmnn_desk.ui.tokens import Look
from tests.storage.stores import PASSPHRASE
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.seats import folder_seat
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat

NEWEST = CheckpointsAsked(newest_alone=True)


@pytest.fixture
def at_folder(tmp_path: Path, law: Law, seat: Seat) -> Iterator[Seat]:
    sits = folder_seat(tmp_path / "store", law, seat)
    yield sits
    finish_background()
    sits.desk.close()


def sheet_of(qtbot: QtBot, seat: Seat) -> SignCheckpointDialog:
    sheet = SignCheckpointDialog(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_a_passphrase_signs_and_the_toast_names_the_act(qtbot: QtBot, at_folder: Seat) -> None:
    sheet = sheet_of(qtbot, at_folder)
    typed(sheet.mine, PASSPHRASE)
    with qtbot.waitSignal(sheet.finished, timeout=20_000) as told:
        sheet.forward()
    (entry,) = at_folder.desk.read(checkpoints, NEWEST)
    assert told.args == [f"Đã ký mốc tới việc số {entry.seq}"]
    assert sheet.mine.text() == ""


def test_the_first_time_it_says_that_keys_and_an_epoch_are_made(
    qtbot: QtBot, at_folder: Seat
) -> None:
    first = sheet_of(qtbot, at_folder)
    words = [label.text() for label in first.findChildren(type(first._state))]
    assert any("Lần ký đầu" in each for each in words)
    typed(first.mine, PASSPHRASE)
    with qtbot.waitSignal(first.finished, timeout=20_000):
        first.forward()
    again = sheet_of(qtbot, at_folder)
    words = [label.text() for label in again.findChildren(type(again._state))]
    assert not any("Lần ký đầu" in each for each in words)


def test_a_wrong_passphrase_signs_nothing(qtbot: QtBot, at_folder: Seat) -> None:
    sheet = sheet_of(qtbot, at_folder)
    sheet.forward()
    assert sheet.panel.field("mine").error
    typed(sheet.mine, "sai bét từ đầu đến cuối")
    sheet.forward()
    qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=20_000)
    assert sheet.panel.field("mine").error
    assert at_folder.desk.read(checkpoints, NEWEST) == ()


def test_no_fault_of_the_lint(qtbot: QtBot, at_folder: Seat) -> None:
    with dressed(Look.DARK):
        assert linted(sheet_of(qtbot, at_folder)) == []
