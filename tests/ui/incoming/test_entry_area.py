from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from bmnn_desk.ui.incoming.entry_area import EntryArea
from bmnn_desk.ui.incoming.form_matter import form_matter
from bmnn_desk.ui.incoming.incoming_form import IncomingForm
from bmnn_desk.ui.widgets.labels import label
from tests.ui.kept import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_the_field_with_the_focus_is_always_in_sight(
    qtbot: QtBot, qapp: QApplication, seat: Seat
) -> None:
    form = IncomingForm(seat, form_matter(seat), qapp)
    area = EntryArea(form.panel, (label("Điều cần biết"),))
    area.resize(1000, 300)
    shown(qtbot, area)
    field = form.panel.field("recall")
    assert field.visibleRegion().isEmpty()
    form.editors.recall.setFocus()
    QTest.qWait(30)
    assert not form.editors.recall.visibleRegion().isEmpty()
    area.show_top()
    assert area.verticalScrollBar().value() == 0
    area.bring("recall_on")
    assert not form.editors.recall_on.visibleRegion().isEmpty()
