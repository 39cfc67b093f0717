"""Another passphrase for who sits here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.account_keys import change_own_passphrase
from bmnn_desk.entrance import ticks_of
from bmnn_desk.ui.dialogs.account_sheet import AccountSheet, Task
from bmnn_desk.ui.dialogs.key_sheet import KeyWords
from bmnn_desk.ui.widgets.new_passphrase import NewPassphrase, other_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class ChangePassphraseDialog(AccountSheet):
    """The one there is, then the new one twice."""

    def __init__(self, seat: Seat) -> None:
        words = KeyWords(
            title=self.tr("Đổi mật khẩu"),
            subtitle=seat.person,
            save=self.tr("Đổi mật &khẩu"),
            busy=self.tr("Đang đổi mật khẩu…"),
            icon="key",
        )
        super().__init__(seat, words)
        self.ask_mine(self.tr("Mật khẩu đang &dùng"), self._go_on)
        self.new = NewPassphrase(self.panel, ticks_of, other_words())
        self.goes_forward(self.new.entered)
        self.rows((("mine", 6),))
        self.add(self.new)

    def errors(self) -> Mapping[str, str]:
        """The old one, and a new one that keeps the rules."""
        found = self.missing_mine() | self.new.errors()
        if self.mine.value() and self.mine.value() == self.new.value():
            found["one"] = self.tr("Mật khẩu mới giống mật khẩu đang dùng. Đặt một câu khác.")
        return found

    def task(self) -> Task:
        """The header's own act; it asks for nobody else."""
        desk, day = self.seat.desk, self.seat.today()
        old, new = self.mine.value(), self.new.value()
        said = self.tr("Đã đổi mật khẩu. Lần mở khóa sau dùng mật khẩu mới.")
        return Task(work=lambda _word: change_own_passphrase(desk, day, old, new), said=said)

    def _go_on(self) -> None:
        self.new.one.setFocus()
