"""Nhật ký: every act of the office, whether the journal holds, its marks on paper."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from bmnn_desk.access_record import note
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.errors import DeskError
from bmnn_desk.services.access_marks import AccessMarksAsked, access_marks
from bmnn_desk.services.checkpoint_list import CheckpointsAsked, checkpoints
from bmnn_desk.services.journal_list import journal_lines
from bmnn_desk.services.note_access import AccessAsked, access_entries
from bmnn_desk.services.office_entries import DayAsked, journal_state
from bmnn_desk.services.record_anchor_print import AnchorDueAsked, anchor_due, anchor_prints
from bmnn_desk.services.record_authorisation import AuthorisationsAsked, authorisations
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.background import aside, in_background
from bmnn_desk.ui.dialogs.compare_anchor import CompareAnchorDialog
from bmnn_desk.ui.dialogs.record_authorisation import RecordAuthorisationDialog
from bmnn_desk.ui.dialogs.sign_checkpoint import SignCheckpointDialog
from bmnn_desk.ui.dialogs.verify_journal import VerifyJournalDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.giving_way import give_way
from bmnn_desk.ui.journal.access_list import AccessList
from bmnn_desk.ui.journal.act_bar import ActBar
from bmnn_desk.ui.journal.act_pane import ActPane
from bmnn_desk.ui.journal.acts_list import ActsList
from bmnn_desk.ui.journal.journal_papers import PaperWay, print_anchor, print_authorisation
from bmnn_desk.ui.journal.papers_list import PapersList
from bmnn_desk.ui.journal.rights import journal_rights
from bmnn_desk.ui.journal.state_card import JournalFacts, StateCard
from bmnn_desk.ui.pages.listing import beside, go_across, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.restore.drill_sheet import DrillSheet
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowCommands, RowMenu, commands_of
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.journal_list import JournalLine
    from bmnn_desk.services.verify_report import VerifyReport
    from bmnn_desk.ui.journal.act_pane import Shown
    from bmnn_desk.ui.seat import Seat

HeldTab = ActsList | PapersList | AccessList
ActsRead = tuple[tuple["JournalLine", ...], dict[int, str]]


class JournalPage(Page):
    """Three lists, each with its own keys; a card on top says how the journal stands."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._may = seat, journal_rights(seat)
        self._report: VerifyReport | None = None
        self._is_due = False
        self.card = StateCard()
        self.bar = ActBar(self._may)
        self.acts, self.access = ActsList(), AccessList()
        self.papers = PapersList(seat.today, self._may)
        self.tabs = QTabWidget()
        self.pane = ActPane()
        self.sides = beside(self, self.pane, self._main(), self.tabs)
        self._connect()
        self._listen()

    @property
    def list(self) -> HeldTab:
        """The list that shows."""
        lists = (self.acts, self.papers, self.access)
        return next(each for each in lists if each is self.tabs.currentWidget())

    def refresh(self) -> None:
        """Read everything anew; the acts come a moment later."""
        try:
            self._read()
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        self.read_acts()

    def focus_first(self) -> None:
        """Into the list."""
        self.list.focus_first()

    def place(self) -> str:
        """Which list shows."""
        return str(self.tabs.currentIndex())

    def go_to_place(self, place: str) -> None:
        """Show that list again."""
        if place.isdigit() and int(place) < self.tabs.count():
            self.tabs.setCurrentIndex(int(place))

    def read_acts(self) -> None:
        """Read the acts of the chosen days, beside the window: it may be many thousand."""
        desk, asked = self._seat.desk, self.acts.asked(self._seat.today())
        held = self.acts.held

        def work() -> ActsRead:
            """The acts, and what they are found by."""
            lines = desk.read(journal_lines, asked)
            return lines, held.texts(lines)

        in_background(self, work, self._show_acts, self._tell)

    def verify(self) -> None:
        """Prove the whole store."""
        if self._may.verify:
            sheet = VerifyJournalDialog(self._seat)
            sheet.verified.connect(self._take_report)
            self.sheet_wanted.emit(sheet)

    def sign(self) -> None:
        """Sign the journal; on the list of papers, record the current one as signed."""
        if self.list is self.papers:
            self.record_paper()
        elif self._may.sign:
            self.sheet_wanted.emit(SignCheckpointDialog(self._seat))

    def print(self) -> None:
        """Print the journal's head; on the list of papers, the current one again."""
        if self.list is self.papers:
            self.print_paper()
        elif self._may.print:
            occasion = AnchorOccasion.MONTH if self._is_due else AnchorOccasion.ON_DEMAND
            print_anchor(self._way(), occasion)

    def compare(self) -> None:
        """Compare an anchor on paper."""
        if self._may.compare:
            self.sheet_wanted.emit(CompareAnchorDialog(self._seat))

    def drill(self) -> None:
        """Restore a backup aside, to prove that it can be done."""
        if self._may.drill:
            self.sheet_wanted.emit(DrillSheet(self._seat))

    def record_paper(self) -> None:
        """Record the current paper as signed."""
        entry = self.papers.current()
        if self._may.record_paper and entry is not None and entry.signed_on is None:
            self.sheet_wanted.emit(RecordAuthorisationDialog(self._seat, entry.authorisation))

    def print_paper(self) -> None:
        """Print the current paper again."""
        entry = self.papers.current()
        if self._may.print_paper and entry is not None:
            print_authorisation(self._way(), entry.code)

    def _read(self) -> None:
        desk, body, today = self._seat.desk, self._seat.body, self._seat.today()
        (state,) = aside(partial(desk.read, journal_state, DayAsked(day=today)))
        due = AnchorDueAsked(body=body, day=today)
        (self._is_due,) = aside(partial(desk.read, anchor_due, due))
        self._show_card()
        give_way()
        words = self.tr("{acts} việc, đánh số liền từ 1, chỉ ghi thêm, không sửa, không xóa")
        self.subtitled.emit(words.format(acts=dotted(state.acts)))
        papers = aside(partial(desk.read, authorisations, AuthorisationsAsked(body=body)))
        self.papers.show_rows(papers)
        place, words = self.tabs.indexOf(self.papers), self.tr("Giấy chờ ký")
        waiting = self.papers.waiting
        self.tabs.setTabText(place, f"{words} ({waiting})" if waiting else words)
        give_way()
        if self._may.access:
            self.access.show_notes(aside(partial(desk.read, access_entries, AccessAsked())))

    def _show_card(self) -> None:
        desk, body = self._seat.desk, self._seat.body
        newest = CheckpointsAsked(newest_alone=True)
        signed = aside(partial(desk.read, checkpoints, newest))
        printed = aside(partial(desk.read, anchor_prints, BodyAsked(body=body)))
        self.card.show_facts(
            JournalFacts(
                report=self._report,
                trouble=desk.trouble,
                checkpoint=signed[0] if signed else None,
                anchor=printed[0] if printed else None,
                due=self._is_due,
                proved_days=self._proved_days(),
            )
        )

    def _show_acts(self, read: ActsRead) -> None:
        had_focus = self.acts.filter.hasFocus() or not self.acts.held.whole
        in_list = self.isAncestorOf(QApplication.focusWidget() or self)
        self.acts.show_rows(*read)
        if in_list and had_focus and self.list is self.acts and not self.acts.held.words:
            self.acts.focus_first()

    def _take_report(self, report: VerifyReport) -> None:
        self._report = report
        desk = self._seat.desk
        if report.trouble is None and desk.trouble is None:
            note(desk, self._seat.today(), AccessKind.VERIFIED)
        self._show_card()

    def _proved_days(self) -> int | None:
        (marks,) = self._seat.desk.read(access_marks, AccessMarksAsked())
        proved = marks.verified_at
        return None if proved is None else max(0, (datetime.now(UTC) - proved).days)

    def _follow(self, row: Shown) -> None:
        if self.sides.is_shown:
            self.pane.show_row(row, self._seat.today())

    def _open(self) -> None:
        self.sides.show_pane()
        self._follow(self.list.current())

    def _way(self) -> PaperWay:
        return PaperWay(seat=self._seat, parent=self, show=self.sheet_wanted.emit, tell=self._tell)

    def _tell(self, error: DeskError) -> None:
        self.said.emit(sentence(error))

    def _change_tab(self) -> None:
        self.bar.show_for_papers(papers=self.list is self.papers)
        self._follow(self.list.current())
        self.list.focus_first()

    def _commands(self) -> RowCommands:
        bar, papers = self.bar, self.papers
        of_row = (papers.record, papers.print) if self.list is papers else ()
        of_page = (bar.verify, bar.sign, bar.print, bar.compare, bar.drill)
        usual = usual_commands(self, self.sides, self._go_to_filter)
        return commands_of(self._open, of_row, of_page).plus(*usual)

    def _connect(self) -> None:
        for each in (self.acts, self.papers, self.access):
            each.current_changed.connect(
                lambda row, each=each: self._follow(row) if each is self.list else None
            )
            RowMenu(each.table, self._commands)
            PlaceMenu(each.empty, self._commands)
            each.opened.connect(lambda _row: self._open())
            each.model.failed.connect(self._tell)
        self.acts.span_chosen.connect(self.read_acts)
        self.papers.record_asked.connect(self.record_paper)
        self.papers.print_asked.connect(self.print_paper)
        self.bar.verify_asked.connect(self.verify)
        self.bar.sign_asked.connect(self.sign)
        self.bar.print_asked.connect(self.print)
        self.bar.compare_asked.connect(self.compare)
        self.bar.drill_asked.connect(self.drill)
        self.tabs.currentChanged.connect(lambda _place: self._change_tab())
        self.sides.shown.connect(lambda: self._follow(self.list.current()))

    def _go_to_filter(self) -> None:
        self.list.go_to_filter()

    def _listen(self) -> None:
        keys = {
            "F9": self.verify,
            "Ctrl+G": self.sign,
            "Ctrl+P": self.print,
            "Ctrl+M": self.compare,
            "Ctrl+R": self.drill,
            "Ctrl+F": self._go_to_filter,
            "F4": self.sides.toggle,
            "F5": self.refresh,
            "F6": lambda: go_across(self, self.sides, self.pane),
        }
        listen_for(keys, self)

    def _main(self) -> QWidget:
        self.tabs.addTab(self.acts, self.tr("Các việc"))
        if self._may.papers:
            self.tabs.addTab(self.papers, self.tr("Giấy chờ ký"))
        if self._may.access:
            self.tabs.addTab(self.access, self.tr("Đăng nhập"))
        for each in (self.acts, self.papers, self.access):
            each.stand_in_tab()
        self.tabs.setUsesScrollButtons(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Phần của nhật ký"))
        self.tabs.tabBar().setExpanding(False)
        words = self.tr("↑↓ chọn · F9 kiểm tra toàn bộ · Ctrl+F lọc · F4 chi tiết")
        return list_column((self.card, self.bar), self.tabs, label(words, TextPart.HINT))
