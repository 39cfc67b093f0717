"""The accounts of the desk, what may be done with each, and the keys of the whole store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from bmnn_desk.account_keys import accounts_of
from bmnn_desk.errors import DeskError
from bmnn_desk.ui.account_words import account_words, state_words, tuyet_mat_words, until_words
from bmnn_desk.ui.dialogs.change_account import ChangeAccountDialog
from bmnn_desk.ui.dialogs.end_account import EndAccountDialog
from bmnn_desk.ui.dialogs.enter_account import EnterAccountDialog
from bmnn_desk.ui.dialogs.rekey_store import RekeyStoreDialog
from bmnn_desk.ui.dialogs.renew_recovery import RenewRecoveryDialog
from bmnn_desk.ui.dialogs.reset_passphrase import ResetPassphraseDialog
from bmnn_desk.ui.dialogs.share_tuyet_mat import ShareTuyetMatDialog, TakeTuyetMatDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.settings.list_place import NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.role_words import roles_text
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.flow_layout import FlowLayout
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.ui.dialogs.key_sheet import KeySheet
    from bmnn_desk.ui.seat import Seat


class AccountsSection(Section):
    """The buttons under the list are about its current row."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._entries: tuple[AccountEntry, ...] = ()
        self.told = Banner(BannerKind.DANGER)
        self.accounts = ListTable(
            self.tr("Tài khoản"),
            [
                self.tr("Tên đăng nhập"),
                self.tr("Người"),
                self.tr("Vai trò"),
                self.tr("Ngày cuối"),
                self.tr("Tuyệt mật"),
                self.tr("Trạng thái"),
            ],
            wide=2,
        )
        self.chosen = ElidedLabel(TextPart.STRONG)
        self.enter = Button(self.tr("&Lập tài khoản…"), ButtonLook(icon="plus"), self._enter)
        self.change = self._act(self.tr("Đổi &vai trò, thời hạn…"), "pencil", ChangeAccountDialog)
        self.reset = self._act(self.tr("Đặt lại &mật khẩu…"), "key", ResetPassphraseDialog)
        self.share = self._act(
            self.tr("Cho quyền mở &Tuyệt mật…"), "shield-check", ShareTuyetMatDialog
        )
        self.take = self._act(self.tr("Bỏ quyền mở &Tuyệt mật…"), "shield-lock", TakeTuyetMatDialog)
        self.close_account = self._act(self.tr("Khóa tài khoả&n…"), "ban", EndAccountDialog)
        self.renew = self._key(self.tr("Mã khôi &phục mới…"), "key", RenewRecoveryDialog)
        self.rekey = self._key(self.tr("Thay khóa kh&o…"), "shield-lock", RekeyStoreDialog)
        self._build()
        self.accounts.currentCellChanged.connect(lambda *_cells: self._show_acts())

    @property
    def current(self) -> AccountEntry | None:
        """The account that the buttons are about."""
        row = self.accounts.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def show_now(self) -> None:
        """Read the accounts; those that can be used stand first."""
        day = self._seat.today()
        self.told.say("")
        try:
            found = accounts_of(self._seat.desk)
        except DeskError as error:
            found = ()
            self.told.say(sentence(error))
        self._entries = tuple(sorted(found, key=lambda each: not each.is_live_on(day)))
        self.accounts.show_rows(
            [
                (
                    each.login,
                    each.name,
                    roles_text(each.roles),
                    until_words(each),
                    tuyet_mat_words(each),
                    state_words(each, day),
                )
                for each in self._entries
            ]
        )
        self._show_acts()

    def _show_acts(self) -> None:
        entry, desk = self.current, self._seat.desk
        words = self.tr("Đang chọn: {name} ({roles})")
        named = "" if entry is None else account_words(entry)
        roles = "" if entry is None else roles_text(entry.roles)
        self.chosen.show_text(words.format(name=named, roles=roles) if named else "")
        live = entry is not None and entry.is_live_on(self._seat.today())
        own = entry is not None and entry.slot == desk.slot
        reads = entry is not None and entry.reads_tuyet_mat
        self.enter.setEnabled(not self._seat.is_sample and bool(self._entries))
        self.change.setEnabled(entry is not None)
        self.reset.setEnabled(live and not own)
        self.close_account.setEnabled(live and not own)
        self.take.setVisible(reads)
        self.share.setVisible(not reads)
        self.share.setEnabled(
            live and not own and desk.reads_tuyet_mat and entry is not None and bool(entry.login)
        )
        for button in (self.renew, self.rekey):
            button.setEnabled(bool(self._entries))

    def _act(
        self, words: str, icon: str, sheet: Callable[[Seat, AccountEntry], KeySheet]
    ) -> Button:
        def open_it() -> None:
            """Lay the sheet about the current account over the page."""
            if self.current is not None:
                self.sheet_wanted.emit(sheet(self._seat, self.current))

        kind = ButtonKind.DANGER if sheet is EndAccountDialog else ButtonKind.NORMAL
        return Button(words, ButtonLook(icon=icon, kind=kind), open_it)

    def _key(self, words: str, icon: str, sheet: Callable[[Seat], KeySheet]) -> Button:
        return Button(
            words, ButtonLook(icon=icon), lambda: self.sheet_wanted.emit(sheet(self._seat))
        )

    def _enter(self) -> None:
        self.sheet_wanted.emit(EnterAccountDialog(self._seat))

    def _build(self) -> None:
        self.body.addWidget(self.told)
        card = self.card(self.tr("Tài khoản"), self.enter)
        acts = (self.change, self.reset, self.share, self.take, self.close_account)
        none = NoneYet(
            icon="key", words=self.tr("Chưa có tài khoản nào để xem."), offers=self.enter
        )
        card.body.addWidget(self.listed(self.accounts, none, acts))
        card.body.addWidget(self.chosen)
        card.body.addWidget(_flowing(acts))
        if self._seat.is_sample:
            words = self.tr("Kho dữ liệu mẫu chỉ có một tài khoản.")
            card.body.addWidget(label(words, TextPart.HINT, wraps=True))
        self.body.addWidget(card)
        keys = self.card(self.tr("Khóa của kho"))
        about = self.tr(
            "Mã khôi phục mở kho khi quên mật khẩu. Thay khóa kho khi ngờ có người ngoài biết "
            "khóa: mọi dữ liệu được mã hóa lại."
        )
        keys.body.addWidget(label(about, TextPart.MUTED, wraps=True))
        keys.body.addWidget(_flowing((self.renew, self.rekey)))
        self.body.addWidget(keys)
        self.body.addStretch(1)


def _flowing(buttons: tuple[Button, ...]) -> QWidget:
    held = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    held.setSizePolicy(policy)
    flow = FlowLayout(held)
    for button in buttons:
        flow.addWidget(button)
    return held
