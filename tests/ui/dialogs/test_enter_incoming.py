from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.services.incoming_entries import incoming_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.dialogs.record_irregularity import RecordIrregularityDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.tokens import Look
from tests.incoming_desk import SENDER, entered, incoming_book
from tests.services.ledger import rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.registers import IncomingEntry
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


class Bench:
    """The form in its least window, and what it said and ended with."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.sheet = EnterIncomingDialog(seat)
        self.said: list[str] = []
        self.ended: list[object] = []
        self.sheet.said.connect(self.said.append)
        self.sheet.finished.connect(self.ended.append)
        self.sheet.resize(*SMALLEST)
        shown(qtbot, self.sheet)
        self.sheet.focus_first()

    def fill(self, **texts: str) -> None:
        plain = {
            "sender": SENDER,
            "reference": "118/CAT-PA03",
            "document_day": "02/03/2025",
            "type": "Công văn",
            "title": "về việc bịa đặt",
            "level": "C · Mật",
        }
        self.sheet.fields.put_texts({**plain, **texts})

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)

    def errors(self) -> set[str]:
        panel = self.sheet.panel
        keys = panel.keys()
        return {key for key in keys if panel.field(key).error}


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat, office: Office) -> Bench:
    incoming_book(office)
    return Bench(qtbot, seat)


def printed(at: Office) -> list[IncomingEntry]:
    return list(at.desk.read(incoming_entries, VolumeAsked(body=at.body, book=incoming_book(at))))


def test_one_form_enters_a_document_and_leaves(bench: Bench, office: Office) -> None:
    bench.fill(copy_numbers="03, 04", may_copy="Không được phép")
    bench.press(Qt.Key.Key_S, CTRL)
    (entry,) = printed(office)
    line = rows(office, t.Line)[-1].id
    said = "Đã vào sổ số đến 01"
    assert bench.ended == [LineWanted(page="incoming", line=line, said=said)]
    assert (entry.sender, entry.title) == (SENDER, "Công văn về việc bịa đặt")
    assert rows(office, t.IncomingLine)[0].quantity == 2


def test_save_and_next_keeps_the_pins_and_goes_to_the_first_empty_field(
    bench: Bench, office: Office
) -> None:
    bench.fill()
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.said[0].startswith("Đã vào sổ số đến 01")
    texts = bench.sheet.panel.texts()
    assert (texts["sender"], texts["type"], texts["level"]) == (SENDER, "Công văn", "C · Mật")
    assert (texts["reference"], texts["document_day"], texts["title"]) == ("", "", "")
    assert bench.sheet.editors.reference.hasFocus()
    assert not bench.ended
    assert len(printed(office)) == 1


def test_pins_stand_the_next_day_too_but_not_the_day_of_arrival(
    qtbot: QtBot, bench: Bench, seat: Seat
) -> None:
    bench.sheet.fields.pin("level", pinned=False)
    bench.fill()
    bench.sheet.save_next()
    bench.sheet.close_sheet()
    next_day = Bench(qtbot, seat)
    texts = next_day.sheet.panel.texts()
    assert (texts["sender"], texts["level"]) == (SENDER, "(chưa chọn)")
    assert texts["arrived"] == "10/03/2025"
    assert "level" not in next_day.sheet.fields.pinned()


def test_what_is_wrong_is_told_under_each_field_and_nothing_is_lost(
    bench: Bench, office: Office
) -> None:
    bench.fill(document_day="31/02/2025", level="(chưa chọn)", copy_numbers="ba", pages="x")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.errors() == {"document_day", "level", "copy_numbers", "pages"}
    assert "28 ngày" in bench.sheet.panel.field("document_day").error
    assert bench.sheet.panel.texts()["document_day"] == "31/02/2025"
    assert bench.sheet.editors.document_day.line.hasFocus()
    assert printed(office) == []


def test_a_disc_without_number_day_or_receiver_is_entered_and_the_toast_says_so(
    bench: Bench, office: Office
) -> None:
    bench.fill(type="Đĩa", reference="", document_day="", title="", recipients="")
    bench.sheet.save()
    (ended,) = bench.ended
    assert isinstance(ended, LineWanted)
    assert "DEN-01E" in ended.said
    (entry,) = printed(office)
    assert (entry.reference, entry.document_day, entry.title) == ("", None, "Đĩa")


def test_days_run_on(bench: Bench) -> None:
    bench.fill(arrived="12/03/2025")
    bench.sheet.save()
    assert bench.errors() == {"arrived"}
    bench.fill(arrived="01/03/2025")
    bench.sheet.save()
    assert bench.errors() == {"document_day"}


def test_a_sealed_envelope_locks_what_is_inside_and_goes_to_the_named(
    bench: Bench, office: Office
) -> None:
    edit = bench.sheet.editors
    bench.fill(level="A · Tuyệt mật", title="")
    edit.sealed.setChecked(True)
    assert not any(each.isEnabled() for each in (edit.title, edit.type, edit.document_day))
    assert "bì chỉ người có tên" in bench.sheet.panel.field("title")._hint.text()
    edit.named.setText("Phạm Thị Phó")
    assert edit.recipients.value() == "Phạm Thị Phó"
    bench.sheet.save()
    (entry,) = printed(office)
    assert (entry.title, entry.document_day, entry.recipients) == ("", None, ("Phạm Thị Phó",))


def test_enter_takes_the_day_and_the_copies_out_of_the_reference_and_passes_by_them(
    bench: Bench,
) -> None:
    edit = bench.sheet.editors
    edit.reference.setFocus()
    edit.reference.setText("45/BC-CAT 5/2 bs 03, 04")
    bench.press(Qt.Key.Key_Return)
    texts = bench.sheet.panel.texts()
    assert (texts["reference"], texts["document_day"]) == ("45/BC-CAT", "05/02/2025")
    assert (texts["type"], texts["copy_numbers"], texts["quantity"]) == ("Báo cáo", "03, 04", "2")
    assert edit.title.hasFocus()


def test_tab_passes_by_nothing(bench: Bench) -> None:
    edit = bench.sheet.editors
    bench.fill()
    edit.reference.setFocus()
    bench.press(Qt.Key.Key_Tab)
    assert edit.document_day.line.hasFocus()


def test_a_congvan_after_a_report_is_no_report(bench: Bench) -> None:
    edit = bench.sheet.editors
    for reference, name in (("45/BC-CAT", "Báo cáo"), ("46/CAT-PA03", "Công văn")):
        edit.reference.setFocus()
        edit.reference.setText(reference)
        edit.title.setFocus()
        assert edit.type.value() == name


def test_the_same_reference_is_told_at_once_and_needs_its_reason(
    bench: Bench, office: Office
) -> None:
    entered(office, reference="118/CAT-PA03")
    bench.fill()
    bench.sheet.editors.reference.setFocus()
    bench.sheet.editors.title.setFocus()
    assert bench.sheet.same.isVisible()
    assert "đã có ở số đến 01" in bench.sheet.same.banner.words
    bench.sheet.save()
    assert bench.sheet.same.banner.words.startswith("Chưa lưu được. Số 118/CAT-PA03")
    assert bench.ended == []
    bench.fill(note="Bản gửi bổ sung")
    bench.sheet.save()
    assert bench.ended
    assert len(printed(office)) == 2


def test_keys_copy_one_field_of_the_record_before_and_what_papers_share(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    entered(office, sender="Bộ Mẫu", recipients=("Văn phòng", "Kho"), pages=4)
    bench = Bench(qtbot, seat)
    edit = bench.sheet.editors
    edit.sender.setFocus()
    bench.press(Qt.Key.Key_Apostrophe, CTRL)
    assert (edit.sender.value(), edit.pages.value()) == ("Bộ Mẫu", "")
    bench.press(Qt.Key.Key_D, CTRL)
    texts = bench.sheet.panel.texts()
    assert (texts["recipients"], texts["pages"]) == ("Văn phòng; Kho", "4")
    assert (texts["level"], texts["may_copy"]) == ("C · Mật", "Không được phép")
    assert (texts["reference"], texts["document_day"], texts["copy_numbers"]) == ("", "", "")
    assert bench.said[-1].startswith("Đã chép: Tên loại; Trích yếu; Độ mật;")
    empty = "Còn để trống: Số, ký hiệu; Ngày văn bản; Bản số nhận; Số bản."
    assert bench.said[-1].endswith(empty)
    assert bench.sheet.copied.words == bench.said[-1]


def test_f7_turns_the_pin_of_the_field_in_focus(bench: Bench) -> None:
    bench.sheet.editors.sender.setFocus()
    bench.press(Qt.Key.Key_F7)
    assert "sender" not in bench.sheet.fields.pinned()
    bench.press(Qt.Key.Key_F7)
    assert "sender" in bench.sheet.fields.pinned()


def test_what_was_amiss_is_recorded_next(qtbot: QtBot, bench: Bench) -> None:
    bench.fill(state="Bị hư hỏng")
    with qtbot.waitSignal(bench.sheet.sheet_wanted) as wanted:
        bench.sheet.save_next()
    (sheet,) = wanted.args
    kept(qtbot, sheet)
    assert isinstance(sheet, RecordIrregularityDialog)
    assert sheet.kind.value() is IrregularityKind.DAMAGED


def test_a_draft_comes_back_with_its_pins_and_its_caret(
    qtbot: QtBot, bench: Bench, seat: Seat
) -> None:
    bench.fill(sender="Bộ Mẫu", title="về việc dở dang")
    bench.sheet.fields.pin("type", pinned=False)
    bench.sheet.editors.title.setFocus()
    bench.sheet.close_sheet()
    again = Bench(qtbot, seat)
    texts = again.sheet.panel.texts()
    assert (texts["sender"], texts["title"]) == ("Bộ Mẫu", "về việc dở dang")
    assert "type" not in again.sheet.fields.pinned()
    assert again.sheet.editors.title.hasFocus()


def test_what_a_draft_had_entered_already_takes_no_other_number(
    qtbot: QtBot, bench: Bench, seat: Seat, office: Office
) -> None:
    bench.fill()
    texts, caret = bench.sheet._draft()
    bench.sheet.save()
    stale = KeepDraftRequest(form="enter_incoming", subject=0, fields=texts, caret=caret)
    seat.desk.jot(keep_form_draft, stale)
    again = Bench(qtbot, seat)
    assert again.sheet.about.endswith("số thứ tự dự kiến 02")
    again.sheet.save_next()
    assert again.said == ["Văn bản này đã vào sổ từ trước"]
    assert again.sheet.about.endswith("số thứ tự dự kiến 02")
    assert len(printed(office)) == 1


def test_a_rule_that_blocks_gives_way_to_another_case(bench: Bench, office: Office) -> None:
    bench.fill(level="A · Tuyệt mật", title="")
    edit = bench.sheet.editors
    edit.sealed.setChecked(True)
    edit.named.setText("Phạm Thị Phó")
    edit.recipients.setText("Trần Văn Giám")
    bench.sheet.save()
    assert [rule.id for rule in bench.sheet.findings.rules()] == ["DEN-02B"]
    form = bench.sheet.findings._form("DEN-02B")
    form.reason.setText("Người có tên đã ủy quyền")
    form.number.setText("05/GUQ-SMM")
    form.responsible.setText("Trần Văn Giám")
    bench.sheet.save()
    assert bench.ended
    assert [row.rule for row in rows(office, t.OtherCase)] == ["DEN-02B"]


def test_without_a_book_it_says_where_one_is_opened(qtbot: QtBot, seat: Seat) -> None:
    bench = Bench(qtbot, seat)
    bench.fill()
    bench.sheet.save_next()
    assert "Chưa mở Sổ đến năm 2025" in bench.sheet.mishap.words
    assert bench.said == []


def test_a_hand_written_book_asks_for_page_and_line(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    incoming_book(office, hand_written=True)
    bench = Bench(qtbot, seat)
    assert bench.sheet.panel.field("paper_page").isVisible()
    bench.fill()
    bench.sheet.save()
    assert bench.errors() == {"paper_page", "paper_line"}
    bench.fill(paper_page="2", paper_line="7")
    bench.sheet.save()
    (line,) = rows(office, t.Line)
    assert (line.paper_page, line.paper_line) == (2, 7)


def test_a_tuyet_mat_title_is_locked_and_not_sent(qtbot: QtBot, seat: Seat, office: Office) -> None:
    incoming_book(office)
    bench = Bench(qtbot, seat)
    bench.fill(level="A · Tuyệt mật")
    assert bench.sheet.editors.level.value() is SecrecyLevel.TUYET_MAT
    assert not bench.sheet.editors.title.isEnabled()
    assert "chỉ ghi tên loại" in bench.sheet.panel.field("title")._hint.text()
    bench.sheet.save()
    assert printed(office)[0].title == "Công văn"


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_form_passes_at_the_least_size(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    incoming_book(office)
    with dressed(look):
        bench = Bench(qtbot, seat)
        assert linted(bench.sheet) == []
        bench.sheet.save_next()
        assert linted(bench.sheet) == []
        bench.sheet.close_sheet()
