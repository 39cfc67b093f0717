"""End an account: from now on it opens nothing, and what it did stays on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.account_keys import close_account
from bmnn_desk.services.change_account import EndAccountRequest, end_account
from bmnn_desk.ui.account_words import account_words
from bmnn_desk.ui.dialogs.account_sheet import AccountSheet, Task
from bmnn_desk.ui.dialogs.key_sheet import KeyWords
from bmnn_desk.ui.widgets.buttons import ButtonKind
from bmnn_desk.ui.widgets.remarks import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.ui.seat import Seat


class EndAccountDialog(AccountSheet):
    """Says what will happen before it does."""

    def __init__(self, seat: Seat, entry: AccountEntry) -> None:
        words = KeyWords(
            title=self.tr("Khóa tài khoản"),
            subtitle=account_words(entry),
            save=self.tr("&Khóa tài khoản này"),
            busy=self.tr("Đang khóa tài khoản…"),
            icon="ban",
            kind=ButtonKind.DANGER,
        )
        super().__init__(seat, words)
        self._entry = entry
        self.leave.setText(self.tr("&Giữ lại"))
        self.leave.show_icon("arrow-back-up")
        self.say(
            self.tr("Sẽ xảy ra"),
            (RemarkKind.INFO, self.tr("Mật khẩu của tài khoản này không mở được kho nữa.")),
            (RemarkKind.INFO, self.tr("Những việc đã làm vẫn còn trong nhật ký, tên vẫn còn.")),
            (
                RemarkKind.INFO,
                self.tr("Cần lại thì gia hạn ở Đổi vai trò, thời hạn rồi đặt lại mật khẩu."),
            ),
        )
        self.ask_mine(self.tr("&Mật khẩu của mình"))
        self.rows((("mine", 6),))

    def errors(self) -> Mapping[str, str]:
        """One's own passphrase."""
        return self.missing_mine()

    def task(self) -> Task:
        """The office's act, then the slot is taken away."""
        desk, mine = self.seat.desk, self.mine.value()
        request = EndAccountRequest(
            request_id=self.request_id, day=self.seat.today(), slot=self._entry.slot
        )
        said = self.tr("Đã khóa tài khoản {name}").format(name=account_words(self._entry))
        return Task(
            work=lambda word: close_account(desk, request, mine, word),
            said=said,
            verb=end_account,
            request=request,
        )
