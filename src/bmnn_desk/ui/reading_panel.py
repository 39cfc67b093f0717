"""A panel for one file: chosen, read in the background, or none at all; the last choice counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError, DocumentEncryptedError, DocumentRestrictedError
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.examples import post_example
from bmnn_desk.ui.file_opening import NO_OPENING, Opening
from bmnn_desk.ui.issue.load_file import read_bytes
from bmnn_desk.ui.open_file import ask_file
from bmnn_desk.ui.opening_row import OpeningRow, Wants
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.seat import Seat


class NamedFile(Protocol):
    """A file that was read."""

    @property
    def name(self) -> str:
        """What the clerk knows it by."""


File = TypeVar("File", bound=NamedFile)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReading(Generic[File]):
    """How a panel reads, and its words.

    `load` makes a file of bytes, a name and what opens it, in the background; `warning` is what to
    say of it, "" for nothing. `title` and `kinds` are those of the box to choose in, `without` is
    said where it goes without a file. `takes_word` where the clerk may answer for a file that its
    owner has closed, `may_lack` where it may go without one.
    """

    load: Callable[[Worker, bytes, str, Opening], File]
    warning: Callable[[File], str]
    title: str
    kinds: str
    without: str = ""
    takes_word: bool = False
    may_lack: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Brought:
    """Bytes to read, their name, where they lie, and what opens them."""

    data: bytes
    name: str
    path: Path | None
    opening: Opening = NO_OPENING


class ReadingPanel(QWidget, Generic[File]):
    """`loaded(file)` when a file was read, with None where it goes without one.

    Where a file is refused the one before stays. A file that is read, or refused, after another
    was chosen comes too late.
    """

    loaded = Signal(object)

    def __init__(
        self, seat: Seat, reading: FileReading[File], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._seat, self._worker, self._reading = seat, seat.worker, reading
        self._waits = 0
        self._last = 0
        self._path = self._coming = ""
        self._has_file = False
        self._name = ElidedLabel(TextPart.STRONG)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.said = Banner(BannerKind.INFO)
        self.opening = OpeningRow()
        self._closed: _Brought | None = None
        self.choose = Button(self.tr("Chọn tệ&p…"), ButtonLook(icon="folder-open"), self.ask)
        plain = ButtonLook(icon="file-off", kind=ButtonKind.PLAIN)
        self.without = Button(self.tr("Không &kèm tệp"), plain, self.none)
        self.without.setHidden(not reading.may_lack)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self.choose)
        row.addWidget(self.without)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.opening)
        self.opening.given.connect(self._open_closed)
        self.opening.lacking.connect(self._say_lacking)
        self.opening.caps_seen.connect(self._say_caps)

    @property
    def name(self) -> str:
        """What is said of the file: its name, or that there is none."""
        return self._name.accessibleName()

    @property
    def path(self) -> str:
        """Where the file lies on the disk; empty where it has no place there."""
        return self._path

    @property
    def is_reading(self) -> bool:
        """True while a file is being read, also one that comes too late."""
        return self._waits > 0

    def draft_text(self) -> str:
        """What a draft keeps: the path of a file chosen from the disk, also while it is read."""
        return self._coming or self._path

    def ask(self) -> None:
        """Let the clerk choose a file."""
        path = ask_file(self, self._reading.title, self._reading.kinds)
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Take a file from the disk."""
        try:
            data = read_bytes(path)
        except DeskError as error:
            self.say_refused(error, path, path.name)
            return
        self.read(data, path.name, path)

    def none(self) -> None:
        """Go without a file."""
        self._last += 1
        self._coming = ""
        self._forget_closed()
        self.show_place(self.tr("Không kèm tệp"), "")
        self._has_file = False
        self._show_without(offered=False)
        self.said.say(self._reading.without, BannerKind.INFO)
        self.loaded.emit(None)

    def _show_without(self, *, offered: bool) -> None:
        """Offer to go without a file, unless that is what is done already."""
        if not offered and self.without.hasFocus():
            self.choose.setFocus()
        self.without.setVisible(offered)

    def read(self, data: bytes, name: str, path: Path | None = None) -> None:
        """Read a file in the background; the window stays usable.

        `path` is where it lies; None where it has no place on the disk.
        """
        asked = BodyAsked(body=self._seat.body)
        (settings,) = self._seat.desk.read(office_settings, asked)
        opening = Opening(macros=settings.allow_macros)
        self._read(_Brought(data=data, name=name, path=path, opening=opening))

    def _read(self, brought: _Brought) -> None:
        self._waits += 1
        self._last += 1
        self._forget_closed()
        number, self._coming = self._last, "" if brought.path is None else str(brought.path)
        self.said.say(self.tr("Đang đọc tệp…"), BannerKind.INFO)
        worker, load = self._worker, self._reading.load

        def show(file: File) -> None:
            """Show the file, unless another was chosen meanwhile."""
            self._waits -= 1
            if number == self._last:
                self._show(file)

        def rest() -> None:
            """The file does not come."""
            self._waits -= 1
            if number == self._last:
                self._coming = ""
                self.said.say("")

        def refuse(error: DeskError) -> None:
            """Say why it is refused, unless another was chosen."""
            rest()
            if number == self._last and not self._asks(error, brought):
                self.say_refused(error, brought.path, brought.name)

        work = partial(load, worker, brought.data, brought.name, brought.opening)
        in_background(self, work, show, refuse, rest)

    def _asks(self, error: DeskError, brought: _Brought) -> bool:
        """Ask for what opens the file, where the clerk can give it."""
        opening = brought.opening
        if isinstance(error, DocumentEncryptedError):
            wrong = self.tr("Mật khẩu của tệp chưa đúng. Kiểm tra Caps Lock và bộ gõ rồi gõ lại.")
            words = self.tr("Tệp đặt mật khẩu. Gõ mật khẩu của tệp rồi bấm Enter; mật khẩu chỉ "
                            "dùng cho lần này, không lưu lại.")  # fmt: skip
            told = wrong if opening.password else words
            self.said.say(self._about(brought.name, told), BannerKind.WARN)
            wants = Wants.PASSWORD
        elif isinstance(error, DocumentRestrictedError) and self._reading.takes_word:
            told = self.tr("Người lập tệp không cho sửa tệp. Chỉ đóng dấu lên bản chép nếu cơ quan "
                           "được phép in: ghi ai cho phép, lời ghi vào nhật ký.")  # fmt: skip
            self.said.say(self._about(brought.name, told), BannerKind.WARN)
            wants = Wants.WORD
        else:
            return False
        self._closed = brought
        self.opening.ask(wants, opening)
        return True

    def _open_closed(self, opening: Opening) -> None:
        if self._closed is not None:
            self._read(replace(self._closed, opening=opening))

    def _forget_closed(self) -> None:
        self._closed = None
        self.opening.ask(Wants.NOTHING)

    def _say_caps(self, on: bool) -> None:
        self.opening.password.setToolTip(self.tr("Caps Lock đang bật") if on else "")

    def show_place(self, name: str, path: str) -> None:
        """Show what the file is called, and keep where it lies; empty where it has no place."""
        self._name.show_text(name)
        self._path = path

    def say_refused(self, error: DeskError, path: Path | None, name: str) -> None:
        """Say why the file at `path` cannot be taken, and which one stays."""
        self.said.say(self._about(name, sentence(error)), BannerKind.DANGER)

    def _about(self, name: str, told: str) -> str:
        """What is said of another file than the one whose name stands above."""
        words = self.tr("Tệp “{name}”: {told}").format(name=name, told=told)
        if not self._has_file:
            return words
        return words + self.tr(" Tệp đang dùng vẫn là “{old}”.").format(old=self.name)

    def _say_lacking(self, wants: Wants) -> None:
        words = {
            Wants.PASSWORD: self.tr("Chưa gõ mật khẩu của tệp. Gõ rồi bấm Enter, hoặc chọn tệp "
                                    "khác."),
            Wants.WORD: self.tr("Chưa ghi ai cho phép in. Ghi chức vụ và ngày, ví dụ: {post}, "
                                "ngày 05/02/2026."),
        }  # fmt: skip
        said = words[wants].format(post=post_example("office_chief"))
        self.said.say(said, BannerKind.DANGER)

    def _show(self, file: File) -> None:
        self.show_place(file.name, self._coming)
        self._show_without(offered=self._reading.may_lack)
        self._coming, self._has_file = "", True
        self.said.say(self._reading.warning(file), BannerKind.WARN)
        self.loaded.emit(file)
