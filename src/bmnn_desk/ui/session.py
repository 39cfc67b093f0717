"""One opened desk with its main window: watched while it is idle, put away when it is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmapCache

from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.collector import collect_at_rest, collect_while_away
from bmnn_desk.ui.engine import passphrase_is_foreign, settings_now
from bmnn_desk.ui.idle import IdleWatch
from bmnn_desk.ui.os_lock import OsLock

if TYPE_CHECKING:
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.ui.desk_backup import DeskBackup
    from bmnn_desk.ui.engine import Entered
    from bmnn_desk.ui.left import Left
    from bmnn_desk.ui.main_window import MainWindow


# What covers the desk is painted before.
_REST_MS = 50


class Session(QObject):
    """`lock_wanted(why)` by key, idleness, sleep, the screen's own lock or minimising."""

    lock_wanted = Signal(str)

    def __init__(
        self,
        entered: Entered,
        main: MainWindow,
        parent: QObject,
        backup: DeskBackup | None = None,
    ) -> None:
        super().__init__(parent)
        self.entered = entered
        self.main = main
        self.backup = backup
        self.has_no_time = self.gets_new_keys = False
        self._settings = entered.settings
        self._watch = IdleWatch(entered.settings.lock_minutes, self)
        self._os_lock = OsLock(self)
        main.lock_asked.connect(lambda: self.lock_wanted.emit(self.tr("người dùng bấm khóa")))
        main.installEventFilter(self)
        self._listen()
        self._say_lock(-1)
        self._watch.start()
        self._os_lock.start(main)
        if passphrase_is_foreign(entered.desk):
            words = self.tr("Mật khẩu do người khác đặt: tự đổi ở Cấu hình, Tài khoản của tôi.")
            main.toast(words)

    def busy_reason(self) -> str:
        """Why the desk cannot be put away this moment; empty where it can."""
        if self.backup is not None and self.backup.is_running and not self.has_no_time:
            return self.tr("Đang sao lưu kho dữ liệu.")
        return self.main.busy_reason()

    def leave_reason(self) -> str:
        """Why the program may not end this moment; what it would lose is told once."""
        return self.busy_reason() or self.main.unkept_words()

    @property
    def wants_backup(self) -> bool:
        """Whether anything of the desk is in no backup, and there is a place for one."""
        return self.backup_wanted(BackupWhy.EXIT) is not None

    def backup_wanted(self, why: BackupWhy) -> BackupWhy | None:
        """On what occasion the desk is backed up before it is closed; None where it is not.

        A machine that goes to sleep, or whose screen is locked, waits for no drive.
        """
        if self.backup is None or self.has_no_time:
            return None
        wanted = self.backup.wanted(why)
        # A backup of before its new keys is none that opens by them.
        return why if wanted is not None and self.gets_new_keys else wanted

    def end(self) -> Left | None:
        """Keep every draft and put the window away; nothing of the desk stays on the screen.

        The desk is open still: the caller closes it, then calls `let_go`.
        """
        self._watch.stop()
        self._os_lock.stop()
        self.main.removeEventFilter(self)
        try:
            return self.main.keep_drafts()
        finally:
            # Whatever went wrong with a draft, a locked desk shows nothing.
            self._put_away()

    def let_go(self) -> None:
        """The desk is closed, its keys are wiped: the machine may sleep, and this object goes."""
        self._os_lock.let_sleep()
        self.deleteLater()
        QTimer.singleShot(_REST_MS, collect_at_rest)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An office may want its desk locked when the window is minimised."""
        if event.type() == QEvent.Type.WindowStateChange and self.main.isMinimized():
            self._read_settings(then_lock=True)
        return False

    def _put_away(self) -> None:
        self.main.hide()
        self.main.deleteLater()
        empty_clipboard(QGuiApplication.clipboard())
        QPixmapCache.clear()

    def _listen(self) -> None:
        minutes = self.tr("{minutes} phút không thao tác")
        self._watch.idle.connect(
            lambda: self.lock_wanted.emit(minutes.format(minutes=self._settings.lock_minutes))
        )
        self._watch.slept.connect(lambda: self._lock_now(self.tr("máy vừa ngủ")))
        self._os_lock.locked.connect(self._lock_now)
        self._watch.left.connect(self._say_lock)
        self._watch.rested.connect(self._read_settings)
        self._watch.rested.connect(collect_while_away)

    def _lock_now(self, why: str) -> None:
        self.has_no_time = True
        if self.backup is not None:
            self.backup.stop()
        self.lock_wanted.emit(why)

    def _say_lock(self, seconds: int) -> None:
        words = (
            self.tr("Khóa sau {minutes} phút không thao tác")
            if seconds < 0
            else self.tr("Tự khóa sau {seconds} giây. Bấm phím bất kỳ để làm tiếp.")
        )
        self.main.status.show_lock(
            words.format(minutes=self._settings.lock_minutes, seconds=seconds)
        )

    def _read_settings(self, *, then_lock: bool = False) -> None:
        """The office may have chosen others meanwhile."""

        def use(settings: OfficeSettings) -> None:
            """Take the settings on; lock a window that was made small where they say so."""
            changed = settings.lock_minutes != self._settings.lock_minutes
            self._settings = settings
            self._watch.set_minutes(settings.lock_minutes)
            if changed:
                self._say_lock(-1)
            if then_lock and settings.lock_on_minimise and self.main.isMinimized():
                self.lock_wanted.emit(self.tr("cửa sổ được thu nhỏ"))

        def failed(error: Exception) -> None:
            """Raise it in the main thread, where the program's own door for mishaps has it."""
            raise error

        in_background(
            self.main,
            lambda: settings_now(self.entered.desk, self.entered.facts.body),
            use,
            failed,
        )


class Clipboards(Protocol):
    """What is asked of QClipboard."""

    def ownsClipboard(self) -> bool:
        """Whether this program filled the clipboard."""

    def ownsSelection(self) -> bool:
        """Whether this program filled X11's selection."""

    def clear(self, mode: QClipboard.Mode) -> None:
        """Empty one of them."""


def empty_clipboard(clipboard: Clipboards) -> None:
    """Empty what this program filled; another program's stays."""
    for mode, owns in (
        (QClipboard.Mode.Clipboard, clipboard.ownsClipboard()),
        (QClipboard.Mode.Selection, clipboard.ownsSelection()),
    ):
        if owns:
            clipboard.clear(mode)
