from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.copying.copy_fields import DEVICE, STRANGER, TRUE_COPY
from bmnn_desk.ui.copying.source_choice import ELSEWHERE
from bmnn_desk.ui.dialogs.copy_document import CopyDocumentDialog
from bmnn_desk.ui.dialogs.copy_papers import CopyPapersDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.other_case_form import OtherCaseForm
from tests import copying_desk as cd
from tests import make
from tests.incoming_desk import entered
from tests.papers.read_pdf import page_texts
from tests.services.ledger import rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def ready(office: Office, **changes: object) -> int:
    """An office with a book, somebody who permits, and a paper to copy."""
    cd.copy_book(office)
    cd.holder(office)
    return cd.to_copy(office, **changes).copy


def filled(seat: Seat) -> CopyDocumentDialog:
    sheet = CopyDocumentDialog(seat)
    sheet.fields.source.box.setCurrentIndex(1)
    sheet.fields.recipients.setPlainText("Sở Thử Nghiệm: 02 bản\nCông an tỉnh Mẫu")
    sheet.fields.place.setText("Phòng Văn thư")
    sheet.fields.ticks.boxes[DEVICE].setChecked(True)
    return sheet


def bad(sheet: CopyDocumentDialog) -> list[str]:
    keys = sheet.panel.keys()
    return [key for key in keys if sheet.panel.field(key).error]


def choose(office: Office, key: str, value: str) -> None:
    request = SettingRequest(
        request_id=make.request_id(), day=office.day, body=office.body, key=key, value=value
    )
    office.desk.do(choose_setting, request)


