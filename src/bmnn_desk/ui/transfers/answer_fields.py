"""The exception of one line: what became of it, who signed, how many, where on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.ui.transfers.receipt_answers import (
    Answer,
    is_count,
    is_place,
    unprinted_sheet,
)
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_TEXTS = ("receiver", "quantity", "place", "note")


class AnswerFields(QObject):
    """`answered(answer)` when the clerk changed something; `show_answer` tells nobody.

    `stepped(by)` when an arrow in the signer's line asks for the next row, or the one before.
    """

    answered = Signal(object)
    stepped = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.form = FormPanel(self)
        self.kind: ChoiceBox[ReceiptKind | None] = ChoiceBox(
            [
                (ReceiptKind.SIGNED, self.tr("Đã ký nhận")),
                (None, self.tr("Chưa ký")),
                (ReceiptKind.RETURNED, self.tr("Trả lại, không nhận")),
            ]
        )
        self.receiver = _SignerLine()
        self.quantity, self.place, self.note = LineEdit(), LineEdit(), LineEdit()
        self._is_showing = False
        self._sheets: tuple[int, ...] | None = None
        self._add()
        self.form.edited.connect(self._tell)
        self.receiver.stepped.connect(self.stepped)

    def show_answer(self, answer: Answer | None, sheets: tuple[int, ...] | None = None) -> None:
        """Show what is said of a line; None where no line is current.

        `sheets` are the printed ones that carry it, None where they are not known.
        """
        self._is_showing, self._sheets = True, sheets
        given = answer or Answer(kind=None)
        self.kind.put(given.kind)
        for key in _TEXTS:
            self.form.field(key).as_editor().put_draft_text(getattr(given, key))
        keys = self.form.keys()
        for key in keys:
            self.form.field(key).setEnabled(answer is not None)
        self._show_errors(given)
        self._is_showing = False

    def answer(self) -> Answer:
        """What the fields say."""
        return Answer(
            kind=self.kind.value(),
            receiver=self.receiver.value(),
            quantity=self.quantity.value(),
            place=self.place.value(),
            note=self.note.value(),
        )

    def faults(self, answer: Answer, sheets: tuple[int, ...] | None = None) -> dict[str, str]:
        """What is wrong with an answer, by the field's key; `sheets` as in `show_answer`."""
        found = {}
        unprinted = unprinted_sheet(answer, sheets)
        if unprinted is not None:
            words = self.tr(
                "Chưa ghi là đã in dòng này trên tờ {sheet:02}. In tờ sổ, hoặc ghi trang/dòng."
            )
            found["place"] = words.format(sheet=unprinted)
        elif not is_place(answer.place):
            found["place"] = self.tr("Ghi số tờ sổ, ví dụ 3; hoặc trang/dòng, ví dụ 12/5.")
        elif answer.kind is ReceiptKind.SIGNED and not answer.place:
            found["place"] = self.tr("Chưa có tờ sổ in dòng này. In tờ sổ, hoặc ghi trang/dòng.")
        if not is_count(answer.quantity):
            found["quantity"] = self.tr("Ghi số bản bằng chữ số, ví dụ: 2.")
        return found

    def editor(self, key: str) -> QWidget:
        """An editor by its key."""
        return self.form.field(key).editor

    def _tell(self) -> None:
        if not self._is_showing:
            answer = self.answer()
            self._show_errors(answer)
            self.answered.emit(answer)

    def _show_errors(self, answer: Answer) -> None:
        faults = self.faults(answer, self._sheets)
        for key in _TEXTS:
            self.form.field(key).show_error(faults.get(key, ""))

    def _add(self) -> None:
        add, tr = self.form.add, self.tr
        place = tr("Ví dụ: 3, hoặc 12/5 với sổ viết tay.")
        add("kind", FieldLook(words=tr("&Kết quả")), self.kind)
        receiver = FieldLook(
            words=tr("Người ký &dòng này"), hint=tr("Bỏ trống: như trên. ↓: dòng sau.")
        )
        add("receiver", receiver, self.receiver)
        add("quantity", FieldLook(words=tr("Số &bản bên nhận đếm")), self.quantity)
        add("place", FieldLook(words=tr("&Tờ sổ, hoặc trang/dòng"), hint=place), self.place)
        add("note", FieldLook(words=tr("G&hi chú")), self.note)


class _SignerLine(LineEdit):
    """Row after row is signed by another: ↑ and ↓ go to their names without leaving the line."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The two arrows are the rows'; every other key is the line's."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(by)
            return
        super().keyPressEvent(event)
