"""What is plugged in now, in one line, and a button to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.export.drive_words import ENCRYPTION_WORDS, drive_words, size_words
from bmnn_desk.ui.export.export_errand import the_drive
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.drives import ChosenDrive, DriveFound
    from bmnn_desk.domain.export_entries import SenderFacts
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class DriveCard(QWidget):
    """`drive` is the one that may be written, as it was seen last.

    `is_missing` once it was looked for and there was none.
    """

    def __init__(self, seat: Seat, find: Callable[[], tuple[DriveFound, ...]]) -> None:
        super().__init__()
        self._seat, self._find = seat, find
        self.drive: ChosenDrive | None = None
        self.is_missing = False
        self.told = Banner(BannerKind.INFO)
        tip = self.tr("F5")
        self.again = Button(self.tr("&Tìm lại ổ"), ButtonLook(icon="refresh", tip=tip), self.look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.told, 1)
        row.addWidget(self.again)
        self.told.say(self.tr("Đang tìm ổ lưu trữ di động…"))
        listen_for({"F5": self.look}, self)

    def look(self, then: Callable[[], object] | None = None) -> None:
        """Look beside the window; a sleeping drive takes its time. `then`, once one is found."""
        seat, find, day = self._seat, self._find, self._seat.today()

        def show(found: tuple[ChosenDrive, SenderFacts]) -> None:
            """Say which one, and go on."""
            self._show(found)
            if then is not None:
                then()

        in_background(self, lambda: the_drive(seat, day, find), show, self._refuse, self._miss)

    def _show(self, found: tuple[ChosenDrive, SenderFacts]) -> None:
        self.is_missing = False
        self.drive, _facts = found
        volume = self.drive.volume
        way = (
            self.tr("tự mã hóa, đã duyệt")
            if volume.encryption is None
            else ENCRYPTION_WORDS[volume.encryption]
        )
        words = self.tr("{drive} ({way}), còn trống {free}, {holder} giữ.")
        self.told.say(
            words.format(
                drive=drive_words(self.drive.drive),
                way=way,
                free=size_words(volume.free),
                holder=self.drive.listed.holder,
            ),
            BannerKind.OK,
        )

    def _miss(self) -> None:
        self.drive, self.is_missing = None, True

    def _refuse(self, error: DeskError) -> None:
        self._miss()
        self.told.say(sentence(error), BannerKind.WARN)
