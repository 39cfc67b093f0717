"""The card that a passphrase is typed into, on the unlock window and on the lock screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bmnn_desk.ui.code_way import CodeWay
from bmnn_desk.ui.icons import icon_pixmap
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.attempts import Attempts

_LOCK_PX = 36
_WIDTH_EM = 29
_TICK_MS = 250


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Attempt:
    """What was typed to open a store; `account` None means its only one.

    By the code `secret` is its half A, or the whole of an old one, `half_b` the other half and
    `new` the passphrase that the account shall have.
    """

    account: str | None
    secret: str
    by_code: bool
    half_b: str = ""
    new: str = ""


class UnlockCard(QFrame):
    """`tried(attempt)` when Enter or the button is pressed; `end_asked` and the others likewise.

    With the way to another store, `other`, there is the one to restore a backup too.
    """

    tried = Signal(object)
    other_asked = Signal()
    restore_asked = Signal()
    end_asked = Signal()

    def __init__(self, title: str, attempts: Attempts, other: str = "") -> None:
        super().__init__()
        self.setObjectName("lockcard")
        self._attempts = attempts
        self._is_busy, self._leads_elsewhere = False, bool(other)
        self._picture = QLabel()
        self._title = label(title, TextPart.TITLE)
        self._about = label("", TextPart.MUTED, wraps=True)
        self.note = Banner(BannerKind.OK)
        self.trouble = Banner(BannerKind.DANGER)
        self._caps = Banner(BannerKind.WARN)
        self._account: ChoiceBox[str] = ChoiceBox()
        self._accounts = Field(FieldLook(words=self.tr("Tài khoả&n")), self._account)
        self._accounts.hide()
        self._secret = PassphraseEdit()
        self._passphrase = Field(FieldLook(words=self.tr("&Mật khẩu")), self._secret)
        self._by_code = CodeWay()
        self._by_code.hide()
        self._open = Button(
            self.tr("Mở &khóa"), ButtonLook(icon="lock-open", kind=ButtonKind.PRIMARY), self._try
        )
        self._swap = Button("", ButtonLook(icon="key", kind=ButtonKind.LINK), self._swap_way)
        self._other = Button(other, ButtonLook(icon="folder-open"), self.other_asked.emit)
        self._restore = Button(
            self.tr("Khôi phục từ bản &sao lưu…"),
            ButtonLook(icon="history", kind=ButtonKind.LINK),
            self.restore_asked.emit,
        )
        if not other:
            self._other.hide()
            self._restore.hide()
        self._end = Button(self.tr("Tắt &phần mềm"), ButtonLook(icon="x"), self.end_asked.emit)
        self._lay_out()
        self._listen()
        self._show_way(by_code=False)

    def focus_first(self) -> None:
        """Put the caret where typing begins, all selected."""
        if self._uses_code:
            self._by_code.focus_first()
            return
        self._secret.setFocus()
        self._secret.selectAll()

    def say_about(self, words: str) -> None:
        """Say under the title whose store it is, or who locked it and why."""
        self._about.setText(words)

    def offer_accounts(self, names: Sequence[str]) -> None:
        """Let one choose whose passphrase it is, where there are several."""
        self._account.offer([(name, name) for name in names])
        self._accounts.setVisible(len(names) > 1)

    def show_busy(self, *, busy: bool) -> None:
        """While the passphrase is stretched nothing else can be pressed."""
        self._is_busy = busy
        # The line keeps the focus: a second Enter must not fall upon the button that ends it all.
        self._secret.setReadOnly(busy)
        self._by_code.set_read_only(on=busy)
        if busy:
            (self._by_code.a if self._uses_code else self._secret).setFocus()
        for widget in (self._account, self._swap, self._other, self._restore):
            widget.setEnabled(not busy)
        self._show_button()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with what was typed; it stays, selected."""
        self.show_busy(busy=False)
        if self._uses_code:
            self._by_code.refuse(sentence)
            return
        self._passphrase.show_error(sentence)
        self.focus_first()

    def clear(self) -> None:
        """Forget what was typed."""
        self._secret.clear()
        self._by_code.forget()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the lock anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_picture()

    @property
    def _uses_code(self) -> bool:
        return not self._by_code.isHidden()

    def _try(self) -> None:
        if not self._open.isEnabled():
            return
        if self._uses_code:
            self._try_code()
            return
        secret = self._secret.value()
        if not secret:
            self._passphrase.show_error(self.tr("Chưa nhập."))
            self.focus_first()
            return
        self.trouble.say("")
        self._passphrase.show_error("")
        self.tried.emit(Attempt(account=self._chosen(), secret=secret, by_code=False))

    def _try_code(self) -> None:
        way = self._by_code
        if way.show_errors():
            return
        self.trouble.say("")
        self.tried.emit(
            Attempt(
                account=self._chosen(),
                secret=way.a.value(),
                by_code=True,
                half_b=way.b.value(),
                new=way.new.value(),
            )
        )

    def _chosen(self) -> str | None:
        return self._account.value() if not self._accounts.isHidden() else None

    def _swap_way(self) -> None:
        self._show_way(by_code=not self._uses_code)
        self.focus_first()

    def _show_way(self, *, by_code: bool) -> None:
        self._by_code.setVisible(by_code)
        self._passphrase.setVisible(not by_code)
        # A low screen has no room for it beside so many lines.
        self._picture.setVisible(not by_code)
        self._caps.say("")
        self._swap.setText(
            self.tr("Mở bằng mật khẩ&u") if by_code else self.tr("&Quên mật khẩu? Mở bằng mã")
        )
        self._show_button()

    def _show_caps(self, on: bool) -> None:
        words = self.tr("Đang bật Caps Lock. Bộ gõ tiếng Việt nên tắt khi nhập mật khẩu.")
        self._caps.say(words if on else "")

    def _show_button(self) -> None:
        wait = self._attempts.seconds_to_wait()
        if self._is_busy:
            words = self.tr("Đang mở…")
        elif wait:
            words = self.tr("Chờ {minutes}:{seconds:02} rồi thử lại").format(
                minutes=wait // 60, seconds=wait % 60
            )
        else:
            words = self.tr("Đặt mật khẩu và mở &khóa") if self._uses_code else self.tr("Mở &khóa")
        if words != self._open.text():
            self._open.setText(words)
        self._open.setEnabled(not self._is_busy and not wait)

    def _show_picture(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icon_pixmap("lock", current_tokens().primary, _LOCK_PX, ratio))

    def _listen(self) -> None:
        # Queued, so that the key is done with before the line is shut.
        self._secret.returnPressed.connect(self._try, Qt.ConnectionType.QueuedConnection)
        self._by_code.entered.connect(self._try)
        self._secret.caps_seen.connect(self._show_caps)
        self._secret.edited.connect(lambda: self._passphrase.show_error(""))
        ticking = QTimer(self)
        ticking.timeout.connect(self._show_button)
        ticking.start(_TICK_MS)

    def _lay_out(self) -> None:
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH_EM * 2)
        for centred in (self._picture, self._title, self._about):
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 26, 28, 22)
        column.setSpacing(10)
        for widget in (self._picture, self._title, self._about, self.note, self.trouble):
            column.addWidget(widget)
        for field in (self._accounts, self._passphrase, self._by_code):
            column.addWidget(field)
        column.addWidget(self._caps)
        column.addWidget(self._open)
        column.addWidget(self._row(self._swap))
        if self._leads_elsewhere:
            column.addWidget(self._row(self._restore))
        column.addWidget(self._row(self._other, self._end))
        self._show_picture()

    def _row(self, first: QWidget, last: QWidget | None = None) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(first)
        across.addStretch(1)
        if last is not None:
            across.addWidget(last)
        return row
