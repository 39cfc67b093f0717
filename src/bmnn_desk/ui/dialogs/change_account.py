"""Give an account other roles or another last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import account_trouble
from bmnn_desk.errors import AccountRefusedError
from bmnn_desk.services.change_account import ChangeAccountRequest, change_account
from bmnn_desk.ui.account_words import account_words, trouble_field
from bmnn_desk.ui.dialogs.account_sheet import AccountSheet, Task
from bmnn_desk.ui.dialogs.key_sheet import KeyWords
from bmnn_desk.ui.dialogs.role_ticks import RoleTicks
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.remarks import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.ui.seat import Seat


class ChangeAccountDialog(AccountSheet):
    """Roles and last day as they are, to be changed."""

    def __init__(self, seat: Seat, entry: AccountEntry) -> None:
        words = KeyWords(
            title=self.tr("Đổi vai trò, thời hạn"),
            subtitle=account_words(entry),
            save=self.tr("&Lưu thay đổi"),
            busy=self.tr("Đang lưu…"),
        )
        super().__init__(seat, words)
        self._entry = entry
        self.roles, self.until = RoleTicks(), DateField(seat.today)
        self.roles.put(entry.roles)
        self.until.put(entry.until)
        until = self.tr("Để trống nếu không hạn.")
        self.panel.add("roles", FieldLook(words=self.tr("&Vai trò"), required=True), self.roles)
        self.panel.add("until", FieldLook(words=self.tr("Ngà&y cuối"), hint=until), self.until)
        self.rows((("roles", 12),), (("until", 4),))
        again = self.tr("Có hiệu lực từ lần mở khóa sau của tài khoản này.")
        self.say(self.tr("Sẽ xảy ra"), (RemarkKind.INFO, again))

    def errors(self) -> Mapping[str, str]:
        """Roles and a last day that can be."""
        if self.until.problem():
            return {"until": self.until.problem()}
        trouble = account_trouble(self.roles.values(), self.until.value(), self.seat.today())
        if trouble is None:
            return {}
        return {trouble_field(trouble): sentence(AccountRefusedError(trouble))}

    def task(self) -> Task:
        """The office's act alone: the passphrase stays."""
        desk = self.seat.desk
        request = ChangeAccountRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            slot=self._entry.slot,
            roles=self.roles.values(),
            until=self.until.value(),
        )
        said = self.tr("Đã đổi tài khoản {name}").format(name=account_words(self._entry))
        return Task(
            work=lambda word: desk.do(change_account, request, word),
            said=said,
            verb=change_account,
            request=request,
        )
