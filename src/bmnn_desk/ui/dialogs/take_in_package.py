"""Take in a unit's package: choose it on the drive, open it, see what it says, keep its figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.packages import package_code
from bmnn_desk.domain.secrecy import HIGHEST_FIRST
from bmnn_desk.errors import AlreadySavedError, SavedNotAnchoredError
from bmnn_desk.machine.removable_drives import drive_of
from bmnn_desk.services.take_in_package import TakeInRequest, take_in_package
from bmnn_desk.ui.by_name import peers_by_name
from bmnn_desk.ui.dialogs.key_sheet import KeySheet, KeyWords
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.export.drive_words import count_words, kind_word, size_words
from bmnn_desk.ui.export.take_in_errand import PackagePlace, is_for_a_key, opened, sender_of
from bmnn_desk.ui.open_file import ask_file
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart
from bmnn_desk.ui.widgets.level_words import level_chip_words
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.domain.packages import OpenedPackage
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

_NOBODY = 0


class TakeInPackageDialog(KeySheet):
    """First the file and its passphrase; once it is open, what it says and whose it is."""

    wrong = ""

    def __init__(self, seat: Seat, find: Callable[[Path], DriveFound | None] = drive_of) -> None:
        words = KeyWords(
            title=self.tr("Nhận gói thống kê"),
            subtitle=self.tr("Gói của đơn vị trực thuộc hoặc máy khác, đọc ngay trên ổ"),
            save=self.tr("&Mở gói"),
            busy=self.tr("Đang mở và đối chiếu gói…"),
            icon="folder-open",
        )
        super().__init__(seat, words)
        self._find = find
        self.path: Path | None = None
        self.package: OpenedPackage | None = None
        self._peers = tuple(each for each in peers_by_name(seat) if each.is_known_on(seat.today()))
        self.choose = Button(
            self.tr("&Chọn gói trên ổ…"), ButtonLook(icon="folder-open"), self._ask
        )
        self.named = ElidedLabel(TextPart.STRONG)
        self.passphrase = PassphraseEdit()
        self.peer: ChoiceBox[int] = ChoiceBox(
            [(_NOBODY, self.tr("Chọn đơn vị…")), *((each.peer, each.name) for each in self._peers)]
        )
        self.facts = FactsList()
        levels = [level_chip_words(level) for level in HIGHEST_FIRST]
        self.figures = ListTable(self.tr("Số liệu"), [self.tr("Số liệu"), *levels], wide=0)
        self.figures.put_right(range(1, 1 + len(levels)))
        self._before, self._after = QWidget(), QWidget()
        self._lay_out()
        self._after.hide()
        self.show_path(None)

    def focus_first(self) -> None:
        """Onto the choice of the file."""
        self.choose.setFocus()

    def show_path(self, path: Path | None) -> None:
        """Show which file is meant; one closed by a key asks for no passphrase."""
        self.path = path
        self.named.show_text("" if path is None else path.name)
        self.panel.field("passphrase").setVisible(path is None or not is_for_a_key(path))
        self.mishap.say("")

    def errors(self) -> Mapping[str, str]:
        """A file with its passphrase; of an open package, whose it is."""
        if self.package is not None:
            none = self.tr("Chưa chọn đơn vị. Chưa có thì thêm ở Cấu hình, Ổ lưu trữ di động.")
            return {} if self.peer.value() else {"peer": none}
        if self.path is not None and not is_for_a_key(self.path) and not self.passphrase.value():
            return {"passphrase": self.tr("Chưa nhập. Gõ mật khẩu mà nơi gửi báo.")}
        return {}

    def go(self) -> None:
        """Open it, or keep what was opened."""
        seat = self.seat
        if self.package is not None:
            self._take_in(self.package)
        elif self.path is None:
            self.mishap.say(self.tr("Chưa chọn gói. Bấm Chọn gói trên ổ rồi chọn tệp .7z, .age."))
            self.choose.setFocus()
        else:
            place = PackagePlace(
                path=self.path, passphrase=self.passphrase.value(), find=self._find
            )
            self.start(lambda: opened(seat, place), self._show)

    def refuse(self, error: DeskError) -> None:
        """What is saved is saved; else say why not."""
        if isinstance(error, AlreadySavedError | SavedNotAnchoredError):
            self.finish(sentence(error))
            return
        super().refuse(error)

    def _take_in(self, package: OpenedPackage) -> None:
        request = TakeInRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            peer=self.peer.value() or _NOBODY,
            manifest=package.manifest,
            sha256=package.sha256,
        )
        words = self.tr("Đã nhận thống kê năm {year} của {unit}")
        said = words.format(year=package.manifest.year, unit=self.peer.currentText())
        desk = self.seat.desk
        self.start(lambda: desk.do(take_in_package, request), lambda _made: self.finish(said))

    def _show(self, package: OpenedPackage) -> None:
        self.package = package
        self.passphrase.clear()
        given = package.manifest
        window = self.tr("từ {since} đến {until}").format(
            since=short_day(given.since), until=short_day(given.until)
        )
        self.facts.show_facts(
            (
                (self.tr("Nơi gửi"), given.unit),
                (self.tr("Năm"), f"{given.year} ({window})"),
                (self.tr("Ngày lập"), short_day(given.day)),
                (self.tr("Độ mật"), level_chip_words(given.level)),
                (self.tr("Mã gói"), package_code(package.sha256)),
                (self.tr("Tệp"), self._files_words(package)),
            )
        )
        kinds = dict.fromkeys(each.kind for each in given.figures)
        found = {(each.kind, each.level): each for each in given.figures}
        self.figures.show_rows(
            [
                (
                    kind_word(kind),
                    *(count_words(found.get((kind, level))) for level in HIGHEST_FIRST),
                )
                for kind in kinds
            ]
        )
        sender = sender_of(given, self._peers)
        if sender is not None:
            self.peer.put(sender)
        self._before.hide()
        self._after.show()
        self._words = replace(
            self._words, save=self.tr("&Nhận số liệu"), busy=self.tr("Đang ghi số liệu…")
        )
        self.save.setText(self._words.save)
        self.save.show_icon("check")
        self.peer.setFocus()

    def _files_words(self, package: OpenedPackage) -> str:
        whole = sum(len(each.data) for each in package.files)
        names = ", ".join(each.name for each in package.files)
        words = self.tr("{count} tệp, {size}: {names}")
        return words.format(count=len(package.files), size=size_words(whole), names=names)

    def _ask(self) -> None:
        kinds = self.tr("Gói thống kê (*.7z *.age)")
        path = ask_file(self, self.tr("Chọn gói trên ổ"), kinds)
        if path is not None:
            self.show_path(path)
            editor = self.save if is_for_a_key(path) else self.passphrase
            editor.setFocus()

    def _lay_out(self) -> None:
        look = FieldLook(words=self.tr("Mậ&t khẩu của gói"), required=True)
        whose = FieldLook(
            words=self.tr("Ghi ch&o đơn vị"),
            required=True,
            hint=self.tr("Số liệu là “tài liệu / bản”. Đơn vị gửi lại thì gói mới thay gói cũ."),
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.named, 1)
        before, after = QVBoxLayout(self._before), QVBoxLayout(self._after)
        for column in (before, after):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
        before.addLayout(row)
        before.addWidget(self.panel.add("passphrase", look, self.passphrase))
        after.addWidget(self.facts)
        after.addWidget(self.figures)
        after.addWidget(self.panel.add("peer", whose, self.peer))
        self.goes_forward(self.passphrase.returnPressed)
        self.add(self._before)
        self.add(self._after)
