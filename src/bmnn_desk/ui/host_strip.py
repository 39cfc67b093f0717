"""The strip over every page while this machine endangers the work: no room, a clock set back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from bmnn_desk.access_record import note
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.errors import DeskError
from bmnn_desk.machine.disk_room import LEAST_ROOM_BYTES
from bmnn_desk.services.access_marks import AccessMarksAsked, access_marks
from bmnn_desk.services.clock import is_behind, today
from bmnn_desk.services.note_access import note_access
from bmnn_desk.ui.widgets.labels import label

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

_EVERY_MS = 60_000
_MB = 1024 * 1024


class HostStrip(QFrame):
    """Says what is wrong, why it matters and what to do; hidden while nothing is.

    It looks every minute and whenever it is asked to: before something is dated, above all. A
    clock that is set back while the desk is open is put on record, as one found at its opening is.
    """

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("host")
        self._seat = seat
        (marks,) = seat.desk.read(access_marks, AccessMarksAsked())
        self._latest: datetime | None = marks.latest_at
        self._was_behind = self._is_behind(seat.now())
        self._words = label("", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._words, 1)
        self.timer = QTimer(self, interval=_EVERY_MS)
        self.timer.timeout.connect(self.look)
        self.look()
        self.timer.start()

    @property
    def words(self) -> str:
        """What it says, empty where it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def look(self) -> None:
        """Look at the clock and the disk again."""
        words = "\n".join(filter(None, (self._clock_words(), self._room_words())))
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def _clock_words(self) -> str:
        shown = self._seat.now()
        behind = self._is_behind(shown)
        if behind and not self._was_behind:
            self._put_on_record()
        self._was_behind = behind
        if self._latest is None or not behind:
            self._latest = max(shown, self._latest or shown)
            return ""
        words = self.tr(
            "ĐỒNG HỒ MÁY BỊ LÙI. Máy đang chỉ {shown}, nhưng đã có việc được ghi lúc {latest}. "
            "Chỉnh lại ngày giờ của máy trước khi ghi việc mới, vì ngày vào sổ và hạn xử lý lấy "
            "theo đồng hồ này. Nếu giờ máy nay đã đúng thì báo người phụ trách bí mật nhà nước: "
            "việc đã ghi mang ngày giờ sai."
        )
        return words.format(shown=_moment(shown), latest=_moment(self._latest))

    def _room_words(self) -> str:
        folder = self._seat.desk.folder
        left = None if folder is None else self._seat.room(folder)
        if left is None or left >= LEAST_ROOM_BYTES:
            return ""
        words = self.tr(
            "Ổ CHỨA KHO SẮP HẾT CHỖ: còn {left} MB, cần ít nhất {least} MB để lưu tệp "
            "và sao lưu. Xóa bớt tệp không dùng ở chỗ khác trên ổ này rồi làm tiếp; không xóa tệp "
            "nào trong thư mục kho. Những gì đã lưu vẫn còn nguyên."
        )
        return words.format(left=left // _MB, least=LEAST_ROOM_BYTES // _MB)

    def _is_behind(self, shown: datetime) -> bool:
        return self._latest is not None and is_behind(shown, self._latest)

    def _put_on_record(self) -> None:
        if not self._seat.may(note_access):
            return
        try:
            note(self._seat.desk, today(), AccessKind.CLOCK_BACK)
        except DeskError:  # what is wrong with the store is told where something is done
            return


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%H:%M %d/%m/%Y}"
