"""Record a decision that raises or lowers a document's level."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.change_stamps import kind_of_level_change
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import LevelChangeRequest
from bmnn_desk.services.change_level import change_level
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.endings.decided_sheet import DecidedSheet, about_words
from bmnn_desk.ui.endings.ending_words import CHANGE_WORDS
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.proposal.basis_picker import BasisPicker
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.level_words import level_chip_words, level_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from bmnn_desk.domain.secrecy_changes import ChangeKind
    from bmnn_desk.ui.seat import Seat


class ChangeLevelDialog(DecidedSheet):
    """About the item `subject`: the new level, its bases, the new last day if one was named."""

    form = "change_level"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Điều chỉnh độ mật"),
            subtitle=about_words(term_of(seat, subject)),
            save=self.tr("Gh&i quyết định"),
        )
        super().__init__(seat, subject, words)
        self.to: ChoiceBox[SecrecyLevel] = ChoiceBox(
            (level, level_chip_words(level))
            for level in SecrecyLevel
            if level is not self.row.level
        )
        self.until, self.bases = DateField(seat.today), BasisPicker(seat)
        add, tr = self.panel.add, self.tr
        add("to", FieldLook(words=tr("Độ &mật mới"), required=True), self.to)
        hint = tr("Để trống: tính theo độ mật mới, kể từ ngày xác định lần đầu.")
        add("until", FieldLook(words=tr("Đến &hết ngày"), hint=hint), self.until)
        add("bases", FieldLook(words=tr("Căn cứ &danh mục"), required=True), self.bases)
        self.add_decision()
        self.rows(
            (("to", 4), ("until", 8)),
            (("bases", 12),),
            *self.decision_rows(),
        )
        self.signed.day.edited.connect(lambda: self.bases.use_day(self.day))
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """The decision; the level; bases; a day that can be read."""
        found = self.wrong({}) | self.decision_errors()
        if not self.bases.numbers():
            found["bases"] = self.tr("Chưa chọn. Gõ vài chữ của danh mục rồi chọn một mục.")
        return found

    def kind_now(self) -> ChangeKind:
        """Raised or lowered, by the level chosen."""
        return kind_of_level_change(self.row.level, self.to.value() or self.row.level)

    def level_now(self) -> SecrecyLevel | None:
        """The level chosen."""
        return self.to.value()

    def typed_facts(self, facts: ChangePaperFacts) -> ChangePaperFacts:
        """The bases and the new last day."""
        bases = tuple(entry.citation for entry in self.bases.entries())
        return replace(facts, bases=bases, until=self.until.value())

    def _record(self) -> str:
        level = self.to.value()
        if level is None:
            raise AssertionError  # another level is always offered
        request = LevelChangeRequest(
            request_id=self.request_id,
            day=self.day,
            body=self.seat.body,
            item=self.subject,
            number=self.number.value(),
            decider=self.decider(),
            level=level,
            bases=self.bases.numbers(),
            reason=self.reason.value(),
            until=self.until.value(),
            shown=self.shown_by(),
            other_cases=self.findings.other_cases(),
        )
        changed = self.seat.desk.do(change_level, request)
        self.made = changed.change
        kind = CHANGE_WORDS[kind_of_level_change(self.row.level, level)]
        words = self.tr("Đã ghi: {what} ({level})")
        return and_noted(words.format(what=kind.lower(), level=level_word(level)), changed.warnings)
