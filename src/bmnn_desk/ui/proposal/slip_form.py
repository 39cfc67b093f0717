"""The fields of a proposal slip, and the request that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.domain.proposal import ARCHIVE, ProposalRequest
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.proposal.basis_picker import BasisPicker
from bmnn_desk.ui.proposal.permission_choice import PermissionChoice
from bmnn_desk.ui.proposal.recipients_paste import PasteWords
from bmnn_desk.ui.proposal.recipients_table import RecipientsTable
from bmnn_desk.ui.proposal.slip_people import drafter_choices, unit_choices, usual_drafter
from bmnn_desk.ui.proposal.sources_table import SourcesTable
from bmnn_desk.ui.proposal.type_line import TypeLine
from bmnn_desk.ui.unit_add import offer_unit
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.level_words import level_chip_words
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.copies import CopyKind
    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.ui.seat import Seat

MORE_KEYS = ("level", "addressee", "issue_form", "reason", "day", "term_until", "recall_on")


class SlipForm(QObject):
    """It lays nothing out; `edited` when anything was changed."""

    edited = Signal()

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self._archive: tuple[tuple[CopyKind, str], ...] = ARCHIVE
        measure = seat.desk.law.on(seat.today()).measure
        self.panel = FormPanel(self)
        self.type = TypeLine(measure.type_codes)
        self.title = TextArea(rows=2)
        self.unit: ChoiceBox[str] = ChoiceBox(unit_choices(seat))
        self.drafter: ChoiceBox[PersonEntry | None] = ChoiceBox(drafter_choices(seat))
        self.position = LineEdit()
        self.bases, self.sources = BasisPicker(seat), SourcesTable(seat)
        words = PasteWords(groups=measure.group_words, as_above=measure.as_above)
        (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self.recipients = RecipientsTable(words, settings.usual_recipients)
        self.may_copy = PermissionChoice()
        self.level: ChoiceBox[SecrecyLevel | None] = ChoiceBox()
        self.level.offer(
            [
                (None, self.tr("Theo căn cứ và nguồn")),
                *((level, level_chip_words(level)) for level in sorted(SecrecyLevel)),
            ]
        )
        self.addressee, self.issue_form, self.reason = LineEdit(), LineEdit(), TextArea(rows=2)
        self.day, self.term_until = DateField(seat.today), DateField(seat.today)
        self.recall_on = DateField(seat.today)
        self._add_fields()
        self.drafter.edited.connect(self._fill_position)
        self.drafter.put(usual_drafter(seat))
        self.type.left.connect(self._tell_code)
        self.day.left.connect(lambda: self.bases.use_day(self.slip_day()))
        self.panel.edited.connect(self.edited.emit)

    def slip_day(self) -> date:
        """The slip's own day: today, unless another is given."""
        return self.day.value() or self._seat.today()

    def copies(self) -> int:
        """What nơi nhận and the archive ask for."""
        return sum(line.copies for line in self.recipients.lines()) + len(self._archive)

    def kept_copies(self) -> int:
        """How many of these stay: bản gốc and bản chính."""
        return len(self._archive)

    def cites_unpublished(self) -> bool:
        """True where an entry comes from a list that was never published."""
        return any(not entry.published for entry in self.bases.entries())

    def request(
        self, request_id: str, *, checked: bool, other_cases: tuple[OtherCase, ...]
    ) -> ProposalRequest:
        """What is asked of the desk, half filled as the fields may be."""
        drafter = self.drafter.value()
        return ProposalRequest(
            request_id=request_id,
            body=self._seat.body,
            day=self.slip_day(),
            type_name=self.type.type_name(),
            type_code=self.type.type_code(),
            title=self.title.value(),
            unit=self.unit.value() or "",
            drafter=0 if drafter is None else drafter.person,
            drafter_position=self.position.value(),
            bases=self.bases.numbers(),
            recipients=self.recipients.lines(),
            copies=self.copies(),
            may_copy=self.may_copy.value(),
            sources=self.sources.sources(),
            checked_on_paper=checked and self.cites_unpublished(),
            archive=self._archive,
            level=self.level.value(),
            term_until=self.term_until.value(),
            recall_on=self.recall_on.value(),
            addressee=self.addressee.value(),
            issue_form=self.issue_form.value(),
            reason=self.reason.value(),
            other_cases=other_cases,
        )

    def put(self, asked: ProposalRequest) -> None:
        """Fill the fields as an earlier slip has them; its day and term are its own."""
        self._archive = asked.archive
        self.type.put(asked.type_name, asked.type_code)
        self.title.put_draft_text(asked.title)
        self.unit.put(asked.unit)
        self._put_drafter(asked)
        self.bases.put(asked.bases)
        self.sources.put(asked.sources)
        self.recipients.put(asked.recipients)
        self.may_copy.put(asked.may_copy)
        self.level.put(asked.level)
        self.addressee.setText(asked.addressee)
        self.issue_form.setText(asked.issue_form)
        self.reason.put_draft_text(asked.reason)

    def empty(self) -> frozenset[str]:
        """The keys of the fields that say nothing yet."""
        said = {
            "type": self.type.value(),
            "title": self.title.value(),
            "unit": self.unit.value(),
            "drafter": self.drafter.value(),
            "position": self.position.value(),
            "bases": self.bases.numbers() or self.sources.sources(),
            "sources": self.sources.sources(),
            "recipients": self.recipients.lines(),
            "may_copy": "" if self.may_copy.value() is None else "said",
        }
        return frozenset(key for key, value in said.items() if not value)

    def problems(self) -> dict[str, str]:
        """What no rule says: days that cannot be read, a drafter who is not chosen."""
        found = {
            key: editor.problem()
            for key, editor in (
                ("day", self.day),
                ("term_until", self.term_until),
                ("recall_on", self.recall_on),
            )
            if editor.problem()
        }
        if days := self.sources.day_problems():
            found["sources"] = days[0]
        if self.drafter.value() is None:
            found["drafter"] = self.tr("Chưa chọn. Chọn người trực tiếp soạn văn bản.")
        if not self.type.value():
            found["type"] = self.tr("Chưa nhập. Gõ tên loại hoặc chữ viết tắt, ví dụ: BC.")
        if not self.title.value():
            found["title"] = self.tr("Chưa nhập. Ghi trích yếu, ví dụ: về việc rà soát danh mục.")
        return found

    def _put_drafter(self, asked: ProposalRequest) -> None:
        for person, _ in drafter_choices(self._seat):
            if person is not None and person.person == asked.drafter:
                self.drafter.put(person)
                # The post of one who left must not stand beside whoever is chosen instead.
                self.position.setText(asked.drafter_position)
                break

    def _fill_position(self) -> None:
        person = self.drafter.value()
        if person is not None:
            self.position.setText(person.post)

    def _tell_code(self) -> None:
        unknown = bool(self.type.value()) and not self.type.is_known()
        words = self.tr("Loại này không có chữ viết tắt: ký hiệu sẽ không có phần tên loại.")
        self.panel.field("type").show_hint(words if unknown else "")

    def _add_fields(self) -> None:
        add, tr = self.panel.add, self.tr
        must: tuple[tuple[str, str, QWidget], ...] = (
            ("type", tr("L&oại văn bản"), self.type),
            ("unit", tr("Đơn &vị soạn"), self.unit),
            ("drafter", tr("Người &soạn"), self.drafter),
            ("position", tr("C&hức vụ"), self.position),
            ("title", tr("&Trích yếu"), self.title),
        )
        for key, words, editor in must:
            add(key, FieldLook(words=words, required=True), editor)
        seat, field = self._seat, self.panel.field
        offer_unit(seat, field("unit"), lambda: unit_choices(seat))
        offer_person(seat, field("drafter"), lambda: drafter_choices(seat))
        add("bases", FieldLook(words=tr("&Căn cứ trong danh mục"), required=True), self.bases)
        add("sources", FieldLook(words=tr("Nguồn bí mật của cơ quan khác")), self.sources)
        add("recipients", FieldLook(words=tr("&Nơi nhận"), required=True), self.recipients)
        add("may_copy", FieldLook(words=tr("Sao, chụp"), required=True), self.may_copy)
        more: tuple[tuple[str, str, QWidget], ...] = (
            ("level", tr("Độ mật đề nghị"), self.level),
            ("addressee", tr("Kính gửi"), self.addressee),
            ("issue_form", tr("Hình thức phát hành"), self.issue_form),
            ("reason", tr("Lý do, ghi chú"), self.reason),
            ("day", tr("Ngày lập phiếu"), self.day),
            ("term_until", tr("Thời hạn riêng, hết ngày"), self.term_until),
            ("recall_on", tr("Thu hồi ngày"), self.recall_on),
        )
        for key, words, editor in more:
            add(key, FieldLook(words=words, hint=self._hints().get(key, "")), editor)

    def _hints(self) -> dict[str, str]:
        return {
            "day": self.tr("Để trống là hôm nay."),
            "term_until": self.tr("Chỉ ghi khi ngắn hơn thời hạn của độ mật."),
            "addressee": self.tr("Để trống là người đứng đầu."),
        }
