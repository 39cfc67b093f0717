"""Removable drives, other desks, this desk's key, and the day by which units send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.errors import DeskError
from bmnn_desk.services.export_list import export_entries
from bmnn_desk.services.list_drive import list_drive, listed_drives
from bmnn_desk.services.peers import (
    IdentityRequest,
    desk_key,
    make_identity,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.by_name import peers_by_name
from bmnn_desk.ui.dialogs.end_listed import EndDriveDialog, EndPeerDialog
from bmnn_desk.ui.dialogs.enter_peer import EnterPeerDialog
from bmnn_desk.ui.dialogs.list_drive import ListDriveDialog
from bmnn_desk.ui.dialogs.units_table import UnitsTableSheet
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.settings.day_of_year import kept_day, shown_day
from bmnn_desk.ui.settings.list_place import NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.button_row import button_row
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.domain.drives import ListedDrive
    from bmnn_desk.domain.export_entries import ExportEntry, PeerEntry
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class DrivesSection(Section):
    """The buttons of a list are about its current row."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep, self._seat = keep, keep.seat
        self._drives: tuple[ListedDrive, ...] = ()
        self._peers: tuple[PeerEntry, ...] = ()
        self.told = Banner(BannerKind.DANGER)
        self.drives = ListTable(
            self.tr("Ổ lưu trữ di động"),
            [
                self.tr("Số sê-ri"),
                self.tr("Tên ổ"),
                self.tr("Người giữ"),
                self.tr("Mã hóa"),
                self.tr("Tình trạng"),
            ],
            wide=1,
        )
        self.peers = ListTable(
            self.tr("Máy khác"),
            [self.tr("Đơn vị"), self.tr("Quan hệ"), self.tr("Khóa"), self.tr("Tình trạng")],
            wide=0,
        )
        self.exports = ListTable(
            self.tr("Gói đã xuất"),
            [
                self.tr("Ngày"),
                self.tr("Năm"),
                self.tr("Gói"),
                self.tr("Ổ"),
                self.tr("Số tệp"),
                self.tr("Khóa cho"),
            ],
            wide=2,
        )
        self.add_drive = Button(self.tr("&Ghi thêm ổ…"), ButtonLook(icon="plus"), self._add_drive)
        self.end_drive = Button(self.tr("&Bỏ ổ…"), ButtonLook(icon="ban"), self._end_drive)
        self.add_peer = Button(self.tr("Thê&m máy…"), ButtonLook(icon="plus"), self._add_peer)
        self.end_peer = Button(self.tr("Thôi &nhận…"), ButtonLook(icon="ban"), self._end_peer)
        self.units = Button(
            self.tr("Đơn vị t&rực thuộc…"), ButtonLook(icon="chart-bar"), self._show_units
        )
        self.key = label("", TextPart.BODY, wraps=True)
        self.make_key = Button(self.tr("Tạo &cặp khóa"), ButtonLook(icon="key"), self._make_key)
        self.copy_key = Button(self.tr("Ché&p khóa"), ButtonLook(icon="copy"), self._copy_key)
        self.due = LineEdit()
        hint = self.tr("Ngày và tháng, ví dụ: 10/12. Để trống thì không đơn vị nào bị coi là muộn.")
        self.due_field = Field(
            FieldLook(words=self.tr("&Hạn đơn vị gửi thống kê"), hint=hint), self.due
        )
        self._build()
        self.drives.currentCellChanged.connect(lambda *_cells: self._let_press())
        self.peers.currentCellChanged.connect(lambda *_cells: self._let_press())
        self.due.left.connect(self._leave_due)

    def show_now(self) -> None:
        """Read the lists, the key and the due day."""
        seat, today = self._seat, self._seat.today()
        drives = seat.desk.read(listed_drives, BodyAsked(body=seat.body))
        peers = peers_by_name(seat)
        self._drives = tuple(sorted(drives, key=lambda each: not each.is_listed_on(today)))
        self._peers = tuple(sorted(peers, key=lambda each: not each.is_known_on(today)))
        self.drives.show_rows([self._drive(each) for each in self._drives])
        self.peers.show_rows([self._peer(each) for each in self._peers])
        exports = seat.desk.read(export_entries, BodyAsked(body=seat.body))
        self.exports.show_rows([self._export(each) for each in reversed(exports)])
        keys = seat.desk.read(desk_key, BodyAsked(body=seat.body))
        none = self.tr("Chưa có. Máy khác cần khóa này để gửi gói chỉ máy này mở được.")
        self.key.setText(keys[0].recipient if keys else none)
        self.copy_key.setEnabled(bool(keys))
        if not self.due.hasFocus() and not self.due_field.error:
            self.due.setText(shown_day(self._keep.settings.units_due))
        self._let_press()

    def _drive(self, entry: ListedDrive) -> tuple[str, ...]:
        own, system = self.tr("tự mã hóa, hai người duyệt"), self.tr("LUKS, VeraCrypt, BitLocker")
        return (
            entry.serial,
            entry.model,
            entry.holder,
            own if entry.self_encrypting else system,
            self.tr("từ {day}").format(day=short_day(entry.since))
            if entry.ended_on is None
            else self.tr("hết ngày {day}").format(day=short_day(entry.ended_on)),
        )

    def _peer(self, entry: PeerEntry) -> tuple[str, ...]:
        unit, receiver = self.tr("đơn vị trực thuộc"), self.tr("nơi nhận gói")
        return (
            entry.name,
            unit if entry.reports_to_us else receiver,
            self.tr("có") if entry.recipient else self.tr("chưa có"),
            self.tr("từ {day}").format(day=short_day(entry.since))
            if entry.ended_on is None
            else self.tr("hết ngày {day}").format(day=short_day(entry.ended_on)),
        )

    def _export(self, entry: ExportEntry) -> tuple[str, ...]:
        return (
            short_day(entry.day),
            str(entry.year),
            entry.name,
            entry.serial,
            str(entry.files),
            entry.peer or self.tr("mật khẩu"),
        )

    def _let_press(self) -> None:
        drive, peer = self._current_drive(), self._current_peer()
        self.end_drive.setEnabled(drive is not None and drive.ended_on is None)
        self.end_peer.setEnabled(peer is not None and peer.ended_on is None)

    def _current_drive(self) -> ListedDrive | None:
        row = self.drives.currentRow()
        return self._drives[row] if 0 <= row < len(self._drives) else None

    def _current_peer(self) -> PeerEntry | None:
        row = self.peers.currentRow()
        return self._peers[row] if 0 <= row < len(self._peers) else None

    def _add_drive(self) -> None:
        self.sheet_wanted.emit(ListDriveDialog(self._seat))

    def _end_drive(self) -> None:
        drive = self._current_drive()
        if drive is not None:
            self.sheet_wanted.emit(EndDriveDialog(self._seat, drive.id))

    def _add_peer(self) -> None:
        self.sheet_wanted.emit(EnterPeerDialog(self._seat))

    def _end_peer(self) -> None:
        peer = self._current_peer()
        if peer is not None:
            self.sheet_wanted.emit(EndPeerDialog(self._seat, peer.peer))

    def _show_units(self) -> None:
        self.sheet_wanted.emit(UnitsTableSheet(self._seat))

    def _make_key(self) -> None:
        request = IdentityRequest(request_id=new_request_id(), day=self._seat.today())
        self.told.say("")
        try:
            self._seat.desk.do(make_identity, request)
        except DeskError as error:
            self.told.say(sentence(error))
        self.show_now()

    def _copy_key(self) -> None:
        QApplication.clipboard().setText(self.key.text())

    def _leave_due(self) -> None:
        typed = self.due.value().strip()
        text = kept_day(typed)
        if text is None:
            words = self.tr("Không phải ngày và tháng. Gõ lại, ví dụ: 10/12, hoặc để trống.")
            self.due_field.show_error(words)
            return
        words = (
            self.tr("Đã lưu: hạn đơn vị gửi {due}") if text else self.tr("Đã lưu: không đặt hạn")
        )
        self.due_field.show_error(self._keep.keep("units_due", text, words.format(due=typed)))
        self.show_now()

    def _build(self) -> None:
        self.body.addWidget(self.told)
        drives = self.card(
            self.tr("Ổ lưu trữ di động của cơ quan"), button_row(self.end_drive, self.add_drive)
        )
        none = NoneYet(
            icon="usb", words=self.tr("Chưa ghi ổ lưu trữ di động nào."), offers=self.add_drive
        )
        drives.body.addWidget(self.listed(self.drives, none, (self.end_drive,)))
        peers = self.card(self.tr("Máy khác"), button_row(self.units, self.end_peer, self.add_peer))
        none = NoneYet(
            icon="arrows-exchange", words=self.tr("Chưa ghi máy nào khác."), offers=self.add_peer
        )
        peers.body.addWidget(self.listed(self.peers, none, (self.end_peer,)))
        peers.body.addLayout(self.half(self.due_field))
        key = self.card(
            self.tr("Khóa công khai của máy này"), button_row(self.copy_key, self.make_key)
        )
        key.body.addWidget(self.key)
        words = self.tr("Gửi khóa này bằng giấy cho nơi kia; khóa cũ vẫn mở được gói cũ.")
        key.body.addWidget(label(words, TextPart.HINT, wraps=True))
        exports = self.card(self.tr("Gói đã xuất ra ổ"))
        none = NoneYet(icon="file-export", words=self.tr("Chưa xuất gói nào ra ổ."))
        exports.body.addWidget(self.listed(self.exports, none))
        for card in (drives, peers, key, exports):
            self.body.addWidget(card)
        self.body.addStretch(1)
        # Only now have they a parent: before, each would be shown as a window of its own.
        for button in (self.add_drive, self.make_key):
            button.setVisible(self._seat.may(list_drive))
