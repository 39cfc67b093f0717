from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.drafts_kept import FormDraft
from bmnn_desk.ui.incoming.entry_draft import draft_texts, put_draft
from bmnn_desk.ui.incoming.form_matter import form_matter
from bmnn_desk.ui.incoming.incoming_form import IncomingForm
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from tests.ui.kept import kept

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_a_draft_brings_back_texts_pins_and_the_act_s_id(
    qtbot: QtBot, qapp: QApplication, seat: Seat
) -> None:
    findings = FindingsPanel()
    kept(qtbot, findings)
    form = IncomingForm(seat, form_matter(seat), qapp)
    form.put_texts({"sender": "Bộ Mẫu", "title": "về việc dở dang"})
    form.pin_alone({"sender"})
    draft = FormDraft(
        form="enter_incoming",
        subject=0,
        fields=draft_texts(form, findings, "request-7"),
        caret="title",
        saved_at="10:12",
        saved_on=seat.today(),
    )
    again = IncomingForm(seat, form_matter(seat), qapp)
    assert put_draft(seat, again, findings, draft) == "request-7"
    assert again.pinned() == ("sender",)
    assert again.panel.texts()["title"] == "về việc dở dang"


def test_without_a_draft_there_is_no_id(qtbot: QtBot, qapp: QApplication, seat: Seat) -> None:
    findings = FindingsPanel()
    kept(qtbot, findings)
    form = IncomingForm(seat, form_matter(seat), qapp)
    assert put_draft(seat, form, findings, None) == ""
