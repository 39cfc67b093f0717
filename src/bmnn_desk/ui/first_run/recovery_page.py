"""The recovery code's halves: shown once, printed or written down, their ends typed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.widgets.code_halves import CodeHalves

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.widgets.code_halves import Halves


class RecoveryPage(FirstRunPage):
    """`print_asked(printer, half)` when a sheet shall be printed; it is never saved to a file."""

    print_asked = Signal(str, object)

    def __init__(self, new_halves: Callable[[], Halves]) -> None:
        super().__init__(
            self.tr("Mã khôi phục"),
            self.tr("Mã mở được kho khi quên mật khẩu. Mã chia làm hai nửa, mỗi nửa vào một phong "
            "bì niêm phong do một người giữ; một nửa không mở được gì. Mã chỉ hiện ở đây, chương "
            "trình không lưu vào tệp nào."),
        )  # fmt: skip
        self._new_halves = new_halves
        self._made: Halves | None = None
        self.halves = CodeHalves(self.panel)
        self.body.addWidget(self.halves)
        self.body.addStretch(1)
        self.halves.print_asked.connect(self.print_asked.emit)
        self.goes_forward(self.halves.entered)

    @property
    def made(self) -> Halves:
        """The halves; made when they are first asked for, and the same ever after."""
        if self._made is None:
            self._made = self._new_halves()
            self.halves.show_halves(self._made)
        return self._made

    def shown(self) -> None:
        """Show the halves."""
        self.halves.setVisible(bool(self.made.a))

    def focus_first(self) -> None:
        """The last group of the first half is what must be typed first."""
        self.panel.focus("again_a")

    def forget(self) -> None:
        """Take the halves off the screen once the store was made."""
        self.halves.forget()

    def errors(self) -> dict[str, str]:
        """The last groups."""
        return self.halves.errors() if self.made.a else {}
