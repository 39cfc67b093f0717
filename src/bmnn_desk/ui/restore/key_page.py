"""Who opens the backup: an account and its passphrase of that day, or the recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.ui.code_way import CodeWay
from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.unlock_card import Attempt
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit

if TYPE_CHECKING:
    from collections.abc import Sequence


class KeyPage(FirstRunPage):
    """`attempt()` is what was typed; a wrong one is told by `refuse`, all else by `told`."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Mở bản sao lưu"),
            self.tr(
                "Dùng mật khẩu của tài khoản vào ngày sao lưu. Tài khoản phải có vai trò Người phụ "
                "trách BMNN hoặc Lãnh đạo."
            ),
        )
        self.account: ChoiceBox[str] = ChoiceBox()
        self.secret = PassphraseEdit()
        self.code = CodeWay()
        self.told = Banner(BannerKind.DANGER)
        self.panel.add("account", FieldLook(words=self.tr("Tài khoả&n")), self.account)
        look = FieldLook(words=self.tr("&Mật khẩu ngày đó"), required=True)
        self.panel.add("secret", look, self.secret)
        self._swap = Button("", ButtonLook(icon="key", kind=ButtonKind.LINK), self._swap_way)
        self.body.addWidget(self.told)
        self.rows((("account", 12),), (("secret", 12),))
        self.body.addWidget(self.code)
        row = QHBoxLayout()
        row.addWidget(self._swap)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.goes_forward(self.secret.returnPressed)
        self.goes_forward(self.code.entered)
        self.show_way(by_code=False)

    @property
    def by_code(self) -> bool:
        """Whether the recovery code is asked for."""
        return not self.code.isHidden()

    def offer_accounts(self, names: Sequence[str]) -> None:
        """The accounts of the backup's day."""
        self.account.offer([(name, name) for name in names])

    def attempt(self) -> Attempt:
        """What was typed."""
        way = self.code
        return Attempt(
            account=self.account.value(),
            secret=way.a.value() if self.by_code else self.secret.value(),
            by_code=self.by_code,
            half_b=way.b.value() if self.by_code else "",
            new=way.new.value() if self.by_code else "",
        )

    def ready(self) -> bool:
        """Whether something was typed; else the focus is where it is missing."""
        self.told.say("")
        if self.by_code:
            return not self.code.show_errors()
        missing = {} if self.secret.value() else {"secret": self.tr("Chưa nhập.")}
        return not self.panel.show_errors(missing)

    def refuse(self, sentence: str) -> None:
        """The passphrase or the code is wrong; it stays, selected."""
        if self.by_code:
            self.code.refuse(sentence)
            return
        self.panel.field("secret").show_error(sentence)
        self.focus_first()

    def forget(self) -> None:
        """Take all of it off the screen."""
        self.secret.clear()
        self.code.forget()

    def focus_first(self) -> None:
        """Where typing begins."""
        if self.by_code:
            self.code.focus_first()
            return
        self.secret.setFocus()
        self.secret.selectAll()

    def show_way(self, *, by_code: bool) -> None:
        """Ask for the one or the other."""
        self.code.setVisible(by_code)
        self.panel.field("secret").setVisible(not by_code)
        self.panel.show_errors({})
        self._swap.setText(
            self.tr("Mở bằng mật khẩ&u")
            if by_code
            else self.tr("Quên mật khẩu? Mở &bằng mã khôi phục")
        )

    def _swap_way(self) -> None:
        self.show_way(by_code=not self.by_code)
        self.focus_first()
