"""The first user and his passphrase, its rules as ticks while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from bmnn_desk.domain.founding import UserWish
from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.new_passphrase import NewPassphrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.founding import AgencyWish
    from bmnn_desk.ui.widgets.new_passphrase import Ticks

LONGEST_ACCOUNT = 60
# The recovery code's own way into the store, and what a sample of invented data is known by.
_KEPT_NAMES = frozenset({"recovery", "du-lieu-mau"})


class UserPage(FirstRunPage):
    """`ticks` holds a passphrase to the store's rules."""

    def __init__(self, ticks: Callable[[str], Ticks]) -> None:
        super().__init__(
            self.tr("Người dùng đầu tiên"),
            self.tr("Người này giữ mật khẩu của kho dữ liệu. Quên cả mật khẩu và mã khôi phục thì "
            "không ai mở lại được."),
        )  # fmt: skip
        self._lines = {key: LineEdit() for key in ("name", "post", "account")}
        self._lines["account"].setText("van-thu")
        self._is_head = QCheckBox(self.tr("Chính là &người đứng đầu cơ quan"))
        self._ask_who()
        self.passphrase = NewPassphrase(self.panel, ticks)
        self.body.addWidget(self.passphrase)
        self.body.addStretch(1)
        self.goes_forward(self.passphrase.entered)
        self._is_head.toggled.connect(self._show_head)

    def wish(self, agency: AgencyWish) -> UserWish:
        """What was typed; a user who heads the office is the head of the page before."""
        is_head = self._is_head.isChecked()
        return UserWish(
            name=agency.head if is_head else self._lines["name"].value(),
            post=agency.head_post if is_head else self._lines["post"].value(),
            account=self._lines["account"].value(),
            passphrase=self.passphrase.value(),
            is_head=is_head,
        )

    def errors(self) -> dict[str, str]:
        """Who it is, and a passphrase that keeps every rule, typed twice alike."""
        found = self.missing({"account": self.tr("tên tài khoản, ví dụ: van-thu")})
        if not self._is_head.isChecked():
            found |= self.missing({"name": self.tr("họ và tên, ví dụ: Lê Thị D")})
        account = self._lines["account"].value()
        if len(account) > LONGEST_ACCOUNT or account in _KEPT_NAMES:
            words = self.tr("Tên này không dùng được. Đặt tên khác, tối đa 60 chữ, ví dụ: van-thu.")
            found["account"] = words
        return found | self.passphrase.errors()

    def forget(self) -> None:
        """Take the passphrase off the screen once the store was made."""
        self.passphrase.forget()

    def _ask_who(self) -> None:
        self.panel.add(
            "name", FieldLook(words=self.tr("&Họ và tên"), required=True), self._lines["name"]
        )
        self.panel.add("post", FieldLook(words=self.tr("&Chức vụ")), self._lines["post"])
        self._lines["post"].setPlaceholderText(self.tr("ví dụ: Văn thư"))
        self.panel.add(
            "account",
            FieldLook(
                words=self.tr("Tên tài &khoản"),
                required=True,
                hint=self.tr("Hiện ra khi mở khóa, không phải điều bí mật."),
            ),
            self._lines["account"],
        )
        self.rows((("name", 5), ("post", 4), ("account", 3)))
        self.body.addWidget(self._is_head)

    def _show_head(self, on: bool) -> None:
        # Alt+N ticks from afar: what is switched off would hand the focus to the account's name.
        self._is_head.setFocus(Qt.FocusReason.OtherFocusReason)
        for key in ("name", "post"):
            self.panel.field(key).setEnabled(not on)
            self.panel.field(key).show_error("")
