"""Print the papers that come before an early declassification: proposal, council, minutes."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.change_papers import CouncilMember
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import DeskError
from bmnn_desk.services.change_paper_facts import ChangePaperAsked
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.endings.change_printing import (
    OPEN_NUMBER,
    council_paper,
    facts_asked,
    minutes_paper,
    proposal_paper,
)
from bmnn_desk.ui.endings.decided_sheet import about_words
from bmnn_desk.ui.endings.ending_words import CHANGE_WORDS
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.office_paper import offer_paper
from bmnn_desk.ui.proposal.basis_picker import BasisPicker
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.ui.seat import Seat

_KINDS = (ChangeKind.DECLASSIFIED, ChangeKind.DECLASSIFIED_PART)
_PARTS = 3


class FilePaper(StrEnum):
    """Which paper of the file is printed, in the order in which they are made."""

    PROPOSAL = "proposal"
    COUNCIL = "council"
    MINUTES = "minutes"


_ONLY: Mapping[str, frozenset[FilePaper]] = {
    "bases": frozenset({FilePaper.PROPOSAL}),
    "reason": frozenset({FilePaper.PROPOSAL, FilePaper.MINUTES}),
    "members": frozenset({FilePaper.COUNCIL, FilePaper.MINUTES}),
    "council_number": frozenset({FilePaper.MINUTES}),
    "council_day": frozenset({FilePaper.MINUTES}),
    "met_on": frozenset({FilePaper.MINUTES}),
    "met_at": frozenset({FilePaper.MINUTES}),
}
_MAKERS: Mapping[FilePaper, Callable[[Seat, ChangePaperFacts], OfficePaper]] = {
    FilePaper.PROPOSAL: proposal_paper,
    FilePaper.COUNCIL: council_paper,
    FilePaper.MINUTES: minutes_paper,
}


class PrintDeclassifyFileDialog(SmallSheet):
    """About the item `subject`; nothing is put on record, what was typed stays as a draft."""

    form = "print_declassify_file"
    save_icon = "printer"

    def __init__(self, seat: Seat, subject: int) -> None:
        row = term_of(seat, subject)
        words = SheetWords(
            title=self.tr("In giấy của hồ sơ giải mật"),
            subtitle=about_words(row),
            save=self.tr("&In giấy này"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.paper: ChoiceBox[FilePaper] = ChoiceBox(
            (
                (FilePaper.PROPOSAL, self.tr("Văn bản đề nghị giải mật")),
                (FilePaper.COUNCIL, self.tr("Quyết định thành lập Hội đồng")),
                (FilePaper.MINUTES, self.tr("Biên bản họp Hội đồng")),
            )
        )
        self.kind: ChoiceBox[ChangeKind] = ChoiceBox((kind, CHANGE_WORDS[kind]) for kind in _KINDS)
        self.number, self.council_number, self.met_at = LineEdit(), LineEdit(), LineEdit()
        self.days = {key: DateField(seat.today) for key in ("day", "council_day", "met_on")}
        self.released, self.reason = LineEdit(), TextArea(rows=2)
        self.members, self.bases = TextArea(rows=4), BasisPicker(seat)
        self._add_fields()
        self.rows(
            (("paper", 5), ("kind", 7)),
            (("number", 4), ("day", 4)),
            (("released", 12),),
            (("bases", 12),),
            (("reason", 12),),
            (("council_number", 4), ("council_day", 4)),
            (("met_on", 4), ("met_at", 8)),
            (("members", 12),),
        )
        self.begin(str)  # `forward` prints, and does no act
        self._show_paper()
        for box in (self.paper, self.kind):
            box.edited.connect(self._show_paper)

    def errors(self) -> Mapping[str, str]:
        """Days that cannot be read; who sits on the council, where the paper says it."""
        found = self.wrong({})
        if self.kind.value() is ChangeKind.DECLASSIFIED_PART and not self.released.value():
            found["released"] = self.tr("Chưa nhập. Ghi phần đề nghị giải mật.")
        if self._chosen in _ONLY["members"] and not self._members():
            found["members"] = self.tr(
                "Chưa nhập. Mỗi người một dòng: họ tên; chức vụ; nhiệm vụ trong Hội đồng."
            )
        return found

    def forward(self) -> None:
        """Print the paper chosen; the sheet stays for the next one."""
        self.save.setFocus()
        self.mishap.say("")
        if self.panel.show_errors(self.errors(), self._bring):
            return
        try:
            paper = _MAKERS[self._chosen](self.seat, self._facts())
        except DeskError as error:
            self.refuse(error)
            return
        self.keep_draft()
        words = self.paper.currentText()
        offer_paper(self, self.seat, paper, title=words, name="Ho so giai mat.pdf")

    @property
    def _chosen(self) -> FilePaper:
        return self.paper.value() or FilePaper.PROPOSAL

    def _facts(self) -> ChangePaperFacts:
        seat, kind = self.seat, self.kind.value() or ChangeKind.DECLASSIFIED
        asked = ChangePaperAsked(
            body=seat.body,
            item=self.subject,
            day=self.days["day"].value() or seat.today(),
            kind=kind,
        )
        members = self._members()
        return replace(
            facts_asked(seat, asked),
            day=self.days["day"].value(),
            number=self.number.value() or OPEN_NUMBER,
            bases=tuple(entry.citation for entry in self.bases.entries()),
            reason=self.reason.value(),
            released=self.released.value() if kind is ChangeKind.DECLASSIFIED_PART else "",
            council=(self.council_number.value(), self.days["council_day"].value()),
            members=members,
            met_on=self.days["met_on"].value(),
            met_at=self.met_at.value(),
            agreed=len(members),
        )

    def _members(self) -> tuple[CouncilMember, ...]:
        """A member a line: name; post; what he is there."""
        found = []
        for line in filter(str.strip, self.members.value().split("\n")):
            name, position, role, *_ = [*map(str.strip, line.split(";")), *("",) * _PARTS]
            found.append(CouncilMember(name=name, position=position, role=role))
        return tuple(found)

    def _show_paper(self) -> None:
        for key, papers in _ONLY.items():
            self.panel.field(key).setVisible(self._chosen in papers)
        is_part = self.kind.value() is ChangeKind.DECLASSIFIED_PART
        self.panel.field("released").setVisible(is_part)

    def _add_fields(self) -> None:
        add, tr, days = self.panel.add, self.tr, self.days
        add("paper", FieldLook(words=tr("Giấ&y cần in")), self.paper)
        add("kind", FieldLook(words=tr("&Việc đề nghị")), self.kind)
        add(
            "number",
            FieldLook(words=tr("&Số"), hint=tr("Để trống: chừa chỗ ghi tay.")),
            self.number,
        )
        add("day", FieldLook(words=tr("&Ngày")), days["day"])
        add("released", FieldLook(words=tr("Phần đượ&c giải mật")), self.released)
        add("bases", FieldLook(words=tr("Căn cứ &danh mục")), self.bases)
        add("reason", FieldLook(words=tr("&Lý do")), self.reason)
        council = FieldLook(words=tr("Số quyết định lập &Hội đồng"))
        add("council_number", council, self.council_number)
        add("council_day", FieldLook(words=tr("Ngày q&uyết định")), days["council_day"])
        add("met_on", FieldLook(words=tr("Ngày họ&p")), days["met_on"])
        add("met_at", FieldLook(words=tr("Địa điể&m họp")), self.met_at)
        hint = tr("Mỗi người một dòng: họ tên; chức vụ; nhiệm vụ trong Hội đồng.")
        add("members", FieldLook(words=tr("&Thành viên Hội đồng"), hint=hint), self.members)
