"""The lines of a self-inspection: an answer and a note for each, beside what the store says."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.self_inspection import AnsweredLine, LineAnswer
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLabel

    from bmnn_desk.domain.own_papers import OwnPaperEntry
    from bmnn_desk.domain.self_inspection import CheckLine, LineEvidence

_tr = partial(QCoreApplication.translate, "check_lines")
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
ANSWER_WORDS: Mapping[LineAnswer, str] = {
    LineAnswer.KEPT: "Đạt",
    LineAnswer.BROKEN: "Chưa đạt",
    LineAnswer.NONE: "Không có",
}
# A letter is one of the answer's own words: Đạt, Chưa đạt, Không có.
_ANSWER_KEYS: Mapping[str, LineAnswer] = {
    **dict(zip("123", ANSWER_WORDS, strict=True)),
    **dict(zip("dck", ANSWER_WORDS, strict=True)),
}
_ANSWER_LETTERS, _NOTE_PX = 10, 200


class AnswerBox(ChoiceBox[LineAnswer | None]):
    """`answered` when a key alone gave the answer, and the next line may come."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__(((None, _tr("Chưa trả lời")), *ANSWER_WORDS.items()))
        self.setMinimumContentsLength(_ANSWER_LETTERS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 or D (Đ), C, K answer; every other key does what it does in a box."""
        held = event.modifiers() & ~(_KEYPAD | Qt.KeyboardModifier.ShiftModifier)
        answer = _ANSWER_KEYS.get(fold(event.text()))
        if answer is None or held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        self.put(answer)
        self.answered.emit()


class CheckLines(QWidget):
    """`edited` when an answer or a note changed; an answer of the store's gives way to a typed one.

    `papers` are the office's own that prove a line, by the line's key; `rules` say what a rule's
    id stands for. A key answers a line and goes on to the next.
    """

    edited = Signal()

    def __init__(
        self,
        lines: Sequence[CheckLine],
        papers: Mapping[str, OwnPaperEntry],
        rules: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._papers = tuple(lines), papers
        self._rules = rules or {}
        self._evidence: Mapping[str, LineEvidence] = {}
        self.answers: dict[str, AnswerBox] = {}
        self.notes: dict[str, LineEdit] = {}
        self._says: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for place, line in enumerate(self._lines):
            self._add(grid, 2 * place, place + 1, line)
        self.setFocusProxy(self.answers[self._lines[0].key])

    def show_evidence(self, evidence: Mapping[str, LineEvidence]) -> None:
        """Say what the store says to each line, and answer with it what nobody has answered."""
        self._evidence = evidence
        for line in self._lines:
            found = evidence.get(line.key)
            self._says[line.key].setText(self._said(line))
            box = self.answers[line.key]
            if box.value() is not None:
                continue
            if found is not None and found.suggested is not None:
                box.put(found.suggested)
            elif line.key in self._papers:
                box.put(LineAnswer.KEPT)

    def answered(self) -> tuple[AnsweredLine, ...]:
        """The lines that have an answer."""
        return tuple(
            self._answer(line, answer)
            for line in self._lines
            if (answer := self.answers[line.key].value()) is not None
        )

    def open_lines(self) -> int:
        """How many lines nobody has answered."""
        return sum(box.value() is None for box in self.answers.values())

    def draft_text(self) -> str:
        """What a draft keeps."""
        kept = {
            line.key: [
                answer.value if (answer := self.answers[line.key].value()) else "",
                self.notes[line.key].draft_text(),
            ]
            for line in self._lines
        }
        return json.dumps(kept, ensure_ascii=False)

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept; lines that no longer exist are passed over."""
        for key, (answer, note) in json.loads(text or "{}").items():
            if key in self.answers:
                self.answers[key].put(LineAnswer(answer) if answer else None)
                self.notes[key].put_draft_text(note)

    def _go_on(self, number: int) -> None:
        """To the answer of the next line; after the last one the keys stay."""
        for line in self._lines[number : number + 1]:
            self.answers[line.key].setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self, line: CheckLine, answer: LineAnswer) -> AnsweredLine:
        paper, found = self._papers.get(line.key), self._evidence.get(line.key)
        return AnsweredLine(
            line=line.key,
            answer=answer,
            document="" if paper is None else paper.number,
            document_day=None if paper is None else paper.issued_on,
            note=self.notes[line.key].value(),
            cases=found.total if found is not None and found.is_known else None,
        )

    def _said(self, line: CheckLine) -> str:
        told = []
        found = self._evidence.get(line.key)
        if found is not None and found.is_known:
            words = _tr("Từ sổ: {count} trường hợp chưa đúng. {rules}.")
            none = _tr("Từ sổ: không tìm thấy trường hợp nào chưa đúng.")
            rules = self._rules_words(found.broken)
            told.append(words.format(count=found.total, rules=rules) if found.total else none)
            if found.waiting:
                words = _tr("Còn việc chưa xong: {rules}. Người kiểm tra tự trả lời.")
                told.append(words.format(rules=self._rules_words(found.waiting)))
        paper = self._papers.get(line.key)
        if paper is not None:
            words = _tr("Văn bản số {number} ngày {day}.")
            told.append(words.format(number=paper.number, day=short_day(paper.issued_on)))
        return " ".join(told) or _tr("Người kiểm tra tự xem và trả lời.")

    def _rules_words(self, counts: Sequence[tuple[str, int]]) -> str:
        return "; ".join(self._rule_words(rule, count) for rule, count in counts)

    def _rule_words(self, rule: str, count: int) -> str:
        told = self._rules.get(rule, "")
        return f"{told} ({rule}): {count}" if told else f"{rule}: {count}"

    def _add(self, grid: QGridLayout, row: int, number: int, line: CheckLine) -> None:
        words = f"{number}. {line.words}"
        said = label(self._said(line), TextPart.HINT, wraps=True)
        box = AnswerBox()
        box.answered.connect(partial(self._go_on, number))
        box.setAccessibleName(_tr("Kết quả dòng {number}").format(number=number))
        box.setAccessibleDescription(line.words)
        note = LineEdit()
        note.setPlaceholderText(_tr("Số văn bản, ghi chú"))
        note.setAccessibleName(_tr("Ghi chú dòng {number}").format(number=number))
        note.setMinimumWidth(_NOTE_PX)
        for editor in (box, note):
            editor.edited.connect(self.edited.emit)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(words, TextPart.BODY, wraps=True), row, 0)
        grid.addWidget(box, row, 1, top)
        grid.addWidget(note, row, 2, top)
        grid.addWidget(said, row + 1, 0, 1, 3)
        self.answers[line.key], self.notes[line.key], self._says[line.key] = box, note, said