def test_a_copying_is_entered_and_its_marks_come_next(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    source = ready(office)
    sheet = filled(seat)
    shown(qtbot, sheet)
    opened: list[Sheet] = []
    sheet.sheet_wanted.connect(opened.append)
    with qtbot.waitSignal(sheet.finished) as ended:
        qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert ended.args == ["Đã vào sổ sao, chụp số 01: bản sao số 01 đến 03"]
    (line,) = rows(office, t.CopyLine)
    assert (line.source_copy_id, line.quantity) == (source, 3)
    assert line.recipients == ["Sở Thử Nghiệm", "Sở Thử Nghiệm", "Công an tỉnh Mẫu"]
    (papers,) = opened
    assert isinstance(papers, CopyPapersDialog)
    assert papers.subject == line.line_id
    kept(qtbot, papers)


def test_what_is_not_filled_in_is_asked_for(qtbot: QtBot, seat: Seat, office: Office) -> None:
    cd.copy_book(office)
    sheet = CopyDocumentDialog(seat)
    shown(qtbot, sheet)
    sheet.forward()
    assert bad(sheet)[0] == "source"
    sheet.fields.source.put(ELSEWHERE)
    sheet.fields.form.put(CopyForm.EXTRACT)
    sheet.fields.executor.put(STRANGER)
    sheet.forward()
    assert bad(sheet) == [
        "type_name",
        "title",
        "extract",
        "recipients",
        "permitter",
        "executor_name",
        "place",
    ]
    sheet.fields.level.put(SecrecyLevel.TUYET_MAT)
    assert not sheet.panel.field("title").isVisible()
    sheet.forward()
    assert "title" not in bad(sheet)
    assert rows(office, t.CopyLine) == []


def test_an_empty_list_of_permitters_says_where_to_fill_it_before_it_is_saved(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    cd.copy_book(office)
    sheet = CopyDocumentDialog(seat)
    shown(qtbot, sheet)
    hints = [each.text() for each in sheet.panel.field("permitter").findChildren(QLabel)]
    assert any("mục Thẩm quyền sao, chụp" in words for words in hints)
    cd.holder(office)
    other = CopyDocumentDialog(seat)
    shown(qtbot, other)
    hints = [each.text() for each in other.panel.field("permitter").findChildren(QLabel)]
    assert not any("Thẩm quyền" in words for words in hints)


def test_a_paper_of_which_nothing_is_known_says_where_to_look_and_whom_to_ask(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    ready(office)
    entered(office, title="về việc chưa rõ", may_copy=None)
    sheet = CopyDocumentDialog(seat)
    shown(qtbot, sheet)
    sheet.fields.source.look_for("chưa rõ")
    assert "hỏi nơi ban hành" in sheet.told.words


def test_a_warning_is_shown_before_the_line_is_entered_and_the_second_enter_accepts_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    ready(office)
    sheet = filled(seat)
    shown(qtbot, sheet)
    sheet.fields.source.put(ELSEWHERE)
    sheet.fields.type_name.setText("Báo cáo")
    sheet.fields.title.setText("về việc nơi khác")
    sheet.fields.may_copy.put(True)
    sheet.fields.ticks.boxes[TRUE_COPY].setChecked(True)
    sheet.forward()
    assert "SC-06B" in [rule.id for rule in sheet.findings.rules()]
    assert rows(office, t.CopyLine) == []
    sheet.sheet_wanted.connect(lambda papers: kept(qtbot, papers))
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    assert len(rows(office, t.CopyLine)) == 1
    assert "Được phép" not in ended.args[0]


def test_a_day_to_come_or_before_the_last_line_is_refused_in_the_field(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    ready(office)
    sheet = filled(seat)
    shown(qtbot, sheet)
    sheet.fields.day.put(office.day + timedelta(days=1))
    sheet.forward()
    assert "chưa tới" in sheet.panel.field("day").error
    assert rows(office, t.CopyLine) == []
    cd.copied(office)
    sheet.fields.day.put(office.day - timedelta(days=1))
    sheet.forward()
    assert "sớm hơn ngày" in sheet.panel.field("day").error
    assert sheet.panel.summary.isVisible()
    assert sheet.fields.day.line.hasFocus()


def test_a_forbidden_paper_says_so_and_goes_through_another_case(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    ready(office, may_copy=False)
    sheet = filled(seat)
    shown(qtbot, sheet)
    assert "không được phép sao, chụp" in sheet.told.words
    sheet.forward()
    assert [rule.id for rule in sheet.findings.rules()] == ["SC-01"]
    (case,) = sheet.findings.findChildren(OtherCaseForm)
    for line in (case.reason, case.number, case.responsible):
        line.setText("Căn cứ mẫu")
    sheet.sheet_wanted.connect(lambda papers: kept(qtbot, papers))
    sheet.forward()
    assert len(rows(office, t.CopyLine)) == 1
    assert [each.rule for each in rows(office, t.OtherCase)] == ["SC-01"]


def test_a_paper_from_elsewhere_shows_its_own_fields(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    ready(office)
    sheet = filled(seat)
    shown(qtbot, sheet)
    assert not sheet.panel.field("type_name").isVisible()
    sheet.fields.source.put(ELSEWHERE)
    assert sheet.panel.field("type_name").isVisible()
    sheet.fields.type_name.setText("Báo cáo")
    sheet.fields.title.setText("về việc nơi khác")
    sheet.fields.may_copy.put(True)
    sheet.fields.first.setText("không")
    sheet.forward()
    assert bad(sheet) == ["first"]
    sheet.fields.first.setText("4")
    sheet.sheet_wanted.connect(lambda papers: kept(qtbot, papers))
    sheet.forward()
    assert [rule.id for rule in sheet.findings.rules()] == []
    numbers = [row.number for row in rows(office, t.Copy) if row.kind.value == "duplicate"]
    assert numbers == [4, 5, 6]


def test_a_hand_written_book_wants_its_page_and_line(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    cd.copy_book(office, hand_written=True)
    ready(office)
    sheet = filled(seat)
    shown(qtbot, sheet)
    sheet.forward()
    assert bad(sheet) == ["page", "line"]


def test_an_office_that_asks_first_prints_the_request_and_wants_its_day(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    ready(office)
    choose(office, "copy_request_first", "yes")
    sheet = filled(seat)
    shown(qtbot, sheet)
    sheet.forward()
    assert bad(sheet) == ["permitted_on"]
    opened: list[Sheet] = []
    sheet.sheet_wanted.connect(opened.append)
    sheet.print_request.click()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    (paper,) = opened
    assert isinstance(paper, PrintPaperDialog)
    kept(qtbot, paper)
    assert "PHIẾU ĐỀ NGHỊ SAO, CHỤP" in page_texts(paper._pdf)[0]
    assert rows(office, t.CopyLine) == []
    sheet.fields.permitted_on.put_draft_text("10/03/2025")
    sheet.forward()
    (line,) = rows(office, t.CopyLine)
    assert line.asked_first
    kept(qtbot, opened[1])


def test_what_was_typed_comes_back_after_a_lock(qtbot: QtBot, seat: Seat, office: Office) -> None:
    older = ready(office)
    ready(office)
    sheet = filled(seat)
    shown(qtbot, sheet)
    sheet.fields.source.put(older)
    sheet.fields.form.put(CopyForm.PHOTOGRAPH)
    sheet.close_sheet()
    again = CopyDocumentDialog(seat)
    shown(qtbot, again)
    chosen = again.fields.source.value()
    assert chosen is not None
    assert chosen.copy == older
    assert again.fields.form.value() is CopyForm.PHOTOGRAPH
    assert again.fields.names()[2] == "Công an tỉnh Mẫu"


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("points", [10, 14])
def test_it_has_no_fault_of_the_lint_and_fits(
    qtbot: QtBot, seat: Seat, office: Office, look: Look, points: int
) -> None:
    ready(office, may_copy=False)
    choose(office, "copy_request_first", "yes")
    with dressed(look, points):
        sheet = filled(seat)
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        sheet.fields.form.put(CopyForm.EXTRACT)
        sheet.fields.source.put(ELSEWHERE)
        assert linted(sheet) == []
        assert sheet.minimumSizeHint().width() <= SMALLEST[0]
