from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.services.incoming_detail import IncomingDetailAsked, incoming_detail
from bmnn_desk.ui.dialogs.record_irregularity import RecordIrregularityDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.incoming_desk import entered
from tests.papers.read_pdf import page_texts
from tests.ui.dialogs.sheet_done import ended_by_a_bug
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.incoming_list import IrregularityEntry
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def line(office: Office) -> int:
    return entered(office, reference="118/CAT-PA03").line


def sheet_of(qtbot: QtBot, seat: Seat, line: int) -> RecordIrregularityDialog:
    sheet = RecordIrregularityDialog(seat, line)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def kept_of(seat: Seat, line: int) -> tuple[IrregularityEntry, ...]:
    asked = IncomingDetailAsked(body=seat.body, line=line, day=seat.today())
    (found,) = seat.desk.read(incoming_detail, asked)
    return found.irregularities


def test_it_is_recorded_and_ends_in_the_papers_to_be_printed(
    qtbot: QtBot, seat: Seat, line: int
) -> None:
    sheet = sheet_of(qtbot, seat, line)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    assert sheet.told.value() == "Trần Văn Giám"
    sheet.kind.put(IrregularityKind.SHORTAGE)
    sheet.words_area.setPlainText("Phiếu gửi ghi ba bản")
    sheet.expected.setText("3")
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000) as wanted:
        sheet.forward()
        assert sheet.busy_reason()
        sheet.forward()
    (paper,) = wanted.args
    kept(qtbot, paper)
    assert isinstance(paper, PrintPaperDialog)
    report, notice = page_texts(paper._pdf)
    assert "BÁO CÁO" in report
    assert "118/CAT-PA03" in notice
    assert ended == ["Đã ghi việc bất thường"]
    (entry,) = kept_of(seat, line)
    assert (entry.kind, entry.expected, entry.received) == (IrregularityKind.SHORTAGE, 3, 2)


def test_numbers_are_asked_of_a_shortage_alone(qtbot: QtBot, seat: Seat, line: int) -> None:
    sheet = sheet_of(qtbot, seat, line)
    fields = [sheet.panel.field(key) for key in ("expected", "received")]
    assert not any(field.isVisible() for field in fields)
    sheet.kind.put(IrregularityKind.SHORTAGE)
    assert all(field.isVisible() for field in fields)
    sheet.words_area.setPlainText("Thiếu")
    sheet.expected.setText("2")
    sheet.forward()
    assert "ít hơn" in sheet.panel.field("received").error
    sheet.received.setText("không")
    sheet.expected.setText("")
    sheet.forward()
    assert all(field.error for field in fields)
    assert kept_of(seat, line) == ()


def test_what_happened_and_who_was_told_must_be_said(qtbot: QtBot, seat: Seat, line: int) -> None:
    sheet = sheet_of(qtbot, seat, line)
    sheet.told.setText("")
    sheet.day.line.setText("32")
    sheet.known.line.setText("33")
    sheet.forward()
    keys = sheet.panel.keys()
    wrong = {key for key in keys if sheet.panel.field(key).error}
    assert wrong == {"told", "words", "day", "known"}


def test_what_came_to_light_before_it_was_told_is_noted(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    before = make.on(office, -3)
    sheet = sheet_of(qtbot, seat, entered(before).line)
    sheet.known.put(office.day - timedelta(days=1))
    sheet.words_area.setPlainText("Góc bì bị rách")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000) as wanted:
        sheet.forward()
    kept(qtbot, wanted.args[0])
    assert "DEN-03" in str(ended[0])
    (entry,) = kept_of(seat, sheet.subject)
    assert entry.words == "Góc bì bị rách (phát hiện ngày 09/03/2025)"


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, line: int, look: Look) -> None:
    with dressed(look):
        sheet = sheet_of(qtbot, seat, line)
        sheet.kind.put(IrregularityKind.SHORTAGE)
        assert linted(sheet) == []
        sheet.close_sheet()


def test_a_bug_in_its_papers_does_not_lock_the_window_up(
    qtbot: QtBot, seat: Seat, line: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = sheet_of(qtbot, seat, line)
    sheet.kind.put(IrregularityKind.SHORTAGE)
    sheet.words_area.setPlainText("Phiếu gửi ghi ba bản")
    sheet.expected.setText("3")
    assert ended_by_a_bug(qtbot, monkeypatch, sheet) == ["Đã ghi việc bất thường"]
    assert len(kept_of(seat, line)) == 1
