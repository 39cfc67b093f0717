"""Every role at a real main window: what it may not do is not shown, and no key opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.domain.stages import Stage
from bmnn_desk.domain.transfer_list import TransferView
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.copying.bar import CopyAct
from bmnn_desk.ui.endings.change_source import change_of
from bmnn_desk.ui.incoming.incoming_acts import IncomingAct
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.outgoing.acts import Act
from bmnn_desk.ui.pages.books import BooksPage
from bmnn_desk.ui.pages.copying import CopyingPage
from bmnn_desk.ui.pages.endings import EndingsPage
from bmnn_desk.ui.pages.forms import FormsPage
from bmnn_desk.ui.pages.holdings import HoldingsPage
from bmnn_desk.ui.pages.incoming import IncomingPage
from bmnn_desk.ui.pages.inspection import InspectionPage
from bmnn_desk.ui.pages.journal import JournalPage
from bmnn_desk.ui.pages.outgoing import OutgoingPage
from bmnn_desk.ui.pages.proposals import ProposalsPage
from bmnn_desk.ui.pages.secret_lists import SecretListsPage
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.pages.statistics import StatisticsPage
from bmnn_desk.ui.pages.transfers import TransfersPage
from bmnn_desk.ui.proposal import slip_print
from bmnn_desk.ui.reopening import FORM_VERBS, REOPENED, reopened
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.trouble_strip import TroubleStrip
from tests import book_desk, copying_desk, make
from tests.away_desk import call as called_back
from tests.away_desk import delivered
from tests.away_desk import held as meeting_held
from tests.away_desk import out as taken_out
from tests.custody_desk import came, lends
from tests.handover_desk import printed_round
from tests.services.each_incoming import wrong
from tests.ui.endings.some_endings import received, told
from tests.ui.kept import shown
from tests.ui.seats import seat_of, with_work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
C, D, L, OF, IN = Role.CLERK, Role.DRAFTER, Role.LEADER, Role.OFFICER, Role.INSPECTOR
EVERYBODY = {C, D, L, OF, IN}
Key = tuple[Qt.Key, Qt.KeyboardModifier]

# Written out, and not asked of the program: act, its key, who has it, what opens ("" a file box).
SLIP_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "new": ((Qt.Key.Key_N, CTRL), {C, D}, "ProposeLevelDialog"),
    "decide": ((Qt.Key.Key_Return, PLAIN), {C, L}, "DetermineLevelDialog"),
    "print": ((Qt.Key.Key_P, CTRL), {C, D}, "PrintPaperDialog"),
    "save": ((Qt.Key.Key_S, CTRL), {C, D, L}, ""),
    "again": ((Qt.Key.Key_D, CTRL), {C, D}, "ProposeLevelDialog"),
}
OUTGOING_ACTS: dict[str, tuple[Key, set[Role], str, Stage]] = {
    "for_signature": (
        (Qt.Key.Key_T, CTRL),
        {C, D},
        "PrintForSignatureDialog",
        Stage.TO_SIGN,
    ),
    "drafts": ((Qt.Key.Key_H, CTRL), {C, D}, "RecordDraftPrintsDialog", Stage.TO_SIGN),
    "sign": ((Qt.Key.Key_G, CTRL), {C}, "RecordSignatureDialog", Stage.TO_SIGN),
    "issue": ((Qt.Key.Key_N, CTRL), {C}, "IssueOutgoingDialog", Stage.TO_NUMBER),
    "print_copies": ((Qt.Key.Key_B, CTRL), {C}, "PrintCopiesDialog", Stage.ISSUED),
    "covers": ((Qt.Key.Key_E, CTRL), {C}, "PrintCoversDialog", Stage.ISSUED),
    "read_marks": ((Qt.Key.Key_D, CTRL), {C, D, L}, "ReadMarksDialog", Stage.ISSUED),
    "cancel": ((Qt.Key.Key_Delete, CTRL), {C}, "CancelOutgoingDialog", Stage.ISSUED),
    "register": ((Qt.Key.Key_P, CTRL), {C}, "PrintRegisterDialog", Stage.ISSUED),
}
INCOMING_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "enter": ((Qt.Key.Key_N, CTRL), {C}, "EnterIncomingDialog"),
    "amiss": ((Qt.Key.Key_B, CTRL), {C}, "RecordIrregularityDialog"),
    "put_right": ((Qt.Key.Key_H, CTRL), {C}, "EndIrregularityDialog"),
    "paper": ((Qt.Key.Key_R, CTRL), {C}, "PrintPaperDialog"),
    "give_back": ((Qt.Key.Key_T, CTRL), {C}, "ReturnIncomingDialog"),
    "cancel": ((Qt.Key.Key_Delete, CTRL), {C}, "CancelIncomingDialog"),
    "register": ((Qt.Key.Key_P, CTRL), {C}, "PrintRegisterDialog"),
}
COPY_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "copy": ((Qt.Key.Key_N, CTRL), {C}, "CopyDocumentDialog"),
    "papers": ((Qt.Key.Key_B, CTRL), {C}, "CopyPapersDialog"),
    "steps": ((Qt.Key.Key_G, CTRL), {C}, "RecordCopyStepsDialog"),
    "register": ((Qt.Key.Key_P, CTRL), {C}, "PrintRegisterDialog"),
    "cancel": ((Qt.Key.Key_Delete, CTRL), {C}, "CancelCopyingDialog"),
}
CUSTODY_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "&Người giữ…": ((Qt.Key.Key_G, CTRL), {C}, "KeepCopiesDialog"),
    "Cho &mượn…": ((Qt.Key.Key_M, CTRL), {C}, "LendCopiesDialog"),
    "Nhận &lại…": ((Qt.Key.Key_B, CTRL), {C}, "TakeBackCopiesDialog"),
    "Nộ&p lưu…": ((Qt.Key.Key_E, CTRL), {C, OF}, "ArchiveCopiesDialog"),
    "Việc &xong…": ((Qt.Key.Key_T, CTRL), {C, OF}, "EndWorkDialog"),
    "&Diễn biến…": ((Qt.Key.Key_D, CTRL), {C, L, OF, IN}, "DocumentTimelineDialog"),
}
TERM_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "Thờ&i hạn…": ((Qt.Key.Key_G, CTRL), {C, L}, "ExtendTermDialog"),
    "Độ &mật…": ((Qt.Key.Key_D, CTRL), {C, L}, "ChangeLevelDialog"),
    "&Giải mật…": ((Qt.Key.Key_M, CTRL), {C, L}, "DeclassifyDialog"),
    "&Nơi gửi báo…": ((Qt.Key.Key_T, CTRL), {C}, "RecordSenderNoticeDialog"),
    "In hồ &sơ…": ((Qt.Key.Key_P, CTRL), {C, L}, "PrintDeclassifyFileDialog"),
}
CHANGE_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "&Gửi thông báo…": ((Qt.Key.Key_N, CTRL), {C}, "SendNoticesDialog"),
    "Ghi trả &lời…": ((Qt.Key.Key_R, CTRL), {C}, "RecordAnswersDialog"),
    "Đóng &dấu lại…": ((Qt.Key.Key_B, CTRL), {C}, "RecordRemarksDialog"),
    "&In quyết định": ((Qt.Key.Key_P, CTRL), {C, L}, "PrintPaperDialog"),
}
TRANSFER_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "new": ((Qt.Key.Key_N, CTRL), {C}, "HandOverDialog"),
    "sign": ((Qt.Key.Key_G, CTRL), {C}, "RecordReceiptsDialog"),
    "print": ((Qt.Key.Key_P, CTRL), {C}, "PrintRegisterDialog"),
    "covers": ((Qt.Key.Key_E, CTRL), {C}, "PrintCoversDialog"),
    "cancel": ((Qt.Key.Key_Delete, CTRL), {C}, "CancelTransfersDialog"),
    "in_register": ((Qt.Key.Key_R, CTRL), {C}, "RecordLineReceiptsDialog"),
}
BOOK_ACTS: dict[str, tuple[Key | None, set[Role], str]] = {
    "print": ((Qt.Key.Key_P, CTRL), {C}, "PrintRegisterDialog"),
    "sheets": ((Qt.Key.Key_G, CTRL), {C, OF}, "RecordSheetsDialog"),
    "pages": ((Qt.Key.Key_T, CTRL), {C, OF}, "RecordVolumeDialog"),
    "correct": ((Qt.Key.Key_F2, PLAIN), {C}, "CorrectLineDialog"),
    "check": ((Qt.Key.Key_M, CTRL), {C, L, OF, IN}, "CheckCodeDialog"),
    "open": ((Qt.Key.Key_N, CTRL), {C, OF}, "OpenBookDialog"),
    "volume": (None, {C, OF}, "NextVolumeDialog"),
    "close": (None, {C, OF}, "CloseBookDialog"),
    "stock": (None, {C, OF}, "OpeningStockDialog"),
}
STATISTICS_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "print": ((Qt.Key.Key_P, CTRL), {C, OF}, "KeepStatisticsDialog"),
    "report": ((Qt.Key.Key_R, CTRL), {C, OF}, "YearReportDialog"),
    "close": ((Qt.Key.Key_T, CTRL), {C, OF}, "CloseYearDialog"),
    "export": ((Qt.Key.Key_E, CTRL), {C, OF}, "ExportYearDialog"),
    "units": ((Qt.Key.Key_U, CTRL), {C, L, OF, IN}, "UnitsTableSheet"),
}
INSPECTION_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "run": ((Qt.Key.Key_F9, PLAIN), {C, L, OF, IN}, ""),
    "print": ((Qt.Key.Key_P, CTRL), {C, L, OF, IN}, "PrintPaperDialog"),
    "bring_in": ((Qt.Key.Key_N, CTRL), {C, OF}, "OldRegisterSheet"),
}
SECRET_LIST_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "add": ((Qt.Key.Key_N, CTRL), {C, D, OF}, "AddSecretItemDialog"),
    "bring": ((Qt.Key.Key_U, CTRL), {C, D, OF}, "ImportSecretItemsDialog"),
    "end": ((Qt.Key.Key_G, CTRL), {C, OF}, "EndSecretListDialog"),
    "delist": ((Qt.Key.Key_B, CTRL), {C, OF}, "DelistSecretItemDialog"),
    "withdraw": ((Qt.Key.Key_Delete, PLAIN), {C, OF}, "WithdrawSecretItemDialog"),
}
FORM_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "open": ((Qt.Key.Key_Return, PLAIN), {C, L, OF, IN}, "CorrectFormDialog"),
    "print": ((Qt.Key.Key_P, CTRL), {C, L, OF, IN}, "PrintPaperDialog"),
    "export": ((Qt.Key.Key_E, CTRL), {OF}, "ExportFormPackDialog"),
    "take_in": ((Qt.Key.Key_U, CTRL), {OF}, "ImportFormPackDialog"),
}
JOURNAL_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "verify": ((Qt.Key.Key_F9, PLAIN), {C, L, OF, IN}, "VerifyJournalDialog"),
    "sign": ((Qt.Key.Key_G, CTRL), {OF}, "SignCheckpointDialog"),
    "print": ((Qt.Key.Key_P, CTRL), {C, OF}, "PrintPaperDialog"),
    "compare": ((Qt.Key.Key_M, CTRL), {C, L, OF, IN}, "CompareAnchorDialog"),
}
PAPER_ACTS: dict[str, tuple[Key, set[Role], str]] = {
    "record": ((Qt.Key.Key_G, CTRL), {C, OF}, "RecordAuthorisationDialog"),
    "print": ((Qt.Key.Key_P, CTRL), {C, OF}, "PrintPaperDialog"),
}
JOURNAL_TABS = {"acts": {C, L, OF, IN}, "papers": {C, L, OF, IN}, "access": {L, OF, IN}}
PAGES = {
    "Việc hôm nay": EVERYBODY,
    "Đề xuất độ mật": EVERYBODY,
    "Văn bản đi": EVERYBODY,
    "Văn bản đến": {C, L, OF, IN},
    "Chuyển giao": {C, L, OF, IN},
    "Sao, chụp": {C, L, OF, IN},
    "Bản đang giữ": {C, L, OF, IN},
    "Giải mật, tiêu hủy": {C, L, OF, IN},
    "Sổ": {C, L, OF, IN},
    "Thống kê, báo cáo": {C, L, OF, IN},
    "Tự kiểm tra": {C, L, OF, IN},
    "Hồ sơ cơ quan": {C, L, OF, IN},
    "Danh mục": EVERYBODY,
    "Nhật ký": {C, L, OF, IN},
    "Mẫu biểu": {C, L, OF, IN},
    "Cấu hình": EVERYBODY,
}
SECTIONS = {
    "Dấu": {C, OF},
    "Số, bản số": {C, OF},
    "Máy in": {C, OF},
    "Khóa màn hình": {C, OF},
    "Tệp mang vào": {C, OF},
    "Mạng": {C, OF},
    "Dấu vết trên máy": EVERYBODY,
    "Giao diện": EVERYBODY,
    "Tài khoản của tôi": EVERYBODY,
    "Cơ quan": {C, OF},
    "Hồ sơ cơ quan": {C, OF},
    "Người, đơn vị": {C, OF},
    "Ủy quyền": {C, OF},
    "Thẩm quyền sao, chụp": {C, OF},
    "Chuyển giao": {C, OF},
    "Sao, chụp": {C, OF},
    "Sổ, danh mục": {C, OF},
    "Ổ lưu trữ di động": {C, OF},
    "Sao lưu": {C, OF},
    "Thống kê, báo cáo": {C, OF},
    "Tài khoản": {OF},
    "Người thứ hai": {OF},
    "Lời hứa, giới hạn": EVERYBODY,
    "Giấy phép": EVERYBODY,
}
FORMS = {
    "propose_level": {C, D},
    "determine_level": {C, L},
    "print_for_signature": {C, D},
    "record_signature": {C},
    "issue_outgoing": {C},
    "print_copies": {C},
    "print_covers": {C},
    "print_round_covers": {C},
    "cancel_outgoing": {C},
    "enter_incoming": {C},
    "record_irregularity": {C},
    "end_irregularity": {C},
    "return_incoming": {C},
    "cancel_incoming": {C},
    "hand_over": {C},
    "record_receipts": {C},
    "record_line_receipts": {C},
    "record_return": {C},
    "cancel_transfers": {C},
    "record_draft_prints": {C, D},
    "add_unit": {C, OF},
    "enrol_person": {C, OF},
    "set_up_body": {C, OF},
    "open_book": {C, OF},
    "record_delegation": {C, OF},
    "copy_document": {C},
    "copy_papers": {C},
    "record_copy_steps": {C},
    "cancel_copying": {C},
    "hold_authority": {C, OF},
    "end_authority": {C, OF},
    "record_authorisation": {C, OF},
    "close_book": {C, OF},
    "reopen_book": {C, OF},
    "correct_form": {OF},
    "correct_line": {C},
    "record_sheets": {C, OF},
    "record_volume": {C, OF},
    "next_volume": {C, OF},
    "opening_stock": {C, OF},
    "start_book": {C, OF},
    "begin_series": {C, OF},
    "keep_statistics": {C, OF},
    "keep_year_report": {C, OF},
    "close_year": {C, OF},
    "keep_copies": {C},
    "lend_copies": {C},
    "take_back_copies": {C},
    "archive_copies": {C, OF},
    "end_work": {C, OF},
    "take_out": {C},
    "bring_back": {C},
    "record_trip_loss": {C},
    "report_trip": {C},
    "recall_copies": {C},
    "record_recalled": {C},
    "hold_meeting": {C},
    "end_meeting": {C},
    "extend_term": {C, L},
    "change_level": {C, L},
    "declassify": {C, L},
    "propose_destruction": {C, OF},
    "record_destruction_papers": {C, OF},
    "destroy_copies": {C, OF},
    "destroy_at_once": {C, OF},
    "report_emergency": {C, OF},
    "cancel_destruction": {C, OF},
    "print_declassify_file": {C, L},
    "record_sender_notice": {C},
    "record_expiry": {C},
    "send_notices": {C},
    "record_answers": {C},
    "record_remarks": {C},
    "delist_secret_item": {C, OF},
    "list_drive": {OF},
    "enter_machine": {C, OF},
    "record_machine_facts": {C, OF},
    "record_removals": {C, OF},
    "retire_machine": {C, OF},
    "answer_swept_file": {C, OF},
    "end_drive": {C, OF},
    "list_backup_place": {OF},
    "end_backup_place": {C, OF},
    "enter_peer": {C, OF},
    "end_peer": {C, OF},
    "end_secret_list": {C, OF},
    "add_secret_item": {D, C, OF},
    "withdraw_secret_item": {C, OF},
    "old_register": {C, OF},
    "begin_inventory": {C, OF},
    "count_copies": {C, OF},
    "resolve_difference": {C, OF},
    "close_inventory": {C, OF},
    "record_count_incident": {C, OF},
    "record_incident": {C, OF},
    "report_incident": {C, OF},
    "remedy_incident": {C, OF},
    "find_lost": {C, OF},
    "close_incident": {C, OF},
    "record_provision_request": {C, OF},
    "end_office_paper": {C, OF},
    "end_task": {C, OF},
    "move_device": {C, OF},
    "record_commitments": {C, OF},
    "record_device": {C, OF},
    "record_office_paper": {C, OF},
    "record_stamps": {C, OF},
    "record_task": {C, OF},
    "record_training": {C, OF},
    "keep_self_inspection": {C, OF},
    "decide_provision": {C},
    "record_leaving": {OF},
    "record_leaving_commitment": {C, OF},
}
# List: act, its key, what opens; they are the clerk's alone. Prints are in the parts' tests.
AWAY_ACTS: dict[str, dict[str, tuple[Key, str]]] = {
    "trips": {
        "&Mang ra…": ((Qt.Key.Key_N, CTRL), "TakeOutDialog"),
        "&Giao lại…": ((Qt.Key.Key_B, CTRL), "BringBackDialog"),
        "Mấ&t…": ((Qt.Key.Key_M, CTRL), "RecordTripLossDialog"),
    },
    "recalls": {
        "&Thu hồi bản đã gửi…": ((Qt.Key.Key_N, CTRL), "RecallCopiesDialog"),
        "Gọi &về, in công văn…": ((Qt.Key.Key_G, CTRL), "RecallCopiesDialog"),
        "&Bản đã về…": ((Qt.Key.Key_B, CTRL), "RecordRecalledDialog"),
    },
    "meetings": {
        "&Phát tài liệu…": ((Qt.Key.Key_N, CTRL), "HoldMeetingDialog"),
        "Th&u lại…": ((Qt.Key.Key_B, CTRL), "EndMeetingDialog"),
    },
}
OF_A_FOLDER = {"Tài khoản của tôi", "Tài khoản"}  # they read the header, and memory has none
READ_ALONE = {"verify", "compare"}


@pytest.fixture(autouse=True)
def _answered() -> Iterator[None]:
    yield
    finish_background()


@pytest.fixture(params=list(Role), ids=str)
def role(request: pytest.FixtureRequest) -> Role:
    found: Role = request.param
    return found


def window_of(qtbot: QtBot, seat: Seat) -> MainWindow:
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    return window


def page_of(window: MainWindow, key: str) -> QWidget:
    window.show_page(key)
    QTest.qWait(30)
    return window.page


def pressed(qtbot: QtBot, window: MainWindow, key: Key, wanted: str) -> str:
    """The sheet that a key opens, "" where none does; it is left again."""
    finish_background()
    # Offscreen there is no window manager: what a popup took from the window nobody gives back.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget() or window, *key)
    if wanted:
        qtbot.waitUntil(lambda: window.sheet is not None)
    finish_background()
    QTest.qWait(20)
    sheet = window.sheet
    if sheet is None:
        return ""
    qtbot.waitUntil(lambda: not sheet.busy_reason())
    sheet.close_sheet()
    name: str = type(sheet).__name__
    return name


def nav_words(window: MainWindow) -> set[str]:
    return {button.text().strip() for button in window._nav.findChildren(QPushButton)}


def chosen(page: OutgoingPage, stage: Stage) -> None:
    page.show_stage(stage)
    QTest.qWait(80)


def test_the_navigation_has_the_pages_of_the_role_and_no_digit_leads_elsewhere(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    window = window_of(qtbot, seat_of(seat, office, role))
    assert nav_words(window) == {words for words, roles in PAGES.items() if role in roles}
    QTest.keyClick(window, Qt.Key.Key_J, CTRL)
    assert isinstance(window.page, JournalPage) == (role in PAGES["Nhật ký"])


def test_the_holdings_page_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    here, away = came(office)
    office.desk.do(lend_copies, lends(office, away))
    window = window_of(qtbot, seat_of(seat, office, role))
    if role is D:
        assert "Bản đang giữ" not in nav_words(window)
        return
    page = page_of(window, "holdings")
    assert isinstance(page, HoldingsPage)
    for act, (key, roles, opens) in CUSTODY_ACTS.items():
        assert (act in page.view.buttons) == (role in roles), act
        assert page.view.table.go_to(away if opens == "TakeBackCopiesDialog" else here)
        page.focus_first()
        QTest.qWait(30)
        wanted = opens if role in roles else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act


@pytest.mark.parametrize("part", AWAY_ACTS)
def test_the_lists_of_what_is_away_offer_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role, part: str
) -> None:
    taken_out(office)
    office.desk.do(recall_copies, called_back(office, delivered(office)))
    meeting_held(office)
    if role is D:
        return
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "holdings")
    assert isinstance(page, HoldingsPage)
    page.show_part(part)
    assert page.view.model.rowCount() == 1
    for act, (key, opens) in AWAY_ACTS[part].items():
        assert (act in page.view.buttons) == (role is C), act
        page.focus_first()
        QTest.qWait(30)
        wanted = opens if role is C else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act


def test_the_endings_page_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    change, came_in = told(office), received(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    if role is D:
        assert "Giải mật, tiêu hủy" not in nav_words(window)
        return
    page = page_of(window, "endings")
    assert isinstance(page, EndingsPage)
    own = change_of(seat, change).row.item
    for part, acts in (("terms", TERM_ACTS), ("changes", CHANGE_ACTS)):
        for act, (key, roles, opens) in acts.items():
            page.choose_part(part)
            assert (act in page.view.buttons) == (role in roles), act
            of_term = came_in if opens == "RecordSenderNoticeDialog" else own
            assert page.view.table.go_to(of_term if part == "terms" else change)
            page.focus_first()
            QTest.qWait(30)
            wanted = opens if role in roles else ""
            assert pressed(qtbot, window, key, wanted) == wanted, act


def test_the_slips_page_offers_what_the_role_may_do(
    qtbot: QtBot,
    seat: Seat,
    office: Office,
    role: Role,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(slip_print, "ask_place", lambda *given: asked.append(given))
    with_work(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "proposals")
    assert isinstance(page, ProposalsPage)
    waiting = [
        item
        for item in page.slips.ids()
        if (entry := page.slips.entry(item)) and entry.state is SlipState.PROPOSED
    ]
    for act, (key, roles, opens) in SLIP_ACTS.items():
        button: QWidget = getattr(page.bar, act)
        assert button.isVisible() == (role in roles), act
        assert page.table.go_to(waiting[0])
        page.focus_first()
        assert pressed(qtbot, window, key, opens if role in roles else "") == (
            opens if role in roles else ""
        ), act
    assert bool(asked) == (role in SLIP_ACTS["save"][1])


def test_the_outgoing_page_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    with_work(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "outgoing")
    assert isinstance(page, OutgoingPage)
    for act, (key, roles, opens, stage) in OUTGOING_ACTS.items():
        chosen(page, stage)
        assert page.lists.row_count, act
        button = (
            getattr(page.bar, act) if act in {"issue", "register"} else page.bar.buttons[Act(act)]
        )
        assert button.isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act


def test_enter_on_a_document_reads_where_the_role_has_no_next_act(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    with_work(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "outgoing")
    assert isinstance(page, OutgoingPage)
    chosen(page, Stage.TO_NUMBER)
    wanted = "IssueOutgoingDialog" if role is Role.CLERK else ""
    assert pressed(qtbot, window, (Qt.Key.Key_Return, PLAIN), wanted) == wanted


def test_the_page_of_incoming_documents_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    if role not in PAGES["Văn bản đến"]:
        return
    wrong(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "incoming")
    assert isinstance(page, IncomingPage)
    for act, (key, roles, opens) in INCOMING_ACTS.items():
        page.focus_first()
        is_book = act == "register"
        button = page.bar.register if is_book else page.bar.buttons[IncomingAct(act)]
        assert button.isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act


def test_the_page_of_copyings_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    if role not in PAGES["Sao, chụp"]:
        return
    copying_desk.copied(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "copying")
    assert isinstance(page, CopyingPage)
    for act, (key, roles, opens) in COPY_ACTS.items():
        page.focus_first()
        assert page.bar.buttons[CopyAct(act)].isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act


def test_the_page_of_hand_overs_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    if role not in PAGES["Chuyển giao"]:
        return
    printed_round(office)
    make.issued(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "transfers")
    assert isinstance(page, TransfersPage)
    for act, (key, roles, opens) in TRANSFER_ACTS.items():
        page.show_view(TransferView.WAITING if act == "in_register" else TransferView.OPEN)
        page.focus_first()
        assert page.lists.row_count == 2, act
        button: QWidget = getattr(page.bar, act)
        assert button.isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act


def test_the_page_of_books_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    if role not in PAGES["Sổ"]:
        return
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "books")
    assert isinstance(page, BooksPage)
    for act, (key, roles, opens) in BOOK_ACTS.items():
        page.focus_first()
        assert page.bar.buttons[act].isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        if key is not None:
            assert pressed(qtbot, window, key, wanted) == wanted, act
        elif wanted:
            page.bar.buttons[act].click()
            sheet = window.sheet
            assert type(sheet).__name__ == wanted
            assert sheet is not None
            sheet.close_sheet()


def test_the_page_of_statistics_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    if role not in PAGES["Thống kê, báo cáo"]:
        return
    make.issued(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "statistics")
    assert isinstance(page, StatisticsPage)
    for act, (key, roles, opens) in STATISTICS_ACTS.items():
        page.focus_first()
        assert page.bar.buttons[act].isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act


def test_the_page_of_forms_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    if role not in PAGES["Mẫu biểu"]:
        return
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "forms")
    assert isinstance(page, FormsPage)
    for act, (key, roles, opens) in FORM_ACTS.items():
        page.focus_first()
        assert page.bar.buttons[act].isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act
    assert page.bar.buttons["take_back"].isVisible() == (role is OF)


def test_the_page_of_inspection_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    if role not in PAGES["Tự kiểm tra"]:
        return
    copying_desk.copied(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "inspection")
    assert isinstance(page, InspectionPage)
    for act, (key, roles, opens) in INSPECTION_ACTS.items():
        page.focus_first()
        assert page.bar.buttons[act].isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act
    assert page.lists.shown


def test_the_page_of_secret_lists_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "secret_lists")
    assert isinstance(page, SecretListsPage)
    qtbot.waitUntil(lambda: page.lists.rowCount() > 0)
    for act, (key, roles, opens) in SECRET_LIST_ACTS.items():
        page.focus_first()
        assert getattr(page, act).isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        assert pressed(qtbot, window, key, wanted) == wanted, act


@pytest.mark.parametrize("papers", [False, True])
def test_the_journal_offers_what_the_role_may_do(
    qtbot: QtBot, seat: Seat, office: Office, role: Role, *, papers: bool
) -> None:
    if role not in PAGES["Nhật ký"]:
        return
    with_work(office)
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "journal")
    assert isinstance(page, JournalPage)
    for tab, roles in JOURNAL_TABS.items():
        assert (page.tabs.indexOf(getattr(page, tab)) >= 0) == (role in roles), tab
    if papers:
        page.tabs.setCurrentWidget(page.papers)
    for act, (key, roles, opens) in (PAPER_ACTS if papers else JOURNAL_ACTS).items():
        button: QWidget = getattr(page.papers if papers else page.bar, act)
        assert button.isVisible() == (role in roles), act
        wanted = opens if role in roles else ""
        page.focus_first()
        assert pressed(qtbot, window, key, wanted) == wanted, act


def test_the_settings_have_the_sections_of_the_role(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    window = window_of(qtbot, seat_of(seat, office, role))
    page = page_of(window, "settings")
    assert isinstance(page, SettingsPage)
    names = [page._names.item(row).text() for row in range(page._names.rowCount())]
    assert names == [words for words, roles in SECTIONS.items() if role in roles]
    for row, words in enumerate(names):
        if words not in OF_A_FOLDER:
            page.show_section(row)
            assert isinstance(page.section, Section)


def test_a_sheet_comes_back_after_a_lock_only_to_who_may_do_its_act(
    seat: Seat, office: Office, role: Role, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    forms: Mapping[str, Callable[[Seat, int], object]] = {
        form: lambda _seat, _subject, form=form: made.append(form)  # type: ignore[misc]
        for form in FORMS
    }
    monkeypatch.setattr("bmnn_desk.ui.reopening.REOPENED", forms)
    sits = seat_of(seat, office, role)
    for form in FORMS:
        reopened(sits, form, 0)
    assert made == [form for form, roles in FORMS.items() if role in roles]


def test_the_table_knows_every_sheet_that_comes_back() -> None:
    assert set(FORMS) == set(REOPENED) == set(FORM_VERBS)


@pytest.mark.parametrize("held", [Role.OFFICER, Role.INSPECTOR])
def test_a_broken_journal_leaves_nothing_to_be_done_but_to_read(
    qtbot: QtBot, seat: Seat, office: Office, held: Role
) -> None:
    with_work(office)
    trouble = JournalBrokenError(7, JournalFault.MAC)
    window = window_of(qtbot, seat_of(seat, office, held, trouble=trouble))
    for key in ("proposals", "outgoing", "journal", "settings"):
        page_of(window, key)
        strip = window.findChild(TroubleStrip)
        assert strip is not None
        assert strip.isVisible(), key
        assert "việc số 7" in strip.accessibleName()
    settings = window.page
    assert isinstance(settings, SettingsPage)
    names = {settings._names.item(row).text() for row in range(settings._names.rowCount())}
    assert names == {"Dấu vết trên máy", "Giao diện", "Lời hứa, giới hạn", "Giấy phép"}
    page = page_of(window, "journal")
    assert isinstance(page, JournalPage)
    for act, (key_of, _roles, opens) in JOURNAL_ACTS.items():
        reads = act in READ_ALONE
        assert getattr(page.bar, act).isVisible() == reads, act
        assert pressed(qtbot, window, key_of, opens if reads else "") == (opens if reads else ""), (
            act
        )
    page.tabs.setCurrentWidget(page.papers)
    assert not page.papers.record.isVisible()
    assert pressed(qtbot, window, (Qt.Key.Key_G, CTRL), "") == ""


def test_a_broken_journal_hides_every_act_of_a_clerks_pages_too(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    with_work(office)
    trouble = JournalBrokenError(7, JournalFault.LINK)
    window = window_of(qtbot, seat_of(seat, office, C, D, L, OF, trouble=trouble))
    slips = page_of(window, "proposals")
    assert isinstance(slips, ProposalsPage)
    assert not any(getattr(slips.bar, act).isVisible() for act in SLIP_ACTS)
    for key, _roles, _opens in SLIP_ACTS.values():
        assert pressed(qtbot, window, key, "") == ""
    page = page_of(window, "outgoing")
    assert isinstance(page, OutgoingPage)
    for act, (key, _some, _opening, stage) in OUTGOING_ACTS.items():
        chosen(page, stage)
        assert pressed(qtbot, window, key, "") == "", act
    assert not any(button.isVisible() for button in page.bar.findChildren(QPushButton))
