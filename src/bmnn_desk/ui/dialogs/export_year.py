"""Put a year's statistics, report and books onto the office's encrypted drive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from bmnn_desk.credentials import credential_of, first_wrong
from bmnn_desk.entrance import ticks_of
from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.machine.removable_drives import removable_drives
from bmnn_desk.services.record_export import order_export
from bmnn_desk.ui.by_name import peers_by_name
from bmnn_desk.ui.dialogs.account_sheet import AccountSheet, Task
from bmnn_desk.ui.dialogs.key_sheet import MINE, KeyWords
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.export.drive_card import DriveCard
from bmnn_desk.ui.export.drive_words import size_words
from bmnn_desk.ui.export.export_errand import Lock, OnTheDrive, carried_out, collected
from bmnn_desk.ui.settings.one_of import Choice, OneOf
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.labels import label
from bmnn_desk.ui.widgets.new_passphrase import NewPassphrase, NewPassphraseWords

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.domain.export_entries import PeerEntry
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.export.export_errand import Errand
    from bmnn_desk.ui.export.year_parts import YearParts
    from bmnn_desk.ui.seat import Seat

_BY_PASSPHRASE, _BY_KEY = "7z", "age"


class ExportYearDialog(AccountSheet):
    """What goes in, by what it is closed, and the drive; then it stays until the drive is out."""

    _making = Signal(int)

    def __init__(
        self,
        seat: Seat,
        parts: YearParts,
        find: Callable[[], tuple[DriveFound, ...]] = removable_drives,
    ) -> None:
        words = KeyWords(
            title=self.tr("Xuất ra ổ lưu trữ di động"),
            subtitle=self.tr("Năm {year}").format(year=parts.year),
            save=self.tr("&Xuất ra ổ"),
            busy=self.tr("Đang ghi và đọc lại…"),
            icon="usb",
        )
        super().__init__(seat, words)
        self._parts, self._find, self._said = parts, find, ""
        self._papers = parts.papers
        self._making.connect(self._show_paper)
        self._peers = self._known_peers()
        self.drive = DriveCard(seat, find)
        self.ticks = TickGroup((each.key, each.words) for each in parts.papers)
        for box in self.ticks.boxes.values():
            box.setChecked(True)
        self.way: OneOf[str] = OneOf(self.tr("Khóa gói bằng"), self._ways())
        self.peer = ChoiceBox((each, each.name) for each in self._peers)
        self.new = NewPassphrase(self.panel, ticks_of, self._passphrase_words())
        self.end = Banner(BannerKind.OK)
        self._form, self._for_peer = QWidget(), QWidget()
        self._lay_out()
        self.way.chosen.connect(lambda _way: self._show_way())
        self.way.put(_BY_PASSPHRASE)
        self._show_way()
        self.drive.look()

    @property
    def is_done(self) -> bool:
        """Whether the package is on the drive."""
        return bool(self._said)

    def focus_first(self) -> None:
        """Into the ticks."""
        self.ticks.setFocus()

    def errors(self) -> Mapping[str, str]:
        """Something must go, closed by something that holds."""
        found: dict[str, str] = {}
        if not self.ticks.values():
            found["ticks"] = self.tr("Chưa chọn gì để xuất. Đánh dấu ít nhất một mục.")
        if self.way.value() == _BY_PASSPHRASE:
            return {**found, **self.new.errors(), **self._missing()}
        if self.peer.value() is None:
            found["peer"] = self.tr(
                "Chưa có máy nào có khóa công khai. Thêm ở trang Cấu hình, mục Ổ lưu trữ di động."
            )
        return {**found, **self._missing()}

    def forward(self) -> None:
        """Export once; the same button then closes the sheet."""
        if self.is_done:
            super().finish(self._said)
            return
        if self.drive.is_missing:
            self._say_missing()
            return
        super().forward()

    def _say_missing(self) -> None:
        """No passphrase is asked for where there is no drive to write on; look once more."""
        words = self.drive.told.words

        def found() -> None:
            """It is there now."""
            if self.mishap.words == words:
                self.mishap.say("")

        self.mishap.say(words)
        self.drive.look(found)

    def close_sheet(self) -> None:
        """Leaving a sheet that has done its work is its end."""
        if self.is_done:
            super().finish(self._said)
            return
        super().close_sheet()

    def go(self) -> None:
        """Find the drive and make the papers; the order comes with what they are."""
        seat, find, lock = self.seat, self._find, self._lock()
        mine = [credential_of(seat.desk.slot, self.mine.value())] if self.asks(MINE) else []
        ticked = self.ticks.values()
        papers = tuple(each for each in self._parts.papers if each.key in ticked)
        parts = replace(self._parts, papers=papers)

        def told(done: int) -> None:
            """From the lane to the bar."""
            if isValid(self):
                self._making.emit(done)

        def work() -> Errand:
            """Whoever sits here says so again before anything leaves the PC."""
            if mine and first_wrong(seat.desk, mine):
                raise WrongPassphraseError
            return collected(seat, parts, lock, find, told)

        self._papers = papers
        self.start(work, self._order)

    def _show_paper(self, done: int) -> None:
        words = self.tr("Đang lập phần {at}/{whole}: {what}").format(
            at=done + 1, whole=len(self._papers), what=self._papers[done].words
        )
        self.working.show_done(done, len(self._papers), words, alike=False)

    def refuse(self, error: DeskError) -> None:
        """Say why, and what is plugged in now."""
        super().refuse(error)
        self.drive.look()

    def finish(self, result: object) -> None:
        """It is on the drive: say so, and how to pull it out, until the sheet is closed."""
        if not isinstance(result, str):
            super().finish(result)
            return
        self._said = result
        self._task = None
        self.new.forget()
        self._form.hide()
        self.end.say(result)
        self.save.setText(self.tr("Đã rút ổ, đón&g"))
        self.leave.hide()
        self.save.setFocus()

    def _order(self, errand: Errand) -> None:
        task = Task(
            work=lambda word: carried_out(self.seat, errand, word),
            said="",
            verb=order_export,
            request=errand.order,
        )
        self._task = task
        self._do(task, None)

    def _do(self, task: Task, word: Approval | PaperWord | None) -> None:
        self.start(lambda: task.work(word), self._end)

    def _end(self, made: object) -> None:
        if isinstance(made, OnTheDrive):
            words = self.tr(
                "Đã ghi gói lên ổ {serial}, đọc lại khớp: {files} tệp, {size}. Mã gói {code}, báo "
                "cho nơi nhận để đối chiếu. Bấm rút ổ an toàn trên máy, rút ổ rồi cất."
            )
            self.finish(
                words.format(
                    serial=made.serial,
                    files=made.files,
                    size=size_words(made.size),
                    code=made.code,
                )
            )

    def _passphrase_words(self) -> NewPassphraseWords:
        return NewPassphraseWords(
            one=self.tr("Mật &khẩu của gói"),
            two=self.tr("Gõ &lại mật khẩu của gói"),
            plain=self.tr("H&iện chữ đang gõ"),
        )

    def _missing(self) -> dict[str, str]:
        return self.missing_mine() if self.asks(MINE) else {}

    def _lock(self) -> Lock:
        peer = self.peer.value()
        if self.way.value() == _BY_KEY and peer is not None:
            return Lock(peer=peer.peer, recipient=peer.recipient)
        return Lock(passphrase=self.new.value())

    def _known_peers(self) -> tuple[PeerEntry, ...]:
        day = self.seat.today()
        peers = peers_by_name(self.seat)
        return tuple(each for each in peers if each.recipient and each.is_known_on(day))

    def _ways(self) -> list[Choice[str]]:
        by_key = self.tr("Chỉ máy đó mở được, không phải báo mật khẩu.")
        by_passphrase = self.tr("Mở bằng 7-Zip hoặc chương trình này; tên tệp cũng được giấu.")
        return [
            Choice(value=_BY_PASSPHRASE, words=self.tr("Mật khẩu"), meaning=by_passphrase),
            Choice(value=_BY_KEY, words=self.tr("Khóa của máy khác"), meaning=by_key),
        ]

    def _show_way(self) -> None:
        by_key = self.way.value() == _BY_KEY
        self._for_peer.setVisible(by_key)
        self.new.setVisible(not by_key)
        self.panel.show_errors({})

    def _lay_out(self) -> None:
        look = FieldLook(words=self.tr("&Máy nhận"), required=True)
        held = QVBoxLayout(self._for_peer)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(self.panel.add("peer", look, self.peer))
        what = self.panel.add("ticks", FieldLook(words=self.tr("Gồm &có")), self.ticks)
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addWidget(what, 1, Qt.AlignmentFlag.AlignTop)
        closed = QVBoxLayout()
        closed.setSpacing(4)
        closed.addWidget(label(self.tr("Khóa gói bằng")))
        closed.addWidget(self.way)
        across.addLayout(closed, 1)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.drive)
        column.addLayout(across)
        column.addWidget(self.new)
        column.addWidget(self._for_peer)
        if self.seat.desk.folder is not None:
            self.ask_mine(self.tr("Mật khẩ&u của mình"))
            self.new.entered.connect(self.mine.setFocus)
            column.addWidget(self.panel.field(MINE))
        else:
            self.goes_forward(self.new.entered)
        self.add(self._form)
        self.add(self.end)
