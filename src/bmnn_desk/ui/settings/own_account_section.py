"""One's own account: who sits here, with which roles, until when; and its passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.account_keys import accounts_of
from bmnn_desk.errors import DeskError
from bmnn_desk.services.accounts import AccountsAsked, account_entries, passphrase_is_foreign
from bmnn_desk.ui.account_words import tuyet_mat_words, until_words
from bmnn_desk.ui.dialogs.change_passphrase import ChangePassphraseDialog
from bmnn_desk.ui.settings.role_words import ROLE_MEANINGS, ROLE_WORDS
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.facts_list import FactsList

if TYPE_CHECKING:
    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.ui.seat import Seat


class OwnAccountSection(Section):
    """For everybody."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.facts, self.roles = FactsList(), FactsList()
        self.change = Button(self.tr("Đổi &mật khẩu…"), ButtonLook(icon="key"), self._change)
        card = self.card(self.tr("Tài khoản của tôi"), self.change)
        self.foreign = Banner(BannerKind.WARN)
        card.body.addWidget(self.foreign)
        card.body.addWidget(self.facts)
        roles = self.card(self.tr("Vai trò và việc được làm"))
        roles.body.addWidget(self.roles)
        self.body.addWidget(card)
        self.body.addWidget(roles)
        self.body.addStretch(1)

    def show_now(self) -> None:
        """Read one's own account."""
        entry = self._own()
        self.facts.show_facts(
            [
                (self.tr("Người"), entry.name),
                (self.tr("Tên đăng nhập"), entry.login),
                (self.tr("Ngày cuối"), until_words(entry)),
                (self.tr("Nội dung Tuyệt mật"), tuyet_mat_words(entry)),
            ]
        )
        self.roles.show_facts(
            (words, ROLE_MEANINGS[role])
            for role, words in ROLE_WORDS.items()
            if role in entry.roles
        )
        self.change.setEnabled(bool(entry.login))
        (foreign,) = self._seat.desk.read(passphrase_is_foreign, AccountsAsked())
        words = self.tr(
            "Mật khẩu này do người khác đặt. Tự đổi mật khẩu; trước đó chưa làm người thứ hai được."
        )
        self.foreign.say(words if foreign else "", BannerKind.WARN)

    def _own(self) -> AccountEntry:
        """As the store has it; without a readable header its login name is not known."""
        desk = self._seat.desk
        try:
            return next(each for each in accounts_of(desk) if each.slot == desk.slot)
        except DeskError:
            (entry,) = desk.read(account_entries, AccountsAsked(slot=desk.slot))
            return entry

    def _change(self) -> None:
        self.sheet_wanted.emit(ChangePassphraseDialog(self._seat))
