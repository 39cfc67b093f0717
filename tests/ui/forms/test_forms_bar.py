from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.forms.form_row import FormRow, form_rows
from bmnn_desk.ui.forms.forms_bar import FormsBar
from bmnn_desk.ui.forms.rights import FormRights
from tests.ui.forms.over import PACK, correction, kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

ALL = FormRights(open=True, print=True, correct=True, take_back=True, export=True, take_in=True)
READS = FormRights(
    open=True, print=True, correct=False, take_back=False, export=False, take_in=False
)


def row_of(seat: Seat, form: str) -> FormRow:
    rows = form_rows(seat.desk.read(form_states, FormStatesAsked(pack=PACK)))
    return next(row for row in rows if row.form.number == form)


def enabled(bar: FormsBar) -> set[str]:
    return {act for act, button in bar.buttons.items() if button.isEnabled()}


def test_what_may_be_done_depends_on_the_current_form(qtbot: QtBot, staffed: Seat) -> None:
    bar = FormsBar(ALL)
    qtbot.addWidget(bar)
    always = {"export", "take_in"}
    assert enabled(bar) == always
    bar.show_row(row_of(staffed, "14"))
    assert enabled(bar) == always | {"open", "print"}
    bar.show_row(row_of(staffed, ""))
    assert enabled(bar) == always | {"print"}, "no form of the list, so no sheet to lay it beside"
    kept(staffed, correction("title", '"SỔ MẪU"'))
    bar.show_row(row_of(staffed, "14"))
    assert enabled(bar) == always | {"open", "print", "take_back"}


def test_who_only_reads_has_two_buttons(qtbot: QtBot) -> None:
    bar = FormsBar(READS)
    qtbot.addWidget(bar)
    bar.show()
    shown = {act for act, button in bar.buttons.items() if button.isVisible()}
    assert shown == {"open", "print"}
    assert bar.buttons["open"].text() == "&Xem mẫu…"
    with qtbot.waitSignal(bar.asked) as asked:
        bar.buttons["print"].setEnabled(True)
        bar.buttons["print"].click()
    assert asked.args == ["print"]
