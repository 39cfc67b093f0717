"""What a clerk's trial found in the form of incoming documents."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.incoming import IncomingPage
from bmnn_desk.ui.widgets.buttons import Button
from tests.incoming_desk import entered, incoming_book
from tests.ui.dialogs.test_enter_incoming import CTRL, Bench, printed
from tests.ui.kept import shown
from tests.ui.keys import Clerk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat, office: Office) -> Bench:
    incoming_book(office)
    return Bench(qtbot, seat)


def test_the_blank_form_after_a_paper_enters_nothing_of_its_pins(
    bench: Bench, office: Office
) -> None:
    bench.fill()
    bench.press(Qt.Key.Key_Return, CTRL)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert "Chưa gõ gì" in bench.said[-1]
    assert not bench.ended
    bench.press(Qt.Key.Key_S, CTRL)
    assert len(bench.ended) == 1
    assert len(printed(office)) == 1


def test_an_untouched_form_leaves_no_draft_that_could_be_entered_later(
    qtbot: QtBot, bench: Bench, seat: Seat, office: Office
) -> None:
    bench.fill()
    bench.sheet.save_next()
    bench.sheet.keep_draft()
    bench.sheet.close_sheet()
    again = Bench(qtbot, seat)
    again.sheet.save()
    assert again.ended == [None]
    assert len(printed(office)) == 1


def test_a_draft_of_typed_texts_is_no_untouched_form(
    qtbot: QtBot, bench: Bench, seat: Seat, office: Office
) -> None:
    bench.fill()
    bench.sheet.close_sheet()
    again = Bench(qtbot, seat)
    again.sheet.save()
    assert len(printed(office)) == 1


def test_the_person_of_a_sealed_envelope_gets_no_other_paper(
    qtbot: QtBot, bench: Bench, seat: Seat, office: Office
) -> None:
    edit = bench.sheet.editors
    bench.fill(recipients="Văn phòng", reference="1/CAT")
    edit.sealed.setChecked(True)
    edit.named.setText("Phạm Thị Phó")
    bench.sheet.save_next()
    assert printed(office)[0].recipients == ("Phạm Thị Phó",)
    assert edit.recipients.value() == "Văn phòng"
    bench.press(Qt.Key.Key_D, CTRL)
    assert edit.recipients.value() == "Văn phòng"
    bench.sheet.close_sheet()
    assert Bench(qtbot, seat).sheet.editors.recipients.value() == "Văn phòng"


def test_a_draft_of_a_sealed_envelope_keeps_who_gets_the_others(
    qtbot: QtBot, bench: Bench, seat: Seat
) -> None:
    edit = bench.sheet.editors
    edit.sealed.setChecked(True)
    edit.named.setText("Phạm Thị Phó")
    bench.sheet.close_sheet()
    again = Bench(qtbot, seat).sheet.editors
    assert again.recipients.value() == "Phạm Thị Phó"
    again.sealed.setChecked(False)
    assert again.recipients.value() == "Trần Văn Giám"


def test_a_day_to_come_is_said_under_the_field_when_it_is_left(bench: Bench) -> None:
    edit = bench.sheet.editors
    edit.arrived.line.setFocus()
    edit.arrived.line.setText("+3")
    bench.press(Qt.Key.Key_Tab)
    assert "13/03/2025 chưa tới" in bench.sheet.panel.field("arrived").error


def test_a_day_without_a_year_is_the_latest_past_one(bench: Bench) -> None:
    edit = bench.sheet.editors
    edit.document_day.line.setText("28/12")
    assert edit.document_day.value() == date(2024, 12, 28)
    edit.reference.setFocus()
    edit.reference.setText("45/BC-CAT 28/12 bs 03")
    edit.title.setFocus()
    assert edit.document_day.value() == date(2024, 12, 28)


def test_copying_the_record_before_leaves_what_was_typed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    entered(office, title="về việc cũ", pages=4)
    bench = Bench(qtbot, seat)
    edit = bench.sheet.editors
    edit.title.setPlainText("về việc mới")
    bench.press(Qt.Key.Key_D, CTRL)
    assert edit.title.value() == "về việc mới"
    assert (edit.pages.value(), edit.quantity.value()) == ("4", "")
    assert "Trích yếu" not in bench.said[-1]
    assert bench.said[-1].endswith("Số, ký hiệu; Ngày văn bản; Bản số nhận; Số bản.")
    edit.copy_numbers.setText("07")
    assert edit.quantity.number() == 1
    bench.press(Qt.Key.Key_D, CTRL)
    assert "Không còn ô trống" in bench.said[-1]


def test_the_same_reference_is_one_banner_with_its_way_in_focus(
    qtbot: QtBot, bench: Bench, office: Office
) -> None:
    entered(office, reference="118/CAT-PA03")
    bench.fill()
    bench.press(Qt.Key.Key_S, CTRL)
    assert not bench.sheet.mishap.isVisible()
    assert bench.sheet.findings.rules() == ()
    links = bench.sheet.same.banner.findChildren(Button)
    qtbot.waitUntil(links[-1].hasFocus)
    bench.press(Qt.Key.Key_Space)
    assert bench.sheet.same.card.isVisible()


def test_alt_letter_leads_to_a_tick_as_to_any_field_and_changes_nothing(
    qtbot: QtBot, bench: Bench
) -> None:
    clerk, edit = Clerk(qtbot), bench.sheet.editors
    for key, tick in ((Qt.Key.Key_T, edit.sealed), (Qt.Key.Key_U, edit.recall)):
        clerk.press(key, ALT)
        assert tick.hasFocus()
        assert not tick.isChecked()
        clerk.press(Qt.Key.Key_Space)
        assert tick.isChecked()


def test_the_fields_out_of_sight_are_named_under_the_form(bench: Bench) -> None:
    below = bench.sheet._area.below
    assert "Độ khẩn" in below.toolTip()
    bar = bench.sheet._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert below.toolTip() == ""


def test_a_tuyet_mat_title_is_locked_and_says_how_it_opens(bench: Bench) -> None:
    edit = bench.sheet.editors
    bench.fill(level="A · Tuyệt mật", title="")
    assert not edit.title.isEnabled()
    assert "bấm F2" in bench.sheet.panel.field("title")._hint.text()
    bench.press(Qt.Key.Key_F2)
    assert edit.title.hasFocus()
    bench.fill(level="B · Tối mật")
    bench.fill(level="A · Tuyệt mật")
    assert not edit.title.isEnabled()


def test_after_saving_the_list_stands_at_the_new_line(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    for _ in range(30):
        entered(office)
    window = MainWindow(seat)
    window.resize(1093, 614)
    shown(qtbot, window)
    window.show_page("incoming")
    page = window.page
    assert isinstance(page, IncomingPage)
    page.table.go_to(1)
    clerk = Clerk(qtbot)
    clerk.press(Qt.Key.Key_N, CTRL)
    sheet = window.sheet
    assert isinstance(sheet, EnterIncomingDialog)
    sheet.fields.put_texts(
        {"sender": "Bộ Mẫu", "reference": "9/BM", "type": "Công văn", "level": "C · Mật"}
    )
    clerk.press(Qt.Key.Key_S, CTRL)
    row = page.current_row()
    assert row is not None
    assert row.reference == "9/BM"
    seen = page.table.visualRect(page.table.currentIndex())
    assert page.table.viewport().rect().contains(seen.center())
    assert QApplication.focusWidget() is page.table
