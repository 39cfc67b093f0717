"""Sweep folders and listed sticks: choose where, start, see how far it is, what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.errors import DeskError, DriveNotListedError
from bmnn_desk.machine.removable_drives import drive_of, removable_drives
from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.machine.sweep_errand import SweepErrand, SweptPlace
from bmnn_desk.ui.machine.sweep_words import CAUSE_WORDS, outcome_words
from bmnn_desk.ui.old_register.working_bar import WorkingBar
from bmnn_desk.ui.open_file import ask_folder
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.domain.sweeps import SweepOutcome
    from bmnn_desk.ui.seat import Seat


Made = TypeVar("Made")


class SweepFilesSheet(Sheet):
    """The PC's own home folder stands there at first; sticks must be on the office's list."""

    reopens = False

    def __init__(
        self,
        seat: Seat,
        home: Path | None = None,
        find: Callable[[], tuple[DriveFound, ...]] = removable_drives,
    ) -> None:
        super().__init__(self.tr("Quét tệp"))
        self._seat, self._find = seat, find
        self._places = [SweptPlace(folder=home or Path.home())]
        self._errand: SweepErrand | None = None
        self._ended, self._is_looking = "", False
        self.show_subtitle(self.tr("Tìm tệp có dấu hiệu mật mà không sổ nào có"))
        self.told = Banner(BannerKind.DANGER)
        self.where = ListTable(
            self.tr("Nơi quét"), [self.tr("Thư mục"), self.tr("Ổ di động, số sê-ri")], 0
        )
        add = ButtonLook(icon="folder-open", tip="Ctrl+N")
        self.add = Button(self.tr("Thêm &thư mục…"), add, self._ask)
        usb = ButtonLook(icon="usb", tip="Ctrl+U")
        self.plugged = Button(self.tr("Thêm ổ đ&ang cắm"), usb, self._add_plugged)
        self.drop = Button(self.tr("&Bỏ nơi này"), ButtonLook(icon="trash"), self._drop)
        self.bar = WorkingBar(self.tr("&Dừng"))
        self.result = label("", TextPart.STRONG, wraps=True)
        self.unread = ListTable(
            self.tr("Không đọc được"),
            [self.tr("Thư mục"), self.tr("Tệp"), self.tr("Vì sao")],
            0,
            fills=True,
        )
        self._lay()
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="search", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.start = self.offer(self.tr("Bắt đầu &quét"), look, self.forward)
        self.bar.stop_asked.connect(self.stop)
        listen_for(
            {"Ctrl+Return": self.forward, "Ctrl+N": self._ask, "Ctrl+U": self._add_plugged}, self
        )
        self._show()

    def focus_first(self) -> None:
        """Onto the start: the folder is there already."""
        self.start.setFocus()

    def busy_reason(self) -> str:
        """A sweep is under way: it is stopped first."""
        if self._errand is None:
            return ""
        return self.tr("Đang quét. Bấm Dừng rồi hãy đóng.")

    def add_folder(self, folder: Path) -> None:
        """Look there too, once it is known what it lies on; a stick that is not listed is refused.

        A drive that hangs must not hold up the window: that is asked beside it.
        """
        self._look(lambda: drive_of(folder), partial(self._add_folder, folder))

    def forward(self) -> None:
        """Begin, or leave once it is done."""
        if self._ended:
            self.finished.emit(self._ended)
        elif self._errand is None and self._places and not self._is_looking:
            self._begin()

    def stop(self) -> None:
        """End the sweep; what was seen is kept."""
        if self._errand is not None:
            self._errand.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for it any more: the lane must be free for a lock, and for the end."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.stop()

    def _begin(self) -> None:
        self.told.say("")
        errand = self._errand = SweepErrand(self._seat, tuple(self._places), self)
        errand.moved.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.bar.begin(self.tr("Đang quét…"), may_stop=True)
        self._show()
        self.bar.stop.setFocus()
        in_background(self, errand.run, self._came, self._failed, self._rest)

    def _tell(self, files: int, found: int) -> None:
        if self._errand is not None:
            words = self.tr("Đang quét: đã xem {files} tệp, {found} tệp có dấu hiệu mật")
            self.result.setText(words.format(files=files, found=found))

    def _came(self, outcome: SweepOutcome) -> None:
        waiting = 0 if self._errand is None else self._errand.waiting
        self._errand = None
        self.bar.end()
        self._ended = outcome_words(outcome, waiting)
        self.result.setText(self._ended)
        self.unread.show_rows(
            [(each.folder, each.name, CAUSE_WORDS[each.cause]) for each in outcome.unread]
        )
        self.start.setText(self.tr("&Xem danh sách"))
        self._show()
        self.start.setFocus()

    def _rest(self) -> None:
        self._errand, self._is_looking = None, False
        self.bar.end()
        self.result.setText("")
        self.show_hint("")
        self._show()

    def _failed(self, error: DeskError) -> None:
        self._rest()
        self.told.say(sentence(error))

    def _ask(self) -> None:
        if self.add.isEnabled():
            folder = ask_folder(self, self.tr("Chọn thư mục để quét"))
            if folder is not None:
                self.add_folder(folder)

    def _add_plugged(self) -> None:
        if self.plugged.isEnabled():
            self._look(self._find, self._add_drives)

    def _look(self, work: Callable[[], Made], done: Callable[[Made], None]) -> None:
        """Ask for drives; what comes of it is added before a sweep may begin."""
        self._is_looking = True
        self.show_hint(self.tr("Đang xem ổ di động…"))

        def came(found: Made) -> None:
            """A sweep may begin again, with what is added now."""
            self._is_looking = False
            self.show_hint("")
            done(found)

        in_background(self, work, came, self._failed, self._rest)

    def _add_folder(self, folder: Path, drive: DriveFound | None) -> None:
        if drive is None:
            self._add(SweptPlace(folder=folder))
        elif drive.serial in self._listed():
            self._add(SweptPlace(folder=folder, serial=drive.serial))
        else:
            self.told.say(sentence(DriveNotListedError(drive.serial)))

    def _add_drives(self, drives: tuple[DriveFound, ...]) -> None:
        listed = self._listed()
        strange = [drive.serial for drive in drives if drive.serial not in listed]
        for drive in drives:
            for volume in drive.volumes if drive.serial in listed else ():
                self._add(SweptPlace(folder=Path(volume.mount), serial=drive.serial))
        if strange:
            self.told.say(sentence(DriveNotListedError(", ".join(strange))))
        elif not any(drive.volumes for drive in drives):
            self.told.say(self.tr("Không có ổ di động nào đang mở. Cắm ổ, mở khóa rồi thêm lại."))

    def _add(self, place: SweptPlace) -> None:
        self.told.say("")
        if place.folder not in {each.folder for each in self._places}:
            self._places.append(place)
        self._show()

    def _drop(self) -> None:
        row = self.where.currentRow()
        if 0 <= row < len(self._places):
            del self._places[row]
            self._show()

    def _listed(self) -> frozenset[str]:
        """The serials on the office's list today."""
        today = self._seat.today()
        drives = self._seat.desk.read(listed_drives, BodyAsked(body=self._seat.body))
        return frozenset(each.serial for each in drives if each.is_listed_on(today))

    def _show(self) -> None:
        self.where.show_rows([(str(place.folder), place.serial) for place in self._places])
        is_still = self._errand is None and not self._ended
        for button in (self.add, self.plugged, self.drop):
            button.setEnabled(is_still)
        # What was found takes the room of what is said and done before a sweep.
        for widget in (self._before, self.add, self.plugged, self.drop):
            widget.setVisible(not self._ended)
        self.drop.setEnabled(is_still and bool(self._places))
        self.start.setEnabled(self._errand is None and bool(self._places))
        self.leave.setEnabled(self._errand is None)
        self.unread.setVisible(self.unread.rowCount() > 0)

    def _lay(self) -> None:
        self._before = label(
            self.tr(
                "Chỉ đọc, không sửa tệp nào; không đi theo lối tắt; ổ khác chỉ quét khi được chọn. "
                "Tệp tìm thấy được ghi vào danh sách để trả lời từng tệp."
            ),
            TextPart.HINT,
            wraps=True,
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.plugged, self.drop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self._before, self.told, self.where):
            self.body.addWidget(widget)
        self.body.addLayout(buttons)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.result)
        self.body.addWidget(self.unread, 1)
        self.body.addStretch()
