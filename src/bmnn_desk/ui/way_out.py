"""A desk that was put away is backed up behind what covers it, then goes; never without end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.ui.backup_going import going_words
from bmnn_desk.ui.os_lock import OsLock
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.desk_backup import DeskBackup
    from bmnn_desk.ui.lock_screen import LockScreen
    from bmnn_desk.ui.session import Session

_WIDTH_EM = 52


class WayOut(QObject):
    """`then` is called once, when the backup is made, failed, took too long, or has no time.

    A machine that goes to sleep, or whose own screen is locked meanwhile, waits for none.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._backup: DeskBackup | None = None
        self._then: Callable[[], object] | None = None
        self._ear: OsLock | None = None
        self._ends = False

    @property
    def is_taken(self) -> bool:
        """Whether a desk is on its way out."""
        return self._then is not None

    def take(
        self,
        session: Session,
        cover: LockScreen | LeavingWindow,
        then: Callable[[], object],
        why: BackupWhy = BackupWhy.LOCK,
    ) -> None:
        """Back up behind `cover`, where there is anything to; the desk's own window is away."""
        wanted, backup = session.backup_wanted(why), session.backup
        if wanted is None or backup is None:
            then()
            return
        self._backup, self._then = backup, then
        cover.say_backup()

        def say(at: int, whole: int) -> None:
            """Not after its end: the cover says something else by then."""
            if self._backup is backup:
                cover.say_backup(at, whole)

        backup.at_place.connect(say)
        self._ear = OsLock(self)
        self._ear.locked.connect(lambda _why: self.cut_short())
        self._ear.start(cover)
        if not backup.start(wanted, lambda _told: self._go(), lambda _error: self._go()):
            # One is under way that somebody else asked for: nobody would call, and the desk that
            # it reads is closed next.
            self.cut_short()

    def leave(
        self, session: Session, program: QObject, then: Callable[[], object]
    ) -> LeavingWindow:
        """Put a desk away behind a small window, and back it up; `program` filters its events."""
        self._ends = True
        window = LeavingWindow()
        window.installEventFilter(program)
        window.show()
        try:
            session.end()
        finally:
            self.take(session, window, then, BackupWhy.EXIT)
        return window

    def end_too(self, end: Callable[[], object]) -> None:
        """The program is to end after the desk that is on its way out; asked again, at once."""
        if self._ends:
            self.cut_short()
            return
        before, self._ends = self._then, True

        def both() -> None:
            """What was to come, and the end after it."""
            if before is not None:
                before()
            end()

        self._then = both

    def cut_short(self) -> None:
        """There is no time for it: go on at once. A second call does nothing."""
        if self._backup is not None:
            self._backup.stop()
        self._go()

    def _go(self) -> None:
        then, ear = self._then, self._ear
        self._backup = self._then = self._ear = None
        if ear is not None:
            ear.stop()
        try:
            if then is not None:
                then()
        finally:
            if ear is not None:
                # The desk is closed by now, its keys are wiped.
                ear.let_sleep()
                ear.deleteLater()


class LeavingWindow(QWidget):
    """The small window that stays while the program ends."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("BMNN")
        self._measure()
        self._said = label("", TextPart.SECTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(8)
        column.addWidget(self._said)
        words = self.tr(
            "Xong thì chương trình tự tắt. Không rút ổ sao lưu lúc này. Đóng cửa sổ này thì bỏ lần "
            "sao lưu này và tắt ngay."
        )
        column.addWidget(label(words, TextPart.BODY, wraps=True))

    def changeEvent(self, event: QEvent) -> None:
        """It keeps its width in letters, and is as high as they want."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()
            QTimer.singleShot(0, self, self.adjustSize)

    def _measure(self) -> None:
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH_EM)

    def say_backup(self, at: int = 0, whole: int = 0) -> None:
        """The desk is backed up before it is closed, into so many places one after the other."""
        self._said.setText(going_words(at, whole))
