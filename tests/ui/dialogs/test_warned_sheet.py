from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.rules.transfers import RECEIPT
from bmnn_desk.domain.transfers import ReceiptCase, ReceiptKind
from bmnn_desk.errors import BookClosedError
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.dialogs.warned_sheet import WarnedSheet
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class Form(WarnedSheet):
    """One field that must be filled, and rules as they are given."""

    form = "add_unit"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, 0, SheetWords(title="Mẫu", subtitle="", save="Ghi"))
        self.name = LineEdit()
        self.panel.add("name", FieldLook(words="Tên", required=True), self.name)
        self.rows((("name", 12),))
        self.rules: tuple[Rule, ...] = ()
        self.error: DeskError | None = None
        self.done = self.asked = 0
        self.begin(self._act_on_it)

    def errors(self) -> Mapping[str, str]:
        return self.missing({"name": "tên"})

    def broken(self) -> tuple[Rule, ...]:
        self.asked += 1
        if self.error is not None:
            raise self.error
        return self.rules

    def _act_on_it(self) -> str:
        self.done += 1
        return "Xong"


def form_of(qtbot: QtBot, seat: Seat) -> Form:
    form = Form(seat)
    shown(qtbot, form)
    form.name.setText("Mẫu")
    return form


def rules_of(seat: Seat) -> tuple[Rule, ...]:
    """A warning and a block, as the law has them."""
    case = ReceiptCase(
        inside=True,
        kind=ReceiptKind.SIGNED,
        receiver="",
        has_proof=False,
        sent=1,
        received=2,
    )
    return seat.desk.law.on(date(2026, 3, 10)).check(case, RECEIPT)


def test_a_warning_is_shown_before_the_act_and_accepted_by_a_second_key(
    qtbot: QtBot, seat: Seat
) -> None:
    form = form_of(qtbot, seat)
    form.rules = tuple(rule for rule in rules_of(seat) if rule.severity is Severity.WARN)
    assert form.rules
    form.forward()
    assert (form.done, form.findings.rules()) == (0, form.rules)
    assert "Ctrl+Enter lần nữa" in form.warned.banner.words
    form.forward()
    assert (form.done, form.warned.banner.words) == (1, "")


def test_what_blocks_is_left_to_the_act_with_its_warnings(qtbot: QtBot, seat: Seat) -> None:
    form = form_of(qtbot, seat)
    form.rules = rules_of(seat)
    assert {rule.severity for rule in form.rules} == {Severity.BLOCK, Severity.WARN}
    form.forward()
    assert (form.done, form.warned.banner.words) == (1, "")


def test_a_wrong_field_comes_first_and_a_read_that_fails_is_told(qtbot: QtBot, seat: Seat) -> None:
    form = form_of(qtbot, seat)
    form.name.clear()
    form.forward()
    assert (form.asked, form.done) == (0, 0)
    assert form.panel.field("name").error
    form.name.setText("Mẫu")
    form.error = BookClosedError()
    form.forward()
    assert (form.asked, form.done) == (1, 0)
    assert form.mishap.words == sentence(form.error)
