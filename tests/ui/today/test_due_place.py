"""Enter on each kind of what waits leads to its record, and to something that can be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from bmnn_desk.domain.due import DueKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.end_work import end_work
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.record_irregularity import record_irregularity
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.tell_holders import send_notices
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.begin_inventory import BeginInventoryDialog
from bmnn_desk.ui.dialogs.list_backup_place import ListBackupPlaceDialog
from bmnn_desk.ui.dialogs.record_authorisation import RecordAuthorisationDialog
from bmnn_desk.ui.dialogs.record_draft_prints import RecordDraftPrintsDialog
from bmnn_desk.ui.dialogs.record_incident import RecordIncidentDialog
from bmnn_desk.ui.dialogs.record_leaving_commitment import RecordLeavingCommitmentDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.pages.today import TodayPage
from bmnn_desk.ui.settings.backup_section import BackupSection
from bmnn_desk.ui.widgets.row_table import RowTable
from tests import (
    away_desk,
    book_desk,
    copying_desk,
    custody_desk,
    destruction_desk,
    handover_desk,
    incoming_desk,
    inventory_desk,
    machine_desk,
    make,
    office_desk,
    provision_desk,
    secrecy_desk,
)
from tests.services import drafting
from tests.services.at_work import working
from tests.services.ledger import rows
from tests.ui.kept import kept
from tests.ui.seats import folder_seat, seat_of, waiting_paper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.due import DueRow
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.listed.listed_page import ListedPage
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from tests.make import Office

YEAR, LONG = 366, 3652


class Waits(NamedTuple):
    """What makes a row of a kind, and after how many days it is looked at.

    Then what can be done there: a button's words, or a sheet. `rule` tells rows of a kind apart.
    """

    kind: DueKind
    made: Callable[[Office], object]
    days: int
    does: str | type[Sheet]
    rule: str | None = None


def nothing(_at: Office) -> None:
    """An office that has just begun lacks it."""


def lost_by_a_move(at: Office) -> None:
    """A copy that no incident tells of."""
    make.issued(at)
    with working(at) as work:
        move = t.CopyEvent(
            copy_id=1,
            kind="lost",
            day=at.day,
            holder="Ngô Văn Soạn",
            place="Hà Nội",
            state=CopyState.LOST.value,
            paper="",
        )
        move.act_seq = 1
        work.session.add(move)


def lost_on_the_way(at: Office) -> None:
    """Copies were lost while they were taken out, and nobody was told."""
    number = away_desk.out(at, *away_desk.kept(at))
    at.desk.do(record_trip_loss, away_desk.loss(at, number, told="", told_on=None))


def amiss(at: Office) -> None:
    """Something came in that is not as it should be."""
    line = incoming_desk.entered(at).line
    at.desk.do(record_irregularity, incoming_desk.amiss(at, line))


def draft_is_about(at: Office) -> None:
    """A draft was printed."""
    at.desk.do(record_draft_print, drafting.drafts(at, make.approved(at).item))


def sheet_is_unsigned(at: Office) -> None:
    """A sheet of the book came out."""
    make.issued(at)
    book_desk.printed(at, [book_desk.row(1)])


def called_back(at: Office) -> None:
    """Sent copies are to come back."""
    item = away_desk.delivered(at)
    at.desk.do(recall_copies, away_desk.call(at, item))


def work_ended(at: Office) -> None:
    """Copies are to go to the archive."""
    at.desk.do(end_work, custody_desk.ends_work(at, *custody_desk.originals(at)))


def extended(at: Office) -> int:
    """A decision that nobody was told of."""
    return secrecy_desk.extended(at, secrecy_desk.delivered(at))


def extended_and_told(at: Office) -> None:
    """A decision that holders were told of, and did not answer."""
    at.desk.do(send_notices, secrecy_desk.notices(at, extended(at)))


def gone(at: Office) -> int:
    """Somebody whose post ended, and who signed nothing when he left."""
    person = office_desk.newcomer(at)
    (post,) = (row for row in rows(at, t.PostHeld) if row.person_id == person)
    request = EndingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        kind="post_held",
        row=post.id,
        reason="Nghỉ",
    )
    at.desk.do(record_ending, request)
    return person


def gone_with_copies(at: Office) -> None:
    """Copies are still in his hands."""
    copy = custody_desk.came(at)[0]
    person = gone(at)
    office_desk.holds_copies(at, copy, person=person)


def report_is_near(at: Office) -> None:
    """The office said by which day it reports."""
    make.issued(at)
    request = SettingRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        key="report_due",
        value=f"{at.day + timedelta(days=10):%m-%d}",
    )
    at.desk.do(choose_setting, request)


def proposed(at: Office) -> None:
    """A slip that nobody decided on."""
    at.desk.do(propose_level, make.proposal(at))


CASES = [
    Waits(DueKind.HAND_OVER, make.issued, 580, "Lập đợt giao"),
    Waits(DueKind.RECEIPT, handover_desk.printed_round, 10, "Ghi ký nhận"),
    Waits(DueKind.RECALL, called_back, 11, "Bản đã về"),
    Waits(DueKind.RECALL, lambda at: away_desk.held(at, *away_desk.kept(at)), 9, "Thu lại"),
    Waits(DueKind.LOAN, custody_desk.lent, custody_desk.LOAN_DAYS, "Nhận lại"),
    Waits(DueKind.TAKEN_OUT, lambda at: away_desk.out(at, *away_desk.kept(at)), 30, "Giao lại"),
    Waits(DueKind.TERM, secrecy_desk.delivered, LONG - 100, "Thời hạn", "TH-02C"),
    Waits(DueKind.TERM, secrecy_desk.delivered, LONG + 5, "Ghi hết hạn", "TH-06"),
    Waits(DueKind.NOTICE, extended, 1, "Gửi thông báo"),
    Waits(DueKind.ANSWER, extended_and_told, 1, "Ghi trả lời"),
    Waits(DueKind.MARK, extended, 1, "Đóng dấu lại"),
    Waits(DueKind.DESTRUCTION, destruction_desk.proposed, 1, "Hội đồng, hồ sơ"),
    Waits(DueKind.DESTRUCTION, destruction_desk.emergency, 1, "Báo cáo", "TH-10E"),
    Waits(DueKind.COUNT, make.issued, YEAR, BeginInventoryDialog, "KK-01B"),
    Waits(DueKind.COUNT, inventory_desk.begun, 0, "Kết quả", ""),
    Waits(DueKind.COUNT, inventory_desk.begun, YEAR, "Kết quả", "KK-01B"),
    Waits(DueKind.DIFFERENCE, inventory_desk.missing_one, 0, "Chênh lệch"),
    Waits(DueKind.INCIDENT, inventory_desk.lost, 0, "Đã gửi", "BC-04"),
    Waits(DueKind.INCIDENT, lost_by_a_move, 0, RecordIncidentDialog, "KK-01C"),
    Waits(DueKind.INCIDENT, lost_on_the_way, 0, "Báo cáo", "MR-03C"),
    Waits(DueKind.INCIDENT, amiss, 0, "Khắc phục", "BC-04B"),
    Waits(DueKind.COMMITMENT, nothing, 0, "Ghi cam kết", "CFG-07"),
    Waits(DueKind.COMMITMENT, gone, 1, "Ghi cam kết", "BG-01B"),
    Waits(DueKind.TRAINING, nothing, 0, "Ghi tập huấn"),
    Waits(DueKind.OFFICE_PAPER, nothing, 0, "Ghi văn bản"),
    Waits(DueKind.STAMPS, nothing, 0, "Ghi cả bộ dấu"),
    Waits(DueKind.MACHINE, nothing, 0, "Lập thẻ"),
    Waits(DueKind.MACHINE, machine_desk.entered, 0, "Ghi vào thẻ"),
    Waits(DueKind.TASK, office_desk.tasked, 0, "Ghi đã làm xong"),
    Waits(DueKind.SELF_INSPECTION, make.issued, YEAR, "Biên bản"),
    Waits(DueKind.REPORT, report_is_near, 0, "Báo cáo năm"),
    Waits(DueKind.YEAR, make.issued, YEAR, "Khóa năm"),
    Waits(DueKind.SLIP, proposed, 0, "Ghi quyết định"),
    Waits(DueKind.SIGNATURE, make.approved, 0, "Trình ký", ""),
    Waits(DueKind.SIGNATURE, make.printed, 0, "Ghi chữ ký", ""),
    Waits(DueKind.SIGNATURE, make.signed, 20, "Phát hành văn bản", "DI-05"),
    Waits(DueKind.DRAFT_PRINTS, draft_is_about, 0, RecordDraftPrintsDialog),
    Waits(DueKind.HOLDER, custody_desk.originals, 0, "Người giữ", "KK-01"),
    Waits(DueKind.HOLDER, gone_with_copies, 1, "In danh sách", "BG-01"),
    Waits(DueKind.COPYING, copying_desk.copied, 0, "Ghi việc"),
    Waits(DueKind.SHEETS, sheet_is_unsigned, 0, "Ghi ký tờ"),
    Waits(DueKind.ARCHIVE, work_ended, YEAR, "Nộp lưu"),
    Waits(DueKind.PROVISION, provision_desk.asked, 0, "Quyết định"),
    Waits(DueKind.SWEPT_FILE, machine_desk.swept_file, 0, "Trả lời"),
    Waits(DueKind.AUTHORISATION, waiting_paper, 0, RecordAuthorisationDialog),
]


def test_each_kind_has_its_case() -> None:
    assert {case.kind for case in CASES} | {DueKind.BACKUP} == set(DueKind)


def test_a_store_without_a_place_for_backups_leads_to_where_one_is_added(
    qtbot: QtBot, seat: Seat, office: Office, law: Law, tmp_path: Path
) -> None:
    own = folder_seat(tmp_path / "kho", law, seat)
    case = Waits(DueKind.BACKUP, nothing, 0, "Thêm nơi sao lưu")
    window, (wanted,) = opened(qtbot, own, office, case)
    assert (wanted.page, wanted.part) == ("settings", "backups")
    page = window.page
    assert isinstance(page, SettingsPage)
    section = page.section
    assert isinstance(section, BackupSection)
    assert section.add.isVisible()
    with qtbot.waitSignal(page.sheet_wanted) as sheet:
        section.add.click()
    assert isinstance(sheet.args[0], ListBackupPlaceDialog)
    finish_background()
    window.hide()
    own.desk.close()


@pytest.mark.parametrize(
    "case",
    CASES,
    ids=[f"{case.kind.value} {case.rule or number}" for number, case in enumerate(CASES)],
)
def test_enter_shows_the_record_with_what_can_be_done(
    qtbot: QtBot, seat: Seat, office: Office, case: Waits
) -> None:
    case.made(office)
    window, wanted = opened(qtbot, seat, office, case)
    assert not isinstance(case.does, str) or window.sheet is None
    if isinstance(case.does, str):
        words = case.does
        pressed = [
            button
            for button in window.page.findChildren(QAbstractButton)
            if button.text().replace("&", "").rstrip("…") == words
            and button.isVisible()
            and not button.isCheckable()
        ]
        assert [button.isEnabled() for button in pressed] == [True]
        assert wanted
    else:
        assert isinstance(window.sheet, case.does)
    if wanted and wanted[0].line and wanted[0].page != "statistics":
        shown = [table for table in window.page.findChildren(RowTable) if table.isVisible()]
        assert [table.current_id() for table in shown] == [wanted[0].line]


def opened(
    qtbot: QtBot, seat: Seat, office: Office, case: Waits
) -> tuple[MainWindow, list[LineWanted]]:
    """The window after Enter on the first row of a kind, and where that led."""
    day = office.day + timedelta(days=case.days)
    window = MainWindow(replace(seat, today=lambda: day))
    kept(qtbot, window)
    window.show()
    page = window.page
    assert isinstance(page, TodayPage)
    told: list[LineWanted] = []
    page.line_wanted.connect(told.append)
    page.view.table.go_to(place_of(page, case))
    page.view.opened.emit()
    return window, told


def place_of(page: ListedPage, case: Waits) -> int:
    """The number of the first row of a kind, and with the rule where one is said."""
    source = page.view.part.source
    found: tuple[DueRow | None, ...] = source.rows(tuple(source.ids()))
    return next(
        place
        for place, row in zip(source.ids(), found, strict=True)
        if row is not None and row.kind is case.kind and case.rule in {None, row.rule}
    )


def test_a_round_is_begun_of_the_place_over_the_list_of_rounds(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    case = next(each for each in CASES if each.does is BeginInventoryDialog)
    window, (wanted,) = opened(qtbot, seat, office, case)
    assert wanted == LineWanted(page="holdings", line=0, part="inventories")
    sheet = window.sheet
    assert isinstance(sheet, BeginInventoryDialog)
    sheet.forward()
    (begun,) = rows(office, t.Inventory)
    assert begun.place or begun.holder
    assert window.page.place() == f"inventories {begun.id}"


def test_who_may_not_begin_is_shown_the_list(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    looking = seat_of(seat, office, Role.INSPECTOR)
    assert not looking.may(begin_inventory)
    case = next(each for each in CASES if each.does is BeginInventoryDialog)
    window, _wanted = opened(qtbot, looking, office, case)
    assert window.sheet is None
    assert window.page.place().startswith("inventories")


def test_who_left_and_signed_nothing_signs_that_he_leaves(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    person = gone(office)
    case = next(each for each in CASES if each.rule == "BG-01B")
    window, _wanted = opened(qtbot, seat, office, case)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    sheet = window.sheet
    assert isinstance(sheet, RecordLeavingCommitmentDialog)
    assert sheet.subject == person
