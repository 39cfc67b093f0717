from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.signing.prints_view import PrintsView
from bmnn_desk.ui.signing.sign_flow import Phase
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_nothing_is_asked_before_the_printer_is_done(qtbot: QtBot) -> None:
    view = PrintsView()
    shown(qtbot, view)
    view.show_phase(Phase.PRINTING, 2)
    assert not view.panel.isVisible()
    view.show_phase(Phase.ASKING, 2)
    assert view.panel.isVisible()
