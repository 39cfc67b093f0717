"""What the rules say, as sentences with their article; "Trường hợp khác" where that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.findings import OtherCase, Rule, Severity
from bmnn_desk.ui.error_texts import rule_sentence
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.other_case_form import OtherCaseForm
from bmnn_desk.ui.widgets.sign import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence


class FindingsPanel(QWidget):
    """Findings one under the other: blocks first; what was answered by an other case stays.

    Without any it is hidden, as its place in a column would be a gap.
    `edited` tells that an other case was written; `other_cases()` are those complete.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: dict[str, OtherCaseForm] = {}
        self._links: dict[str, Button] = {}
        self._rules: tuple[Rule, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setAccessibleName(self.tr("Kết quả kiểm tra"))
        self.hide()

    def show_rules(self, rules: Sequence[Rule], good: Sequence[str] = ()) -> None:
        """Show what is broken, then what is in order (`good`, ready sentences)."""
        ordered = tuple(sorted(rules, key=lambda rule: rule.severity is not Severity.BLOCK))
        if ordered == self._rules and not good and self._rows:
            self._appear()
            return
        self._rules = ordered
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for form in self._forms.values():
            form.setParent(self)
            form.hide()
        self._links = {}
        self._rows = [self._finding(rule) for rule in ordered]
        self._rows += [_Line("circle-check", "ok", words) for words in good]
        for row in self._rows:
            self._column.addWidget(row)
        self._appear()

    def rules(self) -> tuple[Rule, ...]:
        """What is shown."""
        return self._rules

    def still_blocking(self) -> tuple[Rule, ...]:
        """Blocks that no complete other case answers."""
        answered = {case.rule for case in self.other_cases()}
        return tuple(
            rule
            for rule in self._rules
            if rule.severity is Severity.BLOCK and rule.id not in answered
        )

    def focus_first(self) -> None:
        """Go where the first block can be answered; where none can be, onto the panel itself."""
        # What was just added to a layout takes no focus before it is laid out.
        QTimer.singleShot(0, self, self._focus_now)

    def other_cases(self) -> tuple[OtherCase, ...]:
        """The other cases that are complete, also of rules that no longer show."""
        cases = (form.other_case() for form in self._forms.values())
        return tuple(case for case in cases if case.is_complete)

    def draft_text(self) -> str:
        """What a draft keeps: every other case begun."""
        return "\x1e".join(form.draft_text() for form in self._forms.values())

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        for part in filter(None, text.split("\x1e")):
            self._form(part.split("\x1f", 1)[0]).put_draft_text(part)

    def _appear(self) -> None:
        if self.parentWidget() is not None:  # else it would be a window
            self.setVisible(bool(self._rows))

    def _focus_now(self) -> None:
        for row in self._rows:
            row.show()
        link = next(
            (self._links[rule.id] for rule in self.still_blocking() if rule.id in self._links), None
        )
        (link or self).setFocus()

    def _finding(self, rule: Rule) -> QWidget:
        blocks = rule.severity is Severity.BLOCK
        row = _Line(
            "alert-circle" if blocks else "alert-triangle",
            "danger" if blocks else "warn",
            rule_sentence(rule),
        )
        if rule.may_be_excused:
            self._add_other_case(row, rule)
        return row

    def _add_other_case(self, row: _Line, rule: Rule) -> None:
        form = self._form(rule.id)
        look = ButtonLook(kind=ButtonKind.LINK)
        begun = any(part for part in form.draft_text().split("\x1f")[1:])

        def show_form() -> None:
            """Open the form and lead the focus into it, or hide it again."""
            form.setVisible(form.isHidden())
            if form.isVisible():
                form.reason.setFocus()

        opened = Button(self.tr("Trường hợp khác ({rule})…").format(rule=rule.id), look, show_form)
        self._links[rule.id] = opened
        row.said.addWidget(opened, 0, Qt.AlignmentFlag.AlignLeft)
        row.said.addWidget(form)
        form.setVisible(begun)

    def _form(self, rule: str) -> OtherCaseForm:
        if rule not in self._forms:
            form = OtherCaseForm(rule, self)
            form.hide()
            form.edited.connect(self.edited.emit)
            self._forms[rule] = form
        return self._forms[rule]


class _Line(QFrame):
    """An icon, a sentence, and room under it."""

    def __init__(self, name: str, colour: str, words: str) -> None:
        super().__init__()
        mark = Sign(name, colour)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(9)
        across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self.said = QVBoxLayout()
        self.said.setSpacing(3)
        self.said.addWidget(label(words, TextPart.BODY, wraps=True))
        across.addLayout(self.said, 1)
