"""Signing rows with what is said of each: all ticked at once, the exceptions one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from bmnn_desk.domain.rules.transfers import RECEIPT
from bmnn_desk.domain.transfers import ReceiptCase, ReceiptKind
from bmnn_desk.ui.transfers.receipt_answers import (
    Answer,
    answers_from,
    answers_text,
    receipt_rows,
)
from bmnn_desk.ui.transfers.receipt_side import ReceiptSide
from bmnn_desk.ui.transfers.tick_area import TickArea
from bmnn_desk.ui.transfers.tick_table import TickTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.transfers import ReceiptRow
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FormRow:
    """A signing row by its key: its number for people, its cells, what is said of it at first.

    `inside` goes to a unit of the office; `level` is what the cell of `FormWords.level` shows;
    `sheets` are the printed ones that carry it, None where they are not known.
    """

    key: int
    number: int
    cells: tuple[str, ...]
    answer: Answer
    inside: bool = False
    level: SecrecyLevel | None = None
    sheets: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWords:
    """The table's name and its headings before sheet and result; `wide` takes the room.

    `level` is the heading of the level, where there is one.
    """

    name: str
    headings: tuple[str, ...]
    wide: int
    level: int | None = None


class ReceiptForm(TickArea):
    """`edited` on each change; `faulty(words)` with what cannot be taken, whose row is shown."""

    edited = Signal()
    faulty = Signal(str)

    def __init__(
        self, seat: Seat, rows: Sequence[FormRow], words: FormWords, parent: QWidget | None = None
    ) -> None:
        headings = (*words.headings, self.tr("Tờ sổ"), self.tr("Kết quả"))
        self.side = ReceiptSide(seat)
        table = TickTable(words.name, headings, wide=words.wide)
        super().__init__(table, self.side, parent=parent)
        self._rows, self._level = {row.key: row for row in rows}, words.level
        self._answers = {row.key: row.answer for row in rows}
        self._show_rows()
        self.table.ticked_changed.connect(self._take_ticks)
        self.table.current_row_changed.connect(self._show_one)
        self.side.one.answered.connect(self._take_answer)
        self.side.one.stepped.connect(self._step)
        self.side.panel.edited.connect(self.edited)
        self.side.findings.edited.connect(self.edited)

    @property
    def whole(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def asked(self) -> tuple[ReceiptRow, ...]:
        """What is to be recorded, by the rows' keys; who signed is the shared one or the row's."""
        return receipt_rows(self._answers, self.side.receiver.value())

    def warnings(self, regime: Regime) -> tuple[Rule, ...]:
        """What the rules say of a signature without a name, once each."""
        found: dict[str, Rule] = {}
        for row in self.asked():
            case = ReceiptCase(
                inside=self._rows[row.line].inside,
                kind=row.kind,
                receiver=row.receiver,
                has_proof=True,
                sent=0,
                received=0,
            )
            found.update({rule.id: rule for rule in regime.check(case, RECEIPT)})
        return tuple(found.values())

    def has_fault(self) -> bool:
        """True where something cannot be taken; it is told, and the focus is there."""
        if self.side.panel.show_errors(self.side.errors()):
            return True
        for key, answer in self._answers.items():
            sheets = self._rows[key].sheets
            faults = {} if answer.kind is None else self.side.one.faults(answer, sheets)
            if faults:
                self.table.go_to(key)
                self._show_one(key)
                field, words = next(iter(faults.items()))
                self.side.one.editor(field).setFocus()
                said = self.tr("Dòng {number:02}: {words}")
                self.faulty.emit(said.format(number=self._rows[key].number, words=words))
                return True
        return False

    def texts(self) -> dict[str, str]:
        """What a draft keeps of the rows."""
        return {"answers": answers_text(self._answers)}

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Show what a draft kept of them."""
        self._answers = answers_from(texts.get("answers", ""), self._answers)
        self._show_rows()

    def _show_rows(self) -> None:
        signed = [key for key, answer in self._answers.items() if answer.kind is not None]
        was = self.table.blockSignals(True)
        self.table.show_ticks({key: self._texts(key) for key in self._rows})
        if self._level is not None:
            levels = {key: row.level for key, row in self._rows.items() if row.level is not None}
            self.table.show_levels(self._level, levels)
        self.table.put_ticked(signed)
        self.table.blockSignals(was)
        self._show_one(self.table.current_id())
        self._show_count()

    def _texts(self, key: int) -> tuple[str, ...]:
        answer = self._answers[key]
        results = {
            ReceiptKind.SIGNED: self.tr("Đã ký nhận"),
            ReceiptKind.RETURNED: self.tr("Trả lại"),
            None: self.tr("Chưa ký") if answer.place else self.tr("Chưa in tờ sổ"),
        }
        return (*self._rows[key].cells, answer.place, results[answer.kind])

    def _take_ticks(self) -> None:
        """A tick says that the row is signed for; without it the row stays open."""
        ticked = set(self.table.ticked())
        for key, answer in self._answers.items():
            if (answer.kind is not None) != (key in ticked):
                kind = ReceiptKind.SIGNED if key in ticked else None
                self._answers[key] = replace(answer, kind=kind)
                self.table.show_texts(key, self._texts(key))
        self._show_one(self.table.current_id())
        self._bring_fault()
        self._edit()

    def _bring_fault(self) -> None:
        """What a tick has just made required may lie below the fold."""
        keys = self.side.one.form.keys()
        for key in keys:
            field = self.side.one.form.field(key)
            if field.error:
                self.bring(field)
                return

    def _take_answer(self, answer: Answer) -> None:
        key = self.table.current_id()
        if key is None:
            return
        self._answers[key] = answer
        self.table.show_texts(key, self._texts(key))
        was = self.table.blockSignals(True)
        self.table.tick(key, on=answer.kind is not None)
        self.table.blockSignals(was)
        self._edit()

    def _step(self, by: int) -> None:
        """Another row's name, to be written over; the focus stays where it is."""
        row = self.table.currentRow() + by
        if 0 <= row < self.table.rowCount():
            self.table.setCurrentCell(row, 1)
            self.side.one.receiver.selectAll()

    def _show_one(self, key: object) -> None:
        if isinstance(key, int):
            row = self._rows[key]
            self.side.show_line(row.number, self._answers[key], row.sheets)
        else:
            self.side.show_line(None, None)

    def _show_count(self) -> None:
        words = self.tr("Đã chọn {count:02}/{whole:02} dòng")
        self.say_count(words.format(count=len(self.table.ticked()), whole=self.whole))

    def _edit(self) -> None:
        self._show_count()
        self.edited.emit()
