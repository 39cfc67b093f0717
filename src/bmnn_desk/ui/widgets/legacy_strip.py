"""The strip under a field that offers to turn a pasted text into Unicode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.widgets.legacy_paste import LegacyPaste

_NAMES = {"tcvn3": "TCVN3 (.VnTime)", "vni": "VNI (VNI-Times)"}


class LegacyStrip(Banner):
    """Hidden until something is offered, and again once that is answered or withdrawn.

    Nothing is changed before a button is pressed; then the focus is back in `editor`. Tab leads
    from `after`, the last thing before the strip, to its buttons.
    """

    def __init__(self, editor: QWidget, after: QWidget, parent: QWidget) -> None:
        super().__init__(BannerKind.WARN, parent)
        self._editor, self._after = editor, after
        self._text = ""

    @property
    def offered(self) -> str:
        """The text that it is about, as it was pasted; empty while nothing is offered."""
        return self._text

    def offer(self, found: LegacyPaste, change: Callable[[Callable[[str], str]], object]) -> None:
        """Ask whether to change what was pasted; `change` gets what reads the old encoding."""
        self._text, sample = found.text, found.sample()
        words = self.tr(
            "Đoạn dán có vẻ dùng bảng mã {name}. Đổi sang Unicode? «{old}» → «{new}»"
        ).format(name=_NAMES[found.encoding.value], old=sample, new=found.read(sample))
        offers = [(self.tr("Đổi"), lambda: self._answer(lambda: change(found.read)))]
        if found.encoding.value == "tcvn3" and found.is_small:
            offers.append(
                (
                    self.tr("Viết hoa"),
                    lambda: self._answer(lambda: change(found.read_in_capitals)),
                )
            )
        offers.append((self.tr("Giữ nguyên"), lambda: self._answer(lambda: None)))
        self.say(words, jumps=offers)
        self._put_in_order()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def withdraw(self) -> None:
        """Offer nothing any more."""
        self._text = ""
        self.say("")

    def _answer(self, change: Callable[[], object]) -> None:
        self._editor.setFocus()  # before the button that has it goes
        change()
        self.withdraw()

    def _put_in_order(self) -> None:
        before = self._after
        for button in self.findChildren(Button):
            if not button.isHidden():
                QWidget.setTabOrder(before, button)
                before = button
