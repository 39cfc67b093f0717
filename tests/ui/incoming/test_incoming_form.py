from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.incoming.entry_area import EntryArea
from bmnn_desk.ui.incoming.form_matter import form_matter
from bmnn_desk.ui.incoming.incoming_form import INSIDE, IncomingForm
from tests.incoming_desk import incoming_book
from tests.ui.kept import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def form(qapp: QApplication, seat: Seat, office: Office) -> IncomingForm:
    incoming_book(office)
    return IncomingForm(seat, form_matter(seat), qapp)


def test_clearing_leaves_what_is_pinned(form: IncomingForm) -> None:
    form.put_texts({"sender": "Bộ Mẫu", "reference": "1/BC-CAT", "level": "C · Mật"})
    form.pin_alone({"sender"})
    form.clear()
    texts = form.panel.texts()
    assert (texts["sender"], texts["reference"], texts["level"]) == ("Bộ Mẫu", "", "(chưa chọn)")
    assert texts["arrived"] == "10/03/2025"


def test_a_pinned_quantity_stays_unless_copy_numbers_gave_it(form: IncomingForm) -> None:
    form.editors.quantity.put(3)
    form.clear()
    assert form.editors.quantity.number() == 3
    form.editors.copy_numbers.setText("03, 04")
    assert form.pinned_texts()["quantity"] == "1"
    form.clear()
    assert form.editors.quantity.number() == 1


def test_what_has_no_pin_is_never_pinned(form: IncomingForm) -> None:
    form.pin_alone({"reference", "title", "sender"})
    assert form.pinned() == ("sender",)


def test_the_next_empty_field_passes_by_what_is_filled_or_locked(
    qtbot: QtBot, form: IncomingForm
) -> None:
    area = EntryArea(form.panel, ())
    shown(qtbot, area)
    assert form.first_empty() == "sender"
    form.put_texts({"sender": "Bộ Mẫu", "reference": "1/BC-CAT", "document_day": "02/03/2025"})
    assert form.next_empty("sender") == "type"
    assert form.next_empty("document_day") == "type"
    form.put_texts({"sealed": "yes"})
    assert form.next_empty("sender") == "level"
    assert form.next_empty("nowhere") == ""


def test_a_sealed_envelope_closes_its_inside_and_opens_the_name(form: IncomingForm) -> None:
    form.editors.sealed.setChecked(True)
    assert not any(form.editors.by_key[key].isEnabled() for key in INSIDE)
    assert form.editors.named.isEnabled()
    form.editors.sealed.setChecked(False)
    assert all(form.editors.by_key[key].isEnabled() for key in INSIDE)
    assert not form.editors.named.isEnabled()


def test_a_read_law_locks_the_title_of_a_tuyet_mat_document(
    qapp: QApplication, seat: Seat, office: Office
) -> None:
    incoming_book(office)
    form = IncomingForm(seat, replace(form_matter(seat), locks_title=True), qapp)
    form.put_texts({"level": "A · Tuyệt mật"})
    assert not form.editors.title.isEnabled()
    form.put_texts({"level": "B · Tối mật"})
    assert form.editors.title.isEnabled()


def test_copy_numbers_say_how_many_came(form: IncomingForm) -> None:
    form.editors.copy_numbers.setText("3-5")
    assert form.editors.quantity.number() == 3
    form.editors.copy_numbers.setText("ba")
    assert form.editors.quantity.number() == 3


def test_a_reference_behind_which_nothing_stands_is_left_alone(form: IncomingForm) -> None:
    form.put_texts({"document_day": "02/03/2025", "type": "Sổ tay"})
    form.editors.reference.setText("Không số")
    form.read_reference_line()
    texts = form.panel.texts()
    assert (texts["reference"], texts["document_day"], texts["type"]) == (
        "Không số",
        "02/03/2025",
        "Sổ tay",
    )


def test_a_sealed_envelope_takes_no_day_out_of_its_reference(form: IncomingForm) -> None:
    form.editors.sealed.setChecked(True)
    form.editors.reference.setText("118/CAT-PA03 5/2 bs 03")
    form.read_reference_line()
    texts = form.panel.texts()
    assert texts["reference"] == "118/CAT-PA03"
    assert (texts["document_day"], texts["copy_numbers"], texts["type"]) == ("", "", "")
