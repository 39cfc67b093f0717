"""Record what was decided of a term: extended, left to run out, or fixed where there was none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.secrecy_changes import (
    ChangeKind,
    ExtensionRequest,
    LapseRequest,
    TermFixRequest,
)
from bmnn_desk.domain.terms import end_of_term
from bmnn_desk.services.extend_term import extend_term, fix_term, leave_to_lapse
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.endings.decided_sheet import DecidedSheet, about_words
from bmnn_desk.ui.endings.ending_words import CHANGE_WORDS
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from bmnn_desk.domain.term_list import TermRow
    from bmnn_desk.services.keep_change import Changed
    from bmnn_desk.ui.seat import Seat


class ExtendTermDialog(DecidedSheet):
    """About the item `subject`; what can be decided follows from how its term stands."""

    form = "extend_term"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Quyết định về thời hạn"),
            subtitle=about_words(term_of(seat, subject)),
            save=self.tr("Gh&i quyết định"),
        )
        super().__init__(seat, subject, words)
        self.kind: ChoiceBox[ChangeKind] = ChoiceBox(
            (kind, CHANGE_WORDS[kind]) for kind in decidable(self.row)
        )
        self.until, self.late = DateField(seat.today), LineEdit()
        add, tr = self.panel.add, self.tr
        add("kind", FieldLook(words=tr("&Quyết định")), self.kind)
        add("until", FieldLook(words=tr("Đến &hết ngày"), required=True), self.until)
        look = FieldLook(words=tr("Vì sao quyết định chậ&m"), hint=self._late_hint())
        add("late", look, self.late)
        self.add_decision()
        self.rows((("kind", 4), ("until", 3), ("late", 5)), *self.decision_rows())
        self.until.put(self._usual_end())
        self.begin(self._record)
        self._show_kind()
        self.kind.edited.connect(self._show_kind)

    def errors(self) -> Mapping[str, str]:
        """The decision, and the new last day where there is one."""
        found = self.wrong({}) | self.decision_errors()
        if self.kind_now() is ChangeKind.LAPSING:
            found.pop("number", None)
            return found
        if self.until.value() is None:
            words = self.tr("Chưa nhập. Ghi ngày cuối của thời hạn, ví dụ: 31/12/2035.")
            found.setdefault("until", words)
        return found

    def kind_now(self) -> ChangeKind:
        """What is decided of the term."""
        return self.kind.value() or ChangeKind.EXTENDED

    def typed_facts(self, facts: ChangePaperFacts) -> ChangePaperFacts:
        """The new last day."""
        return replace(facts, until=self.until.value())

    def _record(self) -> str:
        kind = self.kind_now()
        changed = self._decide(kind)
        self.made = changed.change
        words = self.tr("Đã ghi: {what}").format(what=CHANGE_WORDS[kind].lower())
        return and_noted(words, changed.warnings)

    def _decide(self, kind: ChangeKind) -> Changed:
        seat, day, by = self.seat, self.day, self.decider()
        if kind is ChangeKind.LAPSING:
            lapse = LapseRequest(
                request_id=self.request_id,
                day=day,
                body=seat.body,
                item=self.subject,
                decider=by,
                reason=self.reason.value(),
            )
            return seat.desk.do(leave_to_lapse, lapse)
        until = self.until.value()
        if until is None:
            raise AssertionError  # the field had no error
        if kind is ChangeKind.FIXED:
            fixed = TermFixRequest(
                request_id=self.request_id,
                day=day,
                body=seat.body,
                item=self.subject,
                number=self.number.value(),
                decider=by,
                until=until,
                reason=self.reason.value(),
            )
            return seat.desk.do(fix_term, fixed)
        extended = ExtensionRequest(
            request_id=self.request_id,
            day=day,
            body=seat.body,
            item=self.subject,
            number=self.number.value(),
            decider=by,
            until=until,
            reason=self.reason.value(),
            late_reason=self.late.value(),
            shown=self.shown_by(),
            other_cases=self.findings.other_cases(),
        )
        return seat.desk.do(extend_term, extended)

    def _show_kind(self) -> None:
        kind = self.kind_now()
        self.panel.field("until").setVisible(kind is not ChangeKind.LAPSING)
        self.panel.field("number").setVisible(kind is not ChangeKind.LAPSING)
        for key in ("late", "shown"):
            self.panel.field(key).setVisible(kind is ChangeKind.EXTENDED)
        if self.print_button is not None:  # of the others no paper is laid out
            self.print_button.setVisible(kind is ChangeKind.EXTENDED)

    def _usual_end(self) -> date | None:
        """By the level's own years from the last day on: what an extension mostly says."""
        row = self.row
        if row.until is None or row.is_inferred:
            return row.until
        years = self.seat.desk.law.on(self.seat.today()).term_years[row.level]
        return end_of_term(row.until, years)

    def _late_hint(self) -> str:
        if self.row.until is None:
            return ""
        spans = self.seat.desk.law.on(self.seat.today()).deadlines.spans
        last = spans[DeadlineKind.EXTENSION_DECIDED].before(self.row.until)
        words = self.tr("Ghi khi quyết định sau ngày {day}.")
        return words.format(day=short_day(last))


def decidable(row: TermRow) -> tuple[ChangeKind, ...]:
    """What the office may decide of a document's term; () where somebody else decides.

    Another body decides of what it sent; only where nobody fixed its term does the office.
    """
    if row.until is None or row.is_inferred:
        return (ChangeKind.FIXED,)
    if row.is_received:
        return ()
    lapsing = () if row.last is ChangeKind.LAPSING else (ChangeKind.LAPSING,)
    return (ChangeKind.EXTENDED, *lapsing)
