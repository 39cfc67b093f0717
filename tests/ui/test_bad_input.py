"""Bad input in the windows: a sentence each, nothing typed lost, nothing written."""

from __future__ import annotations

import unicodedata
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import event

from bmnn_desk import errors as e
from bmnn_desk import jobs
from bmnn_desk.domain.office import PostKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.entrance import enter
from bmnn_desk.machine.worker import Worker
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.enrol_person import PersonRequest, UnitRequest, add_unit, enrol_person
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from bmnn_desk.services.slip_list import SlipsAsked, slip_as_request, slip_entries
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.program import Program
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.unlock_window import UnlockWindow
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from tests import make
from tests.services.ledger import rows
from tests.ui.filled_sheet import LEAST, FilledSheet, opened, stored, words
from tests.ui.filling import put_day
from tests.ui.issue.papers import choose
from tests.ui.keys import Clerk
from tests.ui.offices import DAY, PASSPHRASE, office_in
from tests.ui.printing.fake_printers import GREY, FakePrinters
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

_MS = 20_000


def test_a_printer_that_vanishes_takes_no_number(qtbot: QtBot, seat: Seat, office: Office) -> None:
    assert isinstance(seat.printers, FakePrinters)
    choose(office, copy_number_way="rubber")
    item = make.signed(office).item
    sheet = IssueOutgoingDialog(seat, item)
    opened(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.check.printer.box.count() > 1)
    sheet.info.note.setText("đang gõ dở")
    for _ in range(3):
        sheet.forward()
    assert sheet.check.printer.name() == GREY
    seat.printers.vanish(GREY)
    before = stored(office)
    sheet.forward()
    qtbot.waitUntil(lambda: sheet.flow.phase is Phase.EDITING, timeout=_MS)
    assert sentence(e.PrinterMissingError(GREY)) in words(sheet)
    assert sheet.info.note.value() == "đang gõ dở"
    assert stored(office) == before
    assert rows(office, t.NumberTaken) == []


def filled_slip(qtbot: QtBot, seat: Seat, office: Office) -> FilledSheet:
    return FilledSheet(qtbot, seat, propose_level, make.proposal(office))


def stored_slip(seat: Seat) -> str:
    newest = seat.desk.read(slip_entries, SlipsAsked(body=seat.body))[0]
    asked = ItemAsked(body=seat.body, item=newest.item)
    (request,) = seat.desk.read(slip_as_request, asked)
    return request.title


