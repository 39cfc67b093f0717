"""A form about what was decided of one document: by whom, when, under which number, why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.secrecy_changes import Decider, ShownBy
from bmnn_desk.errors import DeskError
from bmnn_desk.services.change_paper_facts import ChangePaperAsked, change_paper_facts
from bmnn_desk.ui.dialogs.small_sheet import SmallSheet
from bmnn_desk.ui.endings.change_printing import (
    OPEN_NUMBER,
    decision_paper,
    facts_asked,
    signed_by,
)
from bmnn_desk.ui.endings.ending_words import SHOWN_WORDS, days_left_words
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.office_paper import offer_paper
from bmnn_desk.ui.outgoing.signer_fields import SignerFields
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.remarks import Remarks
from bmnn_desk.ui.widgets.text_area import TextArea
from bmnn_desk.ui.widgets.title_words import title_words

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secrecy_changes import ChangeKind
    from bmnn_desk.domain.term_list import TermRow
    from bmnn_desk.ui.copy_previous import Group
    from bmnn_desk.ui.dialogs.small_sheet import SheetWords
    from bmnn_desk.ui.seat import Seat

CHANGES = "changes"
PAGE = "endings"


class DecidedSheet(SmallSheet):
    """About the item `subject`, which is `row`; a form adds its own fields, then `add_decision`.

    It ends on the list of decisions, at what was recorded.
    """

    copied: tuple[Group, ...] = (("signer", "capacity", "position", "delegation"),)

    def __init__(self, seat: Seat, subject: int, words: SheetWords) -> None:
        self.row = term_of(seat, subject)
        super().__init__(seat, subject, words)
        self.level.show_level(self.row.level)
        self.number, self.reason = LineEdit(), TextArea(rows=2)
        self.signed = SignerFields(seat, self)
        self.shown: ChoiceBox[ShownBy] = ChoiceBox(SHOWN_WORDS.items())
        self.made = 0
        self.print_button: Button | None = None
        self.show_before(self._stands())

    @property
    def day(self) -> date:
        """The day of the decision; today as long as none can be read."""
        return self.signed.day.value() or self.seat.today()

    def add_decision(self) -> None:
        """Add what every decision has, behind the fields of the form's own."""
        add, tr = self.panel.add, self.tr
        add("number", FieldLook(words=tr("&Số quyết định"), required=True), self.number)
        # The day before the signer: a draft is read back in this order, and it says who may sign.
        for key in ("day", "signer", "capacity", "position", "delegation"):
            self.panel.take(key, self.signed.form.field(key))
        add("reason", FieldLook(words=tr("&Lý do"), required=True), self.reason)
        hint = tr("Ghi khi đã làm; chưa làm thì ghi sau ở danh sách Quyết định.")
        add("shown", FieldLook(words=tr("Thể hiện &bằng"), hint=hint), self.shown)
        if self.seat.may_read(change_paper_facts):
            look = ButtonLook(icon="printer")
            words = tr("In dự thả&o")
            self.print_button = self.offer(words, look, self.print_draft, left=True)

    def decision_rows(self) -> tuple[tuple[tuple[str, int], ...], ...]:
        """How the decision's fields are laid out."""
        return (
            (("number", 4), ("day", 4), ("capacity", 4)),
            (("signer", 6), ("position", 6)),
            (("delegation", 12),),
            (("reason", 7), ("shown", 5)),
        )

    def decision_errors(self) -> dict[str, str]:
        """What is wrong with the decision, by the field's key."""
        found = self.missing(
            {
                "number": self.tr("số quyết định, ví dụ: 15/QĐ-STC"),
                "reason": self.tr("lý do, ví dụ: nội dung còn cần bảo vệ"),
            }
        )
        found |= self.signed.errors()
        if problem := future_day(self.signed.day.value(), self.seat.today()):
            found["day"] = problem
        return found

    def decider(self) -> Decider:
        """Who decided, as typed; nothing is wrong with it."""
        signer, capacity = self.signed.signer.value(), self.signed.capacity.value()
        if signer is None or capacity is None:
            raise AssertionError  # the fields had no error
        return Decider(
            person=signer.person,
            capacity=capacity,
            position=self.signed.position.value(),
            delegation=self.signed.chosen_power(),
        )

    def shown_by(self) -> ShownBy:
        """How it is shown on the copies."""
        return self.shown.value() or ShownBy.NOT_YET

    def kind_now(self) -> ChangeKind:
        """What is decided, as chosen now."""
        raise NotImplementedError

    def typed_facts(self, facts: ChangePaperFacts) -> ChangePaperFacts:
        """What the decision's paper says, with what was typed into the form's own fields."""
        raise NotImplementedError

    def level_now(self) -> SecrecyLevel | None:
        """The level that is decided; None where that is not what is decided."""
        return None

    def print_draft(self) -> None:
        """Print the decision as typed, to be signed: nothing is put on record."""
        try:
            paper = decision_paper(self.seat, self._draft_facts())
        except DeskError as error:
            self.refuse(error)
            return
        words = self.tr("In dự thảo quyết định")
        offer_paper(self, self.seat, paper, title=words, name="Quyet dinh.pdf")

    def _draft_facts(self) -> ChangePaperFacts:
        seat, day = self.seat, self.day
        asked = ChangePaperAsked(
            body=seat.body,
            item=self.subject,
            day=day,
            kind=self.kind_now(),
            level=self.level_now(),
        )
        facts = facts_asked(seat, asked)
        signer, capacity = self.signed.signer.value(), self.signed.capacity.value()
        if signer is not None and capacity is not None:
            facts = signed_by(facts, signer.name, capacity, self.signed.position.value())
        number = self.number.value() or OPEN_NUMBER
        reason = self.reason.value()
        return self.typed_facts(replace(facts, day=day, number=number, reason=reason))

    def end(self, words: str) -> None:
        """It is done: on to the decision, from where holders are told."""
        if self.made:
            wanted = LineWanted(page=PAGE, line=self.made, part=CHANGES, said=words)
            self.finished.emit(wanted)
        else:
            super().end(words)

    def _stands(self) -> Remarks:
        said = Remarks(self.tr("Thời hạn, độ mật hiện nay"))
        said.tell((stands_words(self.row),))
        return said


def about_words(row: TermRow) -> str:
    """What a document is called: its number, its kind and title."""
    return " · ".join(filter(None, (row.reference, title_words(row))))


def stands_words(row: TermRow) -> str:
    """Its level today and the last day of its term, in one sentence."""
    level = level_word(row.level)
    if row.until is None:
        return _tr("Đang ở độ {level}; chưa ghi thời hạn bảo vệ.").format(level=level)
    words = _tr("Đang ở độ {level}; thời hạn bảo vệ đến hết ngày {day} ({left} ngày).")
    if row.is_inferred:
        words = _tr(
            "Đang ở độ {level}; tính theo ngày văn bản thì thời hạn đến hết ngày {day} ({left} "
            "ngày), chưa ai ấn định."
        )
    left = days_left_words(row) or "0"
    return words.format(level=level, day=short_day(row.until), left=left)


def _tr(words: str) -> str:
    return QCoreApplication.translate("decided_sheet", words)
