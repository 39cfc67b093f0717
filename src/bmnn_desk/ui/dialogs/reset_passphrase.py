"""A new passphrase for somebody else's account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.access_changes import Consent, Reset, reset_passphrase
from bmnn_desk.entrance import ticks_of
from bmnn_desk.errors import AlreadyThereError
from bmnn_desk.services.change_access import change_access
from bmnn_desk.ui.account_words import account_words
from bmnn_desk.ui.dialogs.account_sheet import AccountSheet, Task
from bmnn_desk.ui.dialogs.key_sheet import KeyWords
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.new_passphrase import NewPassphrase, other_words
from bmnn_desk.ui.widgets.remarks import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class ResetPassphraseDialog(AccountSheet):
    """The new one twice; an account that lost its way in gets its login name too."""

    def __init__(self, seat: Seat, entry: AccountEntry) -> None:
        words = KeyWords(
            title=self.tr("Đặt lại mật khẩu"),
            subtitle=account_words(entry),
            save=self.tr("Đặt lại mật &khẩu"),
            busy=self.tr("Đang đặt lại mật khẩu…"),
            icon="key",
        )
        super().__init__(seat, words)
        self._entry = entry
        self.login = LineEdit()
        self.say(self.tr("Sẽ xảy ra"), *self._remarks())
        if not entry.login:
            hint = self.tr("Hiện ra khi mở khóa, không phải điều bí mật.")
            look = FieldLook(words=self.tr("&Tên đăng nhập"), required=True, hint=hint)
            self.panel.add("login", look, self.login)
            self.rows((("login", 6),))
        self.new = NewPassphrase(self.panel, ticks_of, other_words())
        self.add(self.new)
        self.ask_mine(self.tr("Mật khẩu &của mình"))
        self.rows((("mine", 6),))
        self.new.entered.connect(self.mine.setFocus)

    def errors(self) -> Mapping[str, str]:
        """A name where there is none, and both passphrases."""
        found = self.new.errors() | self.missing_mine()
        if not self._login():
            found["login"] = self.tr("Chưa nhập. Ghi tên đăng nhập, ví dụ: soan-thao-1.")
        return found

    def task(self) -> Task:
        """A note in the journal, then the slot."""
        desk, mine = self.seat.desk, self.mine.value()
        reset = Reset(
            day=self.seat.today(),
            slot=self._entry.slot,
            login=self._login(),
            passphrase=self.new.value(),
            request_id=self.request_id,
        )
        said = self.tr("Đã đặt lại mật khẩu của {login}. Người giữ tài khoản nên tự đổi ngay.")
        return Task(
            work=lambda word: reset_passphrase(
                desk, reset, mine, Consent(request_id=reset.request_id, word=word)
            ),
            said=said.format(login=reset.login),
            verb=change_access,
            request=reset.change,
        )

    def refuse(self, error: DeskError) -> None:
        """A name that is taken is told under it."""
        if isinstance(error, AlreadyThereError) and self.asks("login"):
            words = self.tr("Tên này đã có tài khoản dùng. Đặt tên khác, ví dụ: soan-thao-2.")
            self.panel.show_errors({"login": words})
            return
        super().refuse(error)

    def _login(self) -> str:
        return self._entry.login or self.login.value()

    def _remarks(self) -> list[tuple[RemarkKind, str]]:
        said = [(RemarkKind.INFO, self.tr("Mật khẩu cũ của tài khoản này hết tác dụng ngay."))]
        if self._entry.reads_tuyet_mat and not self.seat.desk.reads_tuyet_mat:
            lost = self.tr(
                "Tài khoản này đang mở được Tuyệt mật, tài khoản của mình thì không: đặt lại thì "
                "quyền đó mất, người có quyền phải cho lại."
            )
            said.append((RemarkKind.WARN, lost))
        return said
