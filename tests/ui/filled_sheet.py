"""A sheet filled from a request, tried with Ctrl+Enter, and what a clerk then sees of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.widgets.buttons import Button
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.services.ledger import counts
from tests.ui.filling import WAYS
from tests.ui.kept import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.findings import OtherCase, Rule
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
LEAST = (1093, 574)
_MS = 20_000


def opened(qtbot: QtBot, window: QWidget) -> None:
    """Show a window at its least size."""
    window.resize(*LEAST)
    shown(qtbot, window)


def words(window: QWidget) -> str:
    """Every word that can be seen in a window."""
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def stored(at: Office) -> dict[str, int]:
    """How much there is of everything but drafts, the acts in the journal among it."""
    return {name: count for name, count in counts(at.desk).items() if name != "form_draft"}


class FilledSheet:
    """`ended` is what the sheet said when it was done; `asked` what its fields ask of the desk."""

    def __init__(self, qtbot: QtBot, seat: Seat, verb: object, request: Any) -> None:  # noqa: ANN401
        self._qtbot, self._seat, self._way = qtbot, seat, WAYS[verb]
        self.sheet = self._way.made(seat, request)
        self.ended: list[object] = []
        self.sheet.finished.connect(self.ended.append)
        opened(qtbot, self.sheet)
        self.sheet.focus_first()
        self._way.fill(seat, self.sheet, request)
        if isinstance(self.sheet, IssueOutgoingDialog):
            self._print_nothing(self.sheet)
        if isinstance(self.sheet, ProposeLevelDialog):
            self.sheet.check_now()  # as it does itself a moment after the last key
        self._qtbot.wait(1)

    @property
    def asked(self) -> Any:  # noqa: ANN401
        return self._way.asked(self._seat, self.sheet)

    def texts(self) -> dict[str, str]:
        """What stands in the fields."""
        return self._way.form(self.sheet).texts()

    def day(self) -> DateField:
        """The field of the act's own day."""
        field = self._way.form(self.sheet).field("day")
        assert isinstance(field.editor, DateField)
        return field.editor

    def errors(self) -> dict[str, str]:
        """The sentences under the fields, by key, in the order of the fields."""
        form = self._way.form(self.sheet)
        keys = form.keys()
        return {key: form.field(key).error for key in keys if form.field(key).error}

    def forward(self) -> None:
        """Ctrl+Enter, as often as it takes to try the act."""
        for _ in range(self._way.presses):
            if not self.ended and not self._is_told():
                self.press()

    def go_on(self) -> None:
        """Ctrl+Enter until the sheet is done."""
        self.press()
        if isinstance(self.sheet, IssueOutgoingDialog):
            self._qtbot.waitUntil(lambda: self.is_done, timeout=_MS)
            self.press()

    @property
    def is_done(self) -> bool:
        """True once the act is in the store."""
        if isinstance(self.sheet, IssueOutgoingDialog):
            return self.sheet.flow.is_issued and not self.sheet.busy_reason()
        return bool(self.ended)

    def words(self) -> str:
        """Every word that can be seen."""
        return words(self.sheet)

    def rules(self) -> tuple[Rule, ...]:
        """The rules in the panel."""
        return self._way.findings(self.sheet).rules()

    def focused(self) -> str:
        """The key of the field with the focus; "findings" for the panel, "" for neither."""
        panel, widget = self._way.findings(self.sheet), QApplication.focusWidget()
        in_panel = widget is not None and (widget is panel or panel.isAncestorOf(widget))
        return "findings" if in_panel else self._way.form(self.sheet).caret()

    def excuse(self, case: OtherCase) -> None:
        """Open "Trường hợp khác" of a rule and fill its three lines."""
        panel = self._way.findings(self.sheet)
        link = f"Trường hợp khác ({case.rule})…"
        (opened,) = (b for b in panel.findChildren(Button) if b.isVisible() and b.text() == link)
        opened.click()
        self._qtbot.wait(1)
        texts = (case.reason, case.document_number, case.responsible)
        names = ("Căn cứ", "Số văn bản cho phép", "Người chịu trách nhiệm")
        lines = {line.accessibleName(): line for line in panel.findChildren(LineEdit)}
        for name, text in zip(names, texts, strict=True):
            line = lines[f"{name} ({case.rule})"]
            assert line.isVisible()
            line.setText(text)

    def press(self) -> None:
        """Ctrl+Enter, once."""
        QTest.keyClick(QApplication.focusWidget() or self.sheet, Qt.Key.Key_Return, CTRL)
        self._qtbot.wait(1)  # what was added to a layout shows with the next event

    def _is_told(self) -> bool:
        return bool(self.errors())

    def _print_nothing(self, sheet: IssueOutgoingDialog) -> None:
        self._qtbot.waitUntil(lambda: sheet.check.printer.box.count() > 1)
        QTest.keyClick(sheet.check.printer.box, Qt.Key.Key_End)
