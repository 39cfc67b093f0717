"""The settings page: its sections at the left, the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QListView,
    QStackedWidget,
)

from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.enrol_person import enrol_person
from bmnn_desk.services.enter_account import enter_account
from bmnn_desk.services.hold_authority import hold_authority
from bmnn_desk.services.note_access import note_access
from bmnn_desk.services.open_book import open_book
from bmnn_desk.services.peers import enter_peer
from bmnn_desk.services.record_delegation import record_delegation, record_ending
from bmnn_desk.services.set_up_body import set_up_body
from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.line_wanted import BACKUPS
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.sample_offer import sample_offer
from bmnn_desk.ui.settings.accounts_section import AccountsSection
from bmnn_desk.ui.settings.authority_section import AuthoritySection
from bmnn_desk.ui.settings.backup_section import BackupSection
from bmnn_desk.ui.settings.body_section import BodySection
from bmnn_desk.ui.settings.books_section import BooksSection
from bmnn_desk.ui.settings.copying_section import CopyingSection
from bmnn_desk.ui.settings.drives_section import DrivesSection
from bmnn_desk.ui.settings.files_section import FilesSection
from bmnn_desk.ui.settings.lock_section import LockSection
from bmnn_desk.ui.settings.look_section import LookSection
from bmnn_desk.ui.settings.marks_section import MarksSection
from bmnn_desk.ui.settings.network_section import NetworkSection
from bmnn_desk.ui.settings.number_section import NumberSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.order_section import OrderSection
from bmnn_desk.ui.settings.own_account_section import OwnAccountSection
from bmnn_desk.ui.settings.people_section import PeopleSection
from bmnn_desk.ui.settings.powers_section import PowersSection
from bmnn_desk.ui.settings.printers_section import PrintersSection
from bmnn_desk.ui.settings.promises_section import PromisesSection
from bmnn_desk.ui.settings.sample_section import SampleSection
from bmnn_desk.ui.settings.second_section import SecondSection
from bmnn_desk.ui.settings.traces_section import TracesSection
from bmnn_desk.ui.settings.transfer_section import TransferSection
from bmnn_desk.ui.settings.year_section import YearSection
from bmnn_desk.ui.tokens import current_tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.settings.section import Section
    from bmnn_desk.ui.sheet import Sheet

_Entry = tuple[str, str, "Callable[[], Section]", "tuple[Callable[..., object], ...]"]
_ICON_PX = 18
_LIST_EM = 26


class SettingsPage(Page):
    """Sections are made when they are first shown; whose act the roles lack, is not there.

    `look_chosen(look, points)` when the user wants other colours or letters.
    """

    look_chosen = Signal(object, int)

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.keep = OfficeKeep(seat, self)
        self.look = LookSection()
        # Its keys work before it is chosen: until then it is no window of its own.
        self.look.setParent(self)
        self.look.hide()
        keep = self.keep
        entries: tuple[_Entry, ...] = (
            (self.tr("Dấu"), "rubber-stamp", lambda: MarksSection(keep), (choose_setting,)),
            (
                self.tr("Số, bản số"),
                "list-details",
                lambda: NumberSection(keep),
                (choose_setting,),
            ),
            (self.tr("Máy in"), "printer", lambda: PrintersSection(keep), (choose_setting,)),
            (self.tr("Khóa màn hình"), "lock", lambda: LockSection(keep), (choose_setting,)),
            (
                self.tr("Tệp mang vào"),
                "file-text",
                lambda: FilesSection(keep),
                (choose_setting,),
            ),
            (self.tr("Mạng"), "wifi-off", lambda: NetworkSection(keep), (choose_setting,)),
            (self.tr("Dấu vết trên máy"), "eye-off", TracesSection, ()),
            (self.tr("Giao diện"), "palette", lambda: self.look, ()),
            (
                self.tr("Tài khoản của tôi"),
                "user-circle",
                lambda: OwnAccountSection(seat),
                (note_access,),
            ),
            (self.tr("Cơ quan"), "building", lambda: BodySection(seat), (set_up_body,)),
            (
                self.tr("Hồ sơ cơ quan"),
                "clipboard",
                lambda: OrderSection(keep),
                (choose_setting,),
            ),
            (self.tr("Người, đơn vị"), "users", lambda: PeopleSection(seat), (enrol_person,)),
            (
                self.tr("Ủy quyền"),
                "signature",
                lambda: PowersSection(seat),
                (record_delegation,),
            ),
            (
                self.tr("Thẩm quyền sao, chụp"),
                "copy",
                lambda: AuthoritySection(seat),
                (hold_authority,),
            ),
            (
                self.tr("Chuyển giao"),
                "arrows-exchange",
                lambda: TransferSection(keep),
                (choose_setting,),
            ),
            (self.tr("Sao, chụp"), "copy", lambda: CopyingSection(keep), (choose_setting,)),
            (self.tr("Sổ, danh mục"), "address-book", lambda: BooksSection(seat), (open_book,)),
            (
                self.tr("Ổ lưu trữ di động"),
                "usb",
                lambda: DrivesSection(keep),
                (enter_peer,),
            ),
            (self.tr("Sao lưu"), "database", lambda: BackupSection(keep), (record_ending,)),
            (
                self.tr("Thống kê, báo cáo"),
                "chart-bar",
                lambda: YearSection(keep),
                (choose_setting,),
            ),
            (self.tr("Tài khoản"), "key", lambda: AccountsSection(seat), (enter_account,)),
            (
                self.tr("Người thứ hai"),
                "users-group",
                lambda: SecondSection(keep),
                (choose_second_person,),
            ),
            (
                self.tr("Lời hứa, giới hạn"),
                "shield-check",
                lambda: PromisesSection(seat),
                (),
            ),
        )
        if (offer := sample_offer(seat)) is not None:
            sample = (self.tr("Dữ liệu mẫu"), "table-import", lambda: SampleSection(offer), ())
            entries = (*entries, sample)
        self._makers = tuple(entry for entry in entries if not entry[3] or seat.may(*entry[3]))
        self._names = QStandardItemModel(self)
        self.list = QListView()
        self._stack = QStackedWidget()
        self._made: dict[int, Section] = {}
        self._left: QWidget | None = None
        self._build()
        self.keep.said.connect(self.said.emit)
        self.look.look_chosen.connect(self.look_chosen.emit)
        self.list.selectionModel().currentChanged.connect(
            lambda now, _before: self.show_section(now.row())
        )
        for key, points in (("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda points=points: self.look.step(points))
        self.show_section(0)

    @property
    def section(self) -> Section:
        """The section that shows."""
        return self._made[self.list.currentIndex().row()]

    def show_section(self, row: int) -> None:
        """Show a section; it is made when it is first shown."""
        if row not in self._made:
            made = self._makers[row][2]()
            made.sheet_wanted.connect(self._lay_sheet)
            self._made[row] = made
            self._stack.addWidget(made)
        self._made[row].show_now()
        self._stack.setCurrentWidget(self._made[row])
        self.list.setCurrentIndex(self._names.index(row, 0))

    def choose_part(self, part: str) -> None:
        """Show the backups, the one section that is asked for by its own name."""
        words = [maker[0] for maker in self._makers]
        if part == BACKUPS and self.tr("Sao lưu") in words:
            self.show_section(words.index(self.tr("Sao lưu")))

    def refresh(self) -> None:
        """Read the store again and show it."""
        self.keep.read()
        self.look.show_now()
        self.section.show_now()
        self.subtitled.emit(self.tr("Mỗi thay đổi được ghi vào nhật ký"))

    def focus_first(self) -> None:
        """Back to where a sheet was asked for; else into the list of sections."""
        left, self._left = self._left, None
        if left is not None and left.isVisible() and left.isEnabled():
            left.setFocus()
            return
        self.list.setFocus()

    def _lay_sheet(self, sheet: Sheet) -> None:
        focus = QApplication.focusWidget()
        self._left = focus if focus is not None and self.isAncestorOf(focus) else None
        self.sheet_wanted.emit(sheet)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icons anew when the colours change."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and hasattr(self, "list"):
            self._show_icons()

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Các phần của cấu hình"))
        self.list.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(self.fontMetrics().averageCharWidth() * _LIST_EM)
        for words, _name, _make, _verbs in self._makers:
            self._names.appendRow(QStandardItem(words))
        self.list.setModel(self._names)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._show_icons()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 0, 12)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)

    def _show_icons(self) -> None:
        for at, (_words, name, _make, _verbs) in enumerate(self._makers):
            self._names.item(at).setIcon(icon(name, current_tokens().text))
