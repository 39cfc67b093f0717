"""The two halves of a recovery code: shown, printed apart, the last group of each typed again."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.printing.printers import plugged_in
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.printing.printers import PrinterFacts
    from bmnn_desk.ui.widgets.form_panel import FormPanel

_MISREAD = str.maketrans("OILUZ", "011V2")


class Halves(Protocol):
    """What `bmnn_desk.entrance.new_recovery_halves` gives."""

    @property
    def a(self) -> str:
        """The first half, in groups."""

    @property
    def b(self) -> str:
        """The second one."""


class Half(StrEnum):
    """Which of the two envelopes."""

    A = "A"
    B = "B"


class CodeHalves(QWidget):
    """Adds the fields `printer`, `again_a` and `again_b` to a form; no half is in any draft.

    `print_asked(printer, half)` when a sheet shall be printed; `entered` when Enter is pressed in
    the last line.
    """

    print_asked = Signal(str, object)
    entered = Signal()

    def __init__(self, panel: FormPanel) -> None:
        super().__init__()
        self._halves = dict.fromkeys(Half, "")
        self._codes = {half: label("", TextPart.TITLE) for half in Half}
        self.again = {half: _Group() for half in Half}
        self.printer: ChoiceBox[str] = ChoiceBox()
        self.prints = {
            Half.A: self._print_button(Half.A, self.tr("&In nửa A")),
            Half.B: self._print_button(Half.B, self.tr("In nửa &B")),
        }
        self.said = Banner(BannerKind.INFO)
        self._lay_out(panel)
        # Queued, as a line moves the focus on after Enter.
        queued = Qt.ConnectionType.QueuedConnection
        self.again[Half.B].returnPressed.connect(self.entered.emit, queued)
        self.offer_printers(())

    def show_halves(self, halves: Halves) -> None:
        """Show both."""
        self._halves = {Half.A: halves.a, Half.B: halves.b}
        for half, shown in self._codes.items():
            shown.setText(self._halves[half])
            named = self.tr("Nửa {half}: {code}")
            shown.setAccessibleName(named.format(half=half.value, code=self._halves[half]))

    def half(self, which: Half) -> str:
        """A half as it is shown."""
        return self._halves[which]

    def errors(self) -> dict[str, str]:
        """The last groups, misread characters forgiven as they are when a half is used."""
        words = self.tr("Chưa khớp với nhóm cuối. Gõ 4 chữ, số sau dấu gạch cuối; tắt bộ gõ.")
        return {
            f"again_{half.lower()}": words
            for half, line in self.again.items()
            if line.value().upper().translate(_MISREAD) != self._halves[half].rsplit("-", 1)[-1]
        }

    def offer_printers(self, found: Sequence[PrinterFacts]) -> None:
        """Let one choose of these; without any the halves are written down by hand."""
        usable = plugged_in(found)
        self.printer.offer([(facts.name, facts.name) for facts in usable])
        self.printer.setEnabled(bool(usable))
        none = self.tr("Máy chưa có máy in nào: chép tay.")
        if found:
            none = self.tr("Chỉ có máy in qua mạng, không in mã qua mạng: chép tay.")
        self._printer_field.show_hint("" if usable else none)
        self.offer_again()

    def show_printed(self, half: Half, error: DeskError | None) -> None:
        """Say that a sheet went to the printer, or why it did not."""
        self.offer_again()
        if error is not None:
            self.said.say(sentence(error), BannerKind.WARN)
            return
        words = self.tr(
            "Đã gửi tờ nửa {half} tới máy in. Lấy giấy ngay, gõ lại nhóm cuối từ tờ giấy."
        )
        self.said.say(words.format(half=half.value), BannerKind.OK)

    def offer_again(self) -> None:
        """The printer can be asked anew."""
        for button in self.prints.values():
            button.setEnabled(self.printer.value() is not None)

    def forget(self) -> None:
        """Take the halves off the screen."""
        self._halves = dict.fromkeys(Half, "")
        for shown in self._codes.values():
            shown.setText("")
            shown.setAccessibleName("")

    def _print_button(self, half: Half, words: str) -> Button:
        return Button(words, ButtonLook(icon="printer"), lambda: self._ask_to_print(half))

    def _ask_to_print(self, half: Half) -> None:
        name = self.printer.value()
        if name:
            for button in self.prints.values():
                button.setEnabled(False)
            self.print_asked.emit(name, half)

    def _lay_out(self, panel: FormPanel) -> None:
        hint = self.tr("Nhìn trên giấy vừa chép hoặc in mà gõ, để chắc rằng chép đúng.")
        self._printer_field = panel.add(
            "printer", FieldLook(words=self.tr("Má&y in")), self.printer
        )
        words = {
            Half.A: (self.tr("Nửa A, phong bì thứ nhất"), self.tr("Gõ lại nhóm &cuối của nửa A")),
            Half.B: (self.tr("Nửa B, phong bì thứ hai"), self.tr("Gõ lại nhóm c&uối của nửa B")),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        for column, (half, (named, again)) in enumerate(words.items()):
            look = FieldLook(words=again, required=True, hint=hint)
            field = panel.add(f"again_{half.lower()}", look, self.again[half])
            grid.addWidget(label(named, TextPart.MUTED), 0, column)
            grid.addWidget(self._codes[half], 1, column)
            grid.addWidget(field, 2, column)
            grid.setColumnStretch(column, 1)
        beside = QWidget()
        buttons = QHBoxLayout(beside)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        for button in self.prints.values():
            buttons.addWidget(button)
        self._printer_field.put_beside(beside)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(9)
        column_of_all.addWidget(self._printer_field)
        column_of_all.addWidget(self.said)
        column_of_all.addLayout(grid)


class _Group(LineEdit):
    """The last group of a half: a piece of the way in is in no draft."""

    def draft_text(self) -> str:
        """Nothing."""
        return ""

    def put_draft_text(self, text: str) -> None:
        """Nothing was kept; a test types by it."""
        self.setText(text)
