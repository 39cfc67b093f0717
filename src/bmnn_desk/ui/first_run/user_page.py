"""The first user and his passphrase, its rules as ticks while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from bmnn_desk.domain.founding import UserWish
from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from bmnn_desk.ui.widgets.tick_line import TickLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.founding import AgencyWish

LONGEST_ACCOUNT = 60
# The recovery code's own way into the store, and what a sample of invented data is known by.
_KEPT_NAMES = frozenset({"recovery", "du-lieu-mau"})


class Ticks(Protocol):
    """Which rules a passphrase keeps; `bmnn_desk.entrance.ticks_of` tells."""

    @property
    def is_long(self) -> bool:
        """Long enough."""

    @property
    def is_varied(self) -> bool:
        """Of different letters."""

    @property
    def is_uncommon(self) -> bool:
        """Not what everybody tries."""


class UserPage(FirstRunPage):
    """`ticks` holds a passphrase to the store's rules."""

    def __init__(self, ticks: Callable[[str], Ticks]) -> None:
        super().__init__(
            self.tr("Người dùng đầu tiên"),
            self.tr("Người này giữ mật khẩu của kho dữ liệu. Quên cả mật khẩu và mã khôi phục thì "
            "không ai mở lại được."),
        )  # fmt: skip
        self._ticks = ticks
        self._lines = {key: LineEdit() for key in ("name", "post", "account")}
        self._lines["account"].setText("van-thu")
        self._one, self._two = PassphraseEdit(), PassphraseEdit()
        self._is_head = QCheckBox(self.tr("Chính là &người đứng đầu cơ quan"))
        self._plain = QCheckBox(self.tr("H&iện chữ đang gõ"))
        self._caps = Banner(BannerKind.WARN)
        self._rules = {
            "is_long": TickLine(self.tr("Ít nhất 12 ký tự, ví dụ một câu dài chỉ mình nhớ")),
            "is_varied": TickLine(self.tr("Có ít nhất 5 chữ khác nhau, không chỉ toàn số")),
            "is_uncommon": TickLine(self.tr("Không phải từ dễ đoán như “matkhau”, tên cơ quan")),
            "is_same": TickLine(self.tr("Hai lần gõ giống nhau")),
        }
        self._lay_out()
        self._listen()

    def wish(self, agency: AgencyWish) -> UserWish:
        """What was typed; a user who heads the office is the head of the page before."""
        is_head = self._is_head.isChecked()
        return UserWish(
            name=agency.head if is_head else self._lines["name"].value(),
            post=agency.head_post if is_head else self._lines["post"].value(),
            account=self._lines["account"].value(),
            passphrase=self._one.value(),
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
        if not all(rule.is_kept for key, rule in self._rules.items() if key != "is_same"):
            found["one"] = self.tr("Mật khẩu chưa đạt. Xem các dòng chưa có dấu tích bên dưới.")
        elif not self._rules["is_same"].is_kept:
            found["two"] = self.tr("Hai lần gõ khác nhau. Gõ lại mật khẩu cho giống ô bên trái.")
        return found

    def forget(self) -> None:
        """Take the passphrase off the screen once the store was made."""
        self._one.clear()
        self._two.clear()

    def _lay_out(self) -> None:
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
        self.panel.add("one", FieldLook(words=self.tr("&Mật khẩu"), required=True), self._one)
        self.panel.add(
            "two", FieldLook(words=self.tr("&Gõ lại mật khẩu"), required=True), self._two
        )
        self.rows((("name", 5), ("post", 4), ("account", 3)))
        self.body.addWidget(self._is_head)
        self.rows((("one", 6), ("two", 6)))
        self.body.addWidget(self._caps)
        rules = QVBoxLayout()
        rules.setSpacing(4)
        for rule in self._rules.values():
            rules.addWidget(rule)
        self.body.addLayout(rules)
        self.body.addWidget(self._plain)
        self.body.addStretch(1)

    def _listen(self) -> None:
        for line in (self._one, self._two):
            line.edited.connect(self._show_rules)
            line.caps_seen.connect(self._show_caps)
        self._one.returnPressed.connect(self._two.setFocus)
        self.goes_forward(self._two.returnPressed)
        self._plain.toggled.connect(self._show_plain)
        self._is_head.toggled.connect(self._show_head)

    def _show_rules(self) -> None:
        typed = self._one.value()
        ticks = self._ticks(typed)
        for key in ("is_long", "is_varied", "is_uncommon"):
            self._rules[key].show_kept(kept=bool(typed) and getattr(ticks, key))
        self._rules["is_same"].show_kept(kept=bool(typed) and typed == self._two.value())

    def _show_caps(self, on: bool) -> None:
        words = self.tr("Đang bật Caps Lock. Bộ gõ tiếng Việt nên tắt khi nhập mật khẩu.")
        self._caps.say(words if on else "")

    def _show_plain(self, on: bool) -> None:
        for line in (self._one, self._two):
            line.show_plain(plain=on)

    def _show_head(self, on: bool) -> None:
        # Alt+N ticks from afar: what is switched off would hand the focus to the account's name.
        self._is_head.setFocus(Qt.FocusReason.OtherFocusReason)
        for key in ("name", "post"):
            self.panel.field(key).setEnabled(not on)
            self.panel.field(key).show_error("")
