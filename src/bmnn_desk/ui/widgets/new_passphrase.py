"""A new passphrase typed twice, its rules as ticks while it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from bmnn_desk.ui.widgets.tick_line import TickLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.widgets.form_panel import FormPanel


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


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPassphraseWords:
    """The two labels and the tick, with mnemonics that are free in the window."""

    one: str
    two: str
    plain: str


def first_words() -> NewPassphraseWords:
    """The words where there is no passphrase yet."""
    return NewPassphraseWords(
        one=_tr("&Mật khẩu"), two=_tr("&Gõ lại mật khẩu"), plain=_tr("H&iện chữ đang gõ")
    )


def other_words() -> NewPassphraseWords:
    """The words where another passphrase is asked for beside it."""
    return NewPassphraseWords(
        one=_tr("Mật khẩu mớ&i"), two=_tr("Gõ &lại mật khẩu mới"), plain=_tr("&Hiện chữ đang gõ")
    )


class NewPassphrase(QWidget):
    """Adds its fields `one` and `two` to a form; `ticks` holds a passphrase to the store's rules.

    `entered` when Enter is pressed in the second line. Nothing of it is ever in a draft.
    """

    entered = Signal()

    def __init__(
        self,
        panel: FormPanel,
        ticks: Callable[[str], Ticks],
        words: NewPassphraseWords | None = None,
    ) -> None:
        super().__init__()
        words = words or first_words()
        self._ticks = ticks
        self.one, self.two = PassphraseEdit(), PassphraseEdit()
        self.plain = QCheckBox(words.plain)
        self._caps = Banner(BannerKind.WARN)
        self.rules = {
            "is_long": TickLine(self.tr("Ít nhất 12 ký tự, ví dụ một câu dài chỉ mình nhớ")),
            "is_varied": TickLine(self.tr("Có ít nhất 5 chữ khác nhau, không chỉ toàn số")),
            "is_uncommon": TickLine(self.tr("Không phải từ dễ đoán như “matkhau”, tên cơ quan")),
            "is_same": TickLine(self.tr("Hai lần gõ giống nhau")),
        }
        self._lay_out(panel, words)
        for line in (self.one, self.two):
            line.edited.connect(self._show_rules)
            line.caps_seen.connect(self._show_caps)
        self.one.returnPressed.connect(self.two.setFocus)
        self.two.returnPressed.connect(self.entered.emit)
        self.plain.toggled.connect(self._show_plain)

    def value(self) -> str:
        """What was typed into the first line, in NFC."""
        return self.one.value()

    def errors(self) -> dict[str, str]:
        """What is wrong, by the field's key."""
        if not all(rule.is_kept for key, rule in self.rules.items() if key != "is_same"):
            words = self.tr("Mật khẩu chưa đạt. Xem các dòng chưa có dấu tích bên dưới.")
            return {"one": words}
        if not self.rules["is_same"].is_kept:
            words = self.tr("Hai lần gõ khác nhau. Gõ lại mật khẩu cho giống ô bên trái.")
            return {"two": words}
        return {}

    def forget(self) -> None:
        """Take the passphrase off the screen."""
        self.one.clear()
        self.two.clear()

    def _lay_out(self, panel: FormPanel, words: NewPassphraseWords) -> None:
        lines = QGridLayout()
        lines.setHorizontalSpacing(14)
        looks = (("one", words.one, self.one), ("two", words.two, self.two))
        for column, (key, named, line) in enumerate(looks):
            lines.addWidget(panel.add(key, FieldLook(words=named, required=True), line), 0, column)
            lines.setColumnStretch(column, 1)
        rules = QGridLayout()
        rules.setHorizontalSpacing(14)
        rules.setVerticalSpacing(4)
        for at, rule in enumerate(self.rules.values()):
            rules.addWidget(rule, at // 2, at % 2)
        for column in range(2):
            rules.setColumnStretch(column, 1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(9)
        column_of_all.addLayout(lines)
        column_of_all.addWidget(self._caps)
        column_of_all.addLayout(rules)
        column_of_all.addWidget(self.plain)

    def _show_rules(self) -> None:
        typed = self.one.value()
        ticks = self._ticks(typed)
        for key in ("is_long", "is_varied", "is_uncommon"):
            self.rules[key].show_kept(kept=bool(typed) and getattr(ticks, key))
        self.rules["is_same"].show_kept(kept=bool(typed) and typed == self.two.value())

    def _show_caps(self, on: bool) -> None:
        words = self.tr("Đang bật Caps Lock. Bộ gõ tiếng Việt nên tắt khi nhập mật khẩu.")
        self._caps.say(words if on else "")

    def _show_plain(self, on: bool) -> None:
        for line in (self.one, self.two):
            line.show_plain(plain=on)


def _tr(words: str) -> str:
    return QCoreApplication.translate("NewPassphrase", words)
