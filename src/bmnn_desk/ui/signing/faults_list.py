"""What was found in the text, a sentence each with its rule; "Đọc nhầm" answers one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.outgoing import Misread
from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.services.fault_words import fault_words
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.sign import Sign

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.drafting import FaultLine

_Key = tuple[str, str]


class FaultsList(QWidget):
    """Findings one under the other, those that block first; `edited` when a reason was written."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Điều tìm thấy trong văn bản"))
        self._rows: list[_Row] = []
        self._reasons: dict[_Key, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(9)

    def show_lines(self, lines: Sequence[FaultLine], words: Mapping[str, str]) -> None:
        """Show other findings; a reason given before stays with its finding."""
        self._keep_reasons()
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, seen = [], set()
        for line in sorted(lines, key=lambda line: not blocks(line)):
            key = _key(line)
            row = _Row(line, fault_words(words, line.finding), has_answer=key not in seen)
            seen.add(key)
            row.reason.setText(self._reasons.get(key, ""))
            row.show_reason()
            row.edited.connect(self.edited.emit)
            self._column.addWidget(row)
            self._rows.append(row)

    def sentences(self, *, without: Sequence[Misread] = ()) -> tuple[str, ...]:
        """Every sentence that is shown, but for findings answered as misread."""
        gone = {(answer.fault.value, answer.seen) for answer in without}
        return tuple(row.words for row in self._rows if _key(row.line) not in gone)

    def misread(self) -> tuple[Misread, ...]:
        """The findings answered as the reader's own mistake, with their reason."""
        return tuple(
            Misread(
                fault=row.line.finding.fault,
                reason=row.reason.value(),
                seen=row.line.finding.seen,
            )
            for row in self._rows
            if row.has_answer and row.reason.value()
        )

    def answer(self, fault: TextFault) -> LineEdit:
        """Open the reason of the first finding of a kind; gives its line."""
        row = next(row for row in self._rows if row.line.finding.fault is fault)
        row.ask_reason()
        return row.reason

    def draft_text(self) -> str:
        """What a draft keeps: the reasons."""
        self._keep_reasons()
        kept = [[fault, seen, reason] for (fault, seen), reason in self._reasons.items() if reason]
        return json.dumps(kept, ensure_ascii=False) if kept else ""

    def put_draft_text(self, text: str) -> None:
        """Have the reasons ready for when the findings are shown."""
        for fault, seen, reason in json.loads(text) if text else []:
            self._reasons[(fault, seen)] = reason

    def _keep_reasons(self) -> None:
        for row in self._rows:
            if row.has_answer:
                self._reasons[_key(row.line)] = row.reason.draft_text()


def blocks(line: FaultLine) -> bool:
    """True where one of the finding's rules blocks."""
    return any(rule.severity is Severity.BLOCK for rule in line.rules)


def _key(line: FaultLine) -> _Key:
    return line.finding.fault.value, line.finding.seen


class _Row(QFrame):
    """An icon, the sentence, the rule in small letters, and a line for the reason."""

    edited = Signal()

    def __init__(self, line: FaultLine, words: str, *, has_answer: bool) -> None:
        super().__init__()
        self.line, self.words = line, words
        # The program counts open changes itself: there is nothing to be misread.
        self.has_answer = has_answer and line.finding.fault is not TextFault.CHANGES_LEFT
        self._mark = Sign("alert-triangle", "warn")
        self.reason = LineEdit()
        self._field = Field(
            FieldLook(words=self.tr("Vì sao là đọc nhầm"), required=True), self.reason
        )
        self.reason.setAccessibleName(self.tr("Vì sao là đọc nhầm: {what}").format(what=words))
        look = ButtonLook(kind=ButtonKind.LINK)
        self._open = Button(self.tr("Đọc nhầm…"), look, self.ask_reason)
        self._open.setAccessibleName(self.tr("Đọc nhầm: {what}").format(what=words))
        if not self.has_answer:
            self._open.hide()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(9)
        across.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(self._said(), 1)
        across.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self.reason.edited.connect(self._edit)
        self.show_reason()

    def ask_reason(self) -> None:
        """Open the line for the reason."""
        self._field.show()
        self.reason.setFocus()

    def show_reason(self) -> None:
        """Show the line where it has something in it, and the sign that fits."""
        answered = bool(self.reason.value())
        if answered:
            self._field.show()
        elif not self.reason.hasFocus():
            self._field.hide()
        name, colour = ("alert-triangle", "warn")
        if answered:
            name, colour = ("circle-check", "ok")
        elif blocks(self.line):
            name, colour = ("alert-circle", "danger")
        self._mark.show_sign(name, colour)

    def _said(self) -> QVBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(label(self.words, TextPart.BODY, wraps=True))
        rule, *others = self.line.rules
        named = f"{rule.id} [{rule.basis}]"
        if others:
            too = self.tr("{rule}, cũng theo {others}")
            named = too.format(rule=named, others=", ".join(other.id for other in others))
        said.addWidget(label(named, TextPart.HINT, wraps=True))
        said.addWidget(self._field)
        return said

    def _edit(self) -> None:
        self.show_reason()
        self.edited.emit()
