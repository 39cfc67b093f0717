from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.incoming.form_looks import PINNED_FIRST
from bmnn_desk.ui.incoming.form_matter import form_matter
from bmnn_desk.ui.incoming.incoming_form import IncomingForm
from bmnn_desk.ui.incoming.pins_kept import keep_pins, put_pins

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from bmnn_desk.ui.seat import Seat


def form_of(qapp: QApplication, seat: Seat) -> IncomingForm:
    return IncomingForm(seat, form_matter(seat), qapp)


def test_pins_and_their_texts_come_back(qapp: QApplication, seat: Seat) -> None:
    form = form_of(qapp, seat)
    form.put_texts({"sender": "Bộ Mẫu", "place": "Tủ 1", "title": "về việc bịa đặt"})
    form.pin_alone({"arrived", "sender"})
    keep_pins(seat, form)
    again = form_of(qapp, seat)
    put_pins(seat, again)
    assert again.pinned() == ("arrived", "sender")
    texts = again.panel.texts()
    assert (texts["sender"], texts["place"], texts["title"]) == ("Bộ Mẫu", "", "")


def test_the_day_of_arrival_stays_pinned_and_is_today_s(qapp: QApplication, seat: Seat) -> None:
    form = form_of(qapp, seat)
    form.put_texts({"arrived": "01/03/2025"})
    keep_pins(seat, form)
    again = form_of(qapp, seat)
    put_pins(seat, again)
    assert "arrived" in again.pinned()
    assert again.panel.texts()["arrived"] == "10/03/2025"


def test_the_first_time_the_form_s_own_pins_stand(qapp: QApplication, seat: Seat) -> None:
    form = form_of(qapp, seat)
    put_pins(seat, form)
    assert set(form.pinned()) == set(PINNED_FIRST)
