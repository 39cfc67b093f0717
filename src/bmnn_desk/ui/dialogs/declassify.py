"""Record a declassification: early, whole or in part, with its file; or of what no list names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.listed_decisions import ListState
from bmnn_desk.domain.secrecy_changes import ChangeKind, DeclassificationRequest, PaperGiven
from bmnn_desk.services.declassify import declassify
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.endings.decided_sheet import DecidedSheet, about_words
from bmnn_desk.ui.endings.ending_words import CHANGE_WORDS
from bmnn_desk.ui.endings.file_papers import FilePapers
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.outgoing.signer_choice import signers
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.ui.seat import Seat

_KINDS = (ChangeKind.DECLASSIFIED, ChangeKind.DECLASSIFIED_PART, ChangeKind.DELISTED)


class DeclassifyDialog(DecidedSheet):
    """About the item `subject`; the council and its papers are asked of the early ones alone."""

    form = "declassify"
    copied = ("council", *DecidedSheet.copied)

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Giải mật"),
            subtitle=about_words(term_of(seat, subject)),
            save=self.tr("Gh&i quyết định"),
        )
        super().__init__(seat, subject, words)
        self.kind: ChoiceBox[ChangeKind] = ChoiceBox((kind, CHANGE_WORDS[kind]) for kind in _KINDS)
        self.council: ChoiceBox[PersonEntry] = ChoiceBox(signers(seat, seat.today()))
        self.released = TextArea(rows=2)
        self.basis: ChoiceBox[int] = ChoiceBox(_entries(seat))
        add, tr = self.panel.add, self.tr
        add("kind", FieldLook(words=tr("&Quyết định")), self.kind)
        hint = tr("Người ký quyết định thành lập Hội đồng.")
        look = FieldLook(words=tr("Người lập &Hội đồng"), hint=hint)
        offer_person(seat, add("council", look, self.council), lambda: signers(seat, seat.today()))
        part = FieldLook(words=tr("&Phần được giải mật"), required=True)
        add("released", part, self.released)
        look = FieldLook(words=tr("Mục &danh mục không còn"), required=True)
        add("basis", look, self.basis)
        self.add_decision()
        self.papers = FilePapers(seat, self.panel)
        self.rows(
            (("kind", 5), ("council", 7)),
            (("released", 12),),
            (("basis", 12),),
            *self.decision_rows(),
            *self.papers.rows(),
        )
        self.begin(self._record)
        self._show_kind()
        self.kind.edited.connect(self._show_kind)

    def errors(self) -> Mapping[str, str]:
        """The decision; the part that is free; the entries that are gone; days to be read."""
        found = self.decision_errors()
        if self.kind_now() is ChangeKind.DECLASSIFIED_PART:
            found |= self.missing(
                {"released": self.tr("phần không còn mật, ví dụ: phần số liệu tổng hợp")}
            )
        if not self._is_early and self.basis.value() is None:
            found["basis"] = self.tr("Chưa có mục nào. Thêm mục ở trang Danh mục trước.")
        if self._is_early:
            found |= self.papers.errors()
        return found

    def kind_now(self) -> ChangeKind:
        """Early, a part, or of what no list names."""
        return self.kind.value() or ChangeKind.DECLASSIFIED

    def typed_facts(self, facts: ChangePaperFacts) -> ChangePaperFacts:
        """The part that is free, the papers it rests on, the entry that is gone."""
        given = {paper.paper: paper for paper in self.papers.given()} if self._is_early else {}
        minutes = given.get(DeclassificationPaper.MINUTES)
        council = given.get(DeclassificationPaper.COUNCIL_DECISION)
        gone = "" if self._is_early else self.basis.currentText()
        return replace(
            facts,
            bases=(gone,) if gone else (),
            released=self.released.value(),
            minutes=("", None) if minutes is None else (minutes.number, minutes.day),
            council=("", None) if council is None else (council.number, council.day),
        )

    @property
    def _is_early(self) -> bool:
        return self.kind_now() is not ChangeKind.DELISTED

    def _record(self) -> str:
        kind, early = self.kind_now(), self._is_early
        council, basis = self.council.value(), self.basis.value()
        request = DeclassificationRequest(
            request_id=self.request_id,
            day=self.day,
            body=self.seat.body,
            item=self.subject,
            kind=kind,
            number=self.number.value(),
            decider=self.decider(),
            reason=self.reason.value(),
            papers=self._papers() if early else (),
            council_by=council.person if early and council is not None else None,
            released=self.released.value() if kind is ChangeKind.DECLASSIFIED_PART else "",
            bases=() if early or basis is None else (basis,),
            shown=self.shown_by(),
            other_cases=self.findings.other_cases(),
        )
        changed = self.seat.desk.do(declassify, request)
        self.made = changed.change
        words = self.tr("Đã ghi: {what}").format(what=CHANGE_WORDS[kind].lower())
        return and_noted(words, changed.warnings)

    def _papers(self) -> tuple[PaperGiven, ...]:
        """The decision that is recorded here is the fifth paper of the file."""
        decision = PaperGiven(
            paper=DeclassificationPaper.DECISION, number=self.number.value(), day=self.day
        )
        return (*self.papers.given(), decision)

    def _show_kind(self) -> None:
        kind = self.kind_now()
        self.panel.field("council").setVisible(self._is_early)
        self.panel.field("released").setVisible(kind is ChangeKind.DECLASSIFIED_PART)
        self.panel.field("basis").setVisible(kind is ChangeKind.DELISTED)
        self.papers.show(shown=self._is_early)


def _entries(seat: Seat) -> list[tuple[int, str]]:
    """Every entry by its citation, those first whose decision is over."""
    asked = EntriesAsked(body=seat.body, day=seat.today())
    found = sorted(
        seat.desk.read(secret_entries, asked),
        key=lambda entry: entry.state is not ListState.EXPIRED,
    )
    return [(entry.id, entry.citation) for entry in found]
