"""The recovery code: shown once, printed or written down, and its last group typed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.printing.printers import PrinterFacts


class RecoveryPage(FirstRunPage):
    """`print_asked(printer)` when the sheet shall be printed; it is never saved to a file."""

    print_asked = Signal(str)

    def __init__(self, new_code: Callable[[], str]) -> None:
        super().__init__(
            self.tr("Mã khôi phục"),
            self.tr("Mã này mở được kho khi quên mật khẩu. Chép tay hoặc in ra giấy, cho vào phong "
            "bì niêm phong. Mã chỉ hiện ở đây, chương trình không lưu mã vào tệp nào."),
        )  # fmt: skip
        self._new_code = new_code
        self._shown_code = label("", TextPart.TITLE)
        self._shown_code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._said = Banner(BannerKind.INFO)
        self._printer: ChoiceBox[str] = ChoiceBox()
        self._print = Button(self.tr("&In mã"), ButtonLook(icon="printer"), self._ask_to_print)
        self._again = LineEdit()
        self.body.addWidget(self._shown_code)
        self.panel.add("printer", FieldLook(words=self.tr("Má&y in")), self._printer)
        self.panel.add(
            "again",
            FieldLook(
                words=self.tr("&Gõ lại nhóm cuối của mã"),
                required=True,
                hint=self.tr("Nhìn trên giấy vừa chép hoặc in mà gõ, để chắc rằng chép đúng."),
            ),
            self._again,
        )
        self.rows((("printer", 6), ("again", 6)))
        row = QHBoxLayout()
        row.addWidget(self._print)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._said)
        self.body.addStretch(1)
        self.goes_forward(self._again.returnPressed)
        self.offer_printers(())

    @property
    def code(self) -> str:
        """The code; made when it is first asked for, and the same ever after."""
        if not self._shown_code.text():
            code = self._new_code()
            self._shown_code.setText(code)
            self._shown_code.setAccessibleName(self.tr("Mã khôi phục: {code}").format(code=code))
        return self._shown_code.text()

    def shown(self) -> None:
        """Show the code."""
        self._shown_code.setVisible(bool(self.code))

    def offer_printers(self, found: Sequence[PrinterFacts]) -> None:
        """Let one choose of these; without any the code is written down by hand."""
        self._printer.offer([(facts.name, facts.name) for facts in found])
        for widget in (self._printer, self._print):
            widget.setEnabled(bool(found))
        none = self.tr("Máy chưa có máy in nào: chép tay.")
        self.panel.field("printer").show_hint("" if found else none)

    def show_printed(self, error: DeskError | None) -> None:
        """Say that the sheet went to the printer, or why it did not."""
        self.offer_again()
        if error is not None:
            self._said.say(sentence(error), BannerKind.WARN)
            return
        words = self.tr("Đã gửi tờ mã tới máy in. Lấy giấy ngay, gõ lại nhóm cuối từ tờ giấy.")
        self._said.say(words, BannerKind.OK)

    def offer_again(self) -> None:
        """The printer can be asked anew."""
        self._print.setEnabled(self._printer.value() is not None)

    def focus_first(self) -> None:
        """The last group is what must be typed."""
        self.panel.focus("again")

    def errors(self) -> dict[str, str]:
        """The last group, misread characters forgiven as they are when the code is used."""
        last = self.code.rsplit("-", 1)[-1]
        typed = self._again.value().upper().translate(str.maketrans("OILUZ", "011V2"))
        if typed == last:
            return {}
        words = self.tr("Chưa khớp với nhóm cuối. Gõ 4 chữ, số sau dấu gạch cuối; tắt bộ gõ.")
        return {"again": words}

    def _ask_to_print(self) -> None:
        name = self._printer.value()
        if name:
            self._print.setEnabled(False)
            self.print_asked.emit(name)
