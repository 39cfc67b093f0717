"""Trường hợp khác: the ground, the document's number, who answers for it (workflow 6)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

_BETWEEN = "\x1f"


class OtherCaseForm(QFrame):
    """Three lines; all three must be filled before the case counts."""

    edited = Signal()

    def __init__(self, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = rule
        self.reason, self.number, self.responsible = LineEdit(), LineEdit(), LineEdit()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 4)
        grid.setHorizontalSpacing(10)
        fields = (
            (self.reason, self.tr("Căn cứ"), 0, 0, 2),
            (self.number, self.tr("Số văn bản cho phép"), 1, 0, 1),
            (self.responsible, self.tr("Người chịu trách nhiệm"), 1, 1, 1),
        )
        for editor, words, row, column, span in fields:
            field = Field(FieldLook(words=words, required=True), editor)
            editor.setAccessibleName(f"{words} ({rule})")
            grid.addWidget(field, row, column, 1, span)
            editor.edited.connect(self.edited.emit)

    def other_case(self) -> OtherCase:
        """What is written so far."""
        return OtherCase(
            rule=self._rule,
            reason=self.reason.value(),
            document_number=self.number.value(),
            responsible=self.responsible.value(),
        )

    def draft_text(self) -> str:
        """What a draft keeps: the rule and the three lines."""
        lines = (self.reason, self.number, self.responsible)
        return _BETWEEN.join((self._rule, *(line.draft_text() for line in lines)))

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        parts = text.split(_BETWEEN)[1:]
        for line, part in zip((self.reason, self.number, self.responsible), parts, strict=False):
            line.setText(part)
