from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.verify_journal import VerifyJournalDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests import make
from tests.storage.stores import PASSPHRASE
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.seats import folder_seat, seat_of
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def at_folder(tmp_path: Path, law: Law, seat: Seat) -> Iterator[Seat]:
    sits = folder_seat(tmp_path / "store", law, seat)
    yield sits
    finish_background()
    sits.desk.close()


def sheet_of(qtbot: QtBot, seat: Seat) -> VerifyJournalDialog:
    sheet = VerifyJournalDialog(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    through(qtbot, sheet)
    return sheet


def through(qtbot: QtBot, sheet: VerifyJournalDialog) -> None:
    qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=20_000)


def test_it_begins_at_once_and_says_line_by_line_that_all_holds(
    qtbot: QtBot, at_folder: Seat
) -> None:
    with dressed(Look.LIGHT):
        sheet = sheet_of(qtbot, at_folder)
        kinds = {line.kind for line in sheet.lines.remarks()}
        assert kinds <= {RemarkKind.OK, RemarkKind.INFO}
        assert len(sheet.lines.remarks()) == 9
        assert "khớp tới việc số" in sheet.told.words
        assert linted(sheet) == []


def test_while_it_reads_the_sheet_cannot_be_left(qtbot: QtBot, at_folder: Seat) -> None:
    sheet = VerifyJournalDialog(at_folder)
    shown(qtbot, sheet)
    assert "Đang kiểm tra" in sheet.busy_reason()
    assert "Đang đọc lại" in sheet.told.words
    through(qtbot, sheet)


def test_an_officers_passphrase_proves_the_acts_of_his_epoch_too(
    qtbot: QtBot, at_folder: Seat
) -> None:
    desk = at_folder.desk
    desk.sign_checkpoint(PASSPHRASE, make.request_id(), make.OLD)
    desk.sign_checkpoint(PASSPHRASE, make.request_id(), make.OLD)
    sheet = sheet_of(qtbot, at_folder)
    assert sheet.lines.remarks()[1].kind is RemarkKind.INFO
    typed(sheet.mine, PASSPHRASE)
    sheet.forward()
    through(qtbot, sheet)
    assert sheet.lines.remarks()[1].kind is RemarkKind.OK
    assert "2 chữ ký đúng" in sheet.lines.remarks()[4].words


def test_a_wrong_passphrase_is_told_at_its_field(qtbot: QtBot, at_folder: Seat) -> None:
    sheet = sheet_of(qtbot, at_folder)
    typed(sheet.mine, "sai bét từ đầu đến cuối")
    sheet.forward()
    through(qtbot, sheet)
    assert sheet.panel.field("mine").error
    assert sheet.told.words == ""


def test_an_inspector_is_asked_for_no_passphrase(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = VerifyJournalDialog(seat_of(seat, office, Role.INSPECTOR))
    shown(qtbot, sheet)
    through(qtbot, sheet)
    assert sheet.panel.keys() == ()


def test_it_says_at_which_of_its_parts_it_is(qtbot: QtBot, at_folder: Seat) -> None:
    sheet = VerifyJournalDialog(at_folder)
    said: list[str] = []
    sheet._proving.connect(lambda _proof: said.append(sheet.working.words))
    shown(qtbot, sheet)
    through(qtbot, sheet)
    parts = ("trang của tệp", "khóa giữ bản ghi", "nhật ký", "từng bản ghi")
    assert said == [f"Đang kiểm tra phần {at}/4: {part}" for at, part in enumerate(parts, start=1)]
    assert sheet.working.isHidden()