def test_decomposed_letters_are_composed_before_they_are_stored(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    filled = filled_slip(qtbot, seat, office)
    assert isinstance(filled.sheet, ProposeLevelDialog)
    title = filled.sheet.fields.title
    title.clear()
    typed(title, unicodedata.normalize("NFD", "về việc kiểm tra ở Mường Ảng"))
    filled.forward()
    assert filled.ended
    assert stored_slip(seat) == "về việc kiểm tra ở Mường Ảng"


def test_a_title_of_2000_characters_is_kept_whole_and_widens_nothing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    whole = "về việc rất dài " * 125
    filled = filled_slip(qtbot, seat, office)
    assert isinstance(filled.sheet, ProposeLevelDialog)
    filled.sheet.fields.title.setPlainText(whole)
    filled.sheet.check_now()
    assert filled.sheet.minimumSizeHint().width() <= LEAST[0]
    filled.forward()
    assert filled.ended
    assert stored_slip(seat) == whole.strip()


def in_a_new_body(at: Office) -> Office:
    """A body without a danh mục."""
    names = NameOnPapers(
        name="BAN THỬ",
        parent="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        letters="BT",
        symbol_pattern="{type}-{body}",
    )
    desk, day = at.desk, at.day
    request = BodyRequest(request_id=make.request_id(), day=day, code="BT", names=names)
    body = desk.do(set_up_body, request)
    unit = UnitRequest(request_id=make.request_id(), day=day, body=body, name="Tổ", letters="T")
    desk.do(add_unit, unit)
    head = desk.do(
        enrol_person,
        PersonRequest(
            request_id=make.request_id(),
            day=day,
            body=body,
            name="Lý Văn Trưởng",
            kind=PostKind.HEAD,
            post="Trưởng ban",
        ),
    )
    return replace(at, body=body, head=head)


def test_without_a_danh_muc_an_entry_is_added_on_the_spot(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    at = in_a_new_body(office)
    sheet = ProposeLevelDialog(replace(seat, body=at.body))
    opened(qtbot, sheet)
    sheet.fields.title.setPlainText("về việc mẫu")
    clerk = Clerk(qtbot)
    sheet.fields.panel.focus("bases")
    clerk.type_into("điều 4")
    assert "F2" in words(sheet)
    clerk.press(Qt.Key.Key_F2)
    add = sheet.fields.bases.add
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert add.form.summary.words  # what is missing is told, the slip is not tried
    add.form.put_texts(
        {
            "decision": "Quyết định số 99/QĐ-TTg",
            "decision_day": "01/02/2024",
            "issuer": "Thủ tướng Chính phủ",
            "field": "tài chính",
            "since": "1/3/2024",
            "article": "4",
            "clause": "1",
            "point": "b",
            "words": "Phương án mẫu",
        }
    )
    add.level.put(SecrecyLevel.TOI_MAT)
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert add.isHidden()
    assert len(sheet.fields.bases.numbers()) == 1
    assert sheet.fields.title.value() == "về việc mẫu"
    sheet.check_now()
    assert "Tối mật" in words(sheet)


CTRL = Qt.KeyboardModifier.ControlModifier
STAGES: dict[str, Callable[[Office], tuple[object, object]]] = {
    "slip": lambda at: (propose_level, make.proposal(at)),
    "decision": lambda at: (
        determine_level,
        make.decision(at, at.desk.do(propose_level, make.proposal(at))),
    ),
    "print": lambda at: (print_for_signature, make.draft_print(at, make.approved(at).item)),
    "signature": lambda at: (record_signature, make.signature(at, make.printed(at).item)),
    "issue": lambda at: (issue_outgoing, make.issue(at, make.signed(at).item)),
}


@pytest.mark.parametrize("stage", STAGES)
def test_a_day_that_cannot_be_is_told_under_its_field_and_stays(
    qtbot: QtBot, seat: Seat, office: Office, stage: str
) -> None:
    verb, request = STAGES[stage](office)
    filled = FilledSheet(qtbot, seat, verb, request)
    day = filled.day()
    day.line.setText("31022025")
    before = stored(office)
    filled.forward()
    assert "Tháng 02/2025 chỉ có 28 ngày, không có ngày 31" in filled.errors()["day"]
    assert filled.focused() == "day"
    assert day.line.text() == "31022025"
    assert "1 ô cần sửa" in words(filled.sheet)
    assert stored(office) == before


@pytest.mark.parametrize("stage", STAGES)
def test_a_day_without_its_year_is_read_as_typed(
    qtbot: QtBot, seat: Seat, office: Office, stage: str
) -> None:
    verb, request = STAGES[stage](office)
    day = FilledSheet(qtbot, seat, verb, request).day()
    day.line.setFocus()
    day.line.setText("5/2")
    QTest.keyClick(day.line, Qt.Key.Key_Tab)
    assert day.line.text() == f"05/02/{office.day.year}"


@pytest.mark.parametrize("stage", STAGES)
def test_a_day_before_any_regime_is_told_and_nothing_breaks(
    qtbot: QtBot, seat: Seat, office: Office, stage: str
) -> None:
    verb, request = STAGES[stage](office)
    filled = FilledSheet(qtbot, seat, verb, request)
    put_day(filled.day(), make.OLD.replace(year=1990))
    before = stored(office)
    filled.forward()
    assert not filled.is_done
    # Who held a post then, and which book, is as unknown as the law of that day.
    assert filled.errors() or "1990" in words(filled.sheet)
    assert stored(office) == before


@pytest.mark.parametrize("stage", STAGES)
def test_a_full_disk_is_told_and_what_was_filled_stays(
    qtbot: QtBot, seat: Seat, office: Office, stage: str
) -> None:
    verb, request = STAGES[stage](office)
    filled = FilledSheet(qtbot, seat, verb, request)
    typed_before, before = filled.texts(), stored(office)
    fill_the_disk(office)
    filled.forward()
    qtbot.waitUntil(lambda: sentence(e.DiskFullError()) in words(filled.sheet), timeout=_MS)
    assert filled.ended == []
    assert filled.texts() == typed_before
    assert stored(office) == before
    assert rows(office, t.NumberTaken) == []


def fill_the_disk(at: Office) -> None:
    """Let nothing be inserted any more, as SQLite says it of a full disk."""

    def refuse(*said: object) -> None:
        if str(said[2]).startswith("INSERT"):
            error = sqlcipher.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlcipher.SQLITE_FULL
            raise error

    event.listen(at.desk._vault.engine, "before_cursor_execute", refuse)


def test_a_store_that_is_open_already_is_told_in_the_unlock_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "quit", lambda: None)
    folder = office_in(tmp_path / "kho")
    program = Program(
        Setup(
            settled=tmp_path / "settled",
            home=tmp_path / "home",
            require_place=lambda _folder: None,
            today=lambda: DAY,
            worker=lambda: Worker(jobs.ALL),
            printers=lambda _worker: FakePrinters(tmp_path),
        )
    )
    with closing(enter(folder, None, PASSPHRASE)):
        program.start(folder)
        window = program.window
        assert isinstance(window, UnlockWindow)
        line = window.findChild(PassphraseEdit)
        assert isinstance(line, PassphraseEdit)
        qtbot.waitUntil(lambda: not line.isReadOnly(), timeout=_MS)
        line.setText(PASSPHRASE)
        QTest.keyClick(line, Qt.Key.Key_Return)
        told = sentence(e.StoreOpenElsewhereError())
        qtbot.waitUntil(lambda: told in words(window), timeout=_MS)
        assert line.text() == PASSPHRASE
    program.end()
    window.deleteLater()
