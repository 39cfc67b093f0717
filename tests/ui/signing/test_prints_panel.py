from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import PrinterMissingError, PrintFailedError
from bmnn_desk.ui.signing.prints_panel import PrintsPanel
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panel(qtbot: QtBot) -> PrintsPanel:
    made = PrintsPanel()
    kept(qtbot, made)
    made.ask_about(2)
    return made


def test_spoiled_prints_are_told_with_their_number(panel: PrintsPanel) -> None:
    told: list[tuple[int, bool]] = []
    panel.again.connect(lambda prints, on_paper: told.append((prints, on_paper)))
    panel.reprint.click()
    assert told == [(1, True)]


@pytest.mark.parametrize("typed", ["0", "3", "", "một"])
def test_a_number_that_cannot_be_is_refused(panel: PrintsPanel, typed: str) -> None:
    told: list[int] = []
    panel.again.connect(lambda prints, _on_paper: told.append(prints))
    panel.spoiled.setText(typed)
    panel.reprint.click()
    assert told == []


def test_a_printer_that_was_not_there_spoiled_no_sheet(panel: PrintsPanel) -> None:
    panel.show_failure(PrinterMissingError("x"))
    assert (panel.spoiled.value(), panel.on_paper.isChecked()) == ("2", False)
    panel.show_failure(PrintFailedError("x", 1))
    assert panel.on_paper.isChecked()
