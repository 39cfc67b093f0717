"""Record what was done with a copying: counted, surplus destroyed, signed, sealed, confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyForm, CopyStepKind, CopyStepsRequest
from bmnn_desk.services.copy_steps_findings import copy_steps_findings
from bmnn_desk.services.copying_detail import CopyingAsked, copying_detail
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.ui.copying.words import FORM_WORDS, STEP_WORDS
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.dialogs.warned_sheet import WarnedSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.title_words import title_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.copying_list import CopyingDetail
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.ui.seat import Seat

_DIGITS = 5
_TICKED = (
    CopyStepKind.LEVEL_STAMPED,
    CopyStepKind.SIGNED,
    CopyStepKind.SEALED,
    CopyStepKind.EXECUTOR_SIGNED,
)


class RecordCopyStepsDialog(WarnedSheet):
    """The line `subject`; only what was not recorded yet is asked for."""

    form = "record_copy_steps"

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = CopyingAsked(body=seat.body, line=subject, day=seat.today())
        (detail,) = seat.desk.read(copying_detail, asked)
        row = detail.row
        about = self.tr("Số thứ tự {ordinal:02} · {form} · {document}")
        words = SheetWords(
            title=self.tr("Ghi việc sao, chụp"),
            subtitle=about.format(
                ordinal=row.ordinal, form=FORM_WORDS[row.form], document=title_words(row)
            ),
            save=self.tr("Gh&i lại"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self._permitted = row.quantity
        self._counts = all(step.kind is not CopyStepKind.MADE for step in detail.steps)
        self.ticks = TickGroup((kind, STEP_WORDS[kind]) for kind in self._open(detail))
        self.day = DateField(seat.today)
        self._latest = max(seat.today(), row.day)
        self.day.put(self._latest)
        self.made, self.spoiled, self.how, self.proof = (LineEdit() for _ in range(4))
        for number in (self.made, self.spoiled):
            number.setMaxLength(_DIGITS)
        self._add_fields()
        self.rows(
            (("ticks", 8), ("day", 4)),
            (("made", 4), ("destroyed", 4), ("proof", 4)),
            (("how", 12),),
        )
        for key in ("made", "destroyed", "how"):
            self.panel.field(key).setVisible(self._counts)
        has_ticks = bool(self.ticks.boxes)
        self.panel.field("ticks").setVisible(has_ticks)
        self.panel.field("proof").setVisible(CopyStepKind.EXECUTOR_SIGNED in self.ticks.boxes)
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """A day, whole numbers, and at least one thing that was done."""
        found = self.missing({"day": self.tr("ngày làm việc đó, ví dụ: 05/02/2026")})
        if problem := self.day.problem() or future_day(self.day.value(), self._latest):
            found["day"] = problem
        words = self.tr("Ghi bằng chữ số, ví dụ: 3.")
        for key, field in (("made", self.made), ("destroyed", self.spoiled)):
            if field.value() and not _is_number(field.value()):
                found[key] = words
        if _is_number(self.spoiled.value()) and not self.made.value():
            found.setdefault("made", self.tr("Chưa nhập. Ghi tổng số bản đã làm, kể cả bản hỏng."))
        if not self.ticks.values() and not self.made.value():
            key = "ticks" if self.ticks.boxes else "made"
            found[key] = self.tr("Chưa chọn. Đánh dấu việc đã làm, hoặc ghi số bản đã làm.")
        return found

    def broken(self) -> Sequence[Rule]:
        """What the rules say of these steps."""
        return self.seat.desk.read(copy_steps_findings, self._request())

    def _record(self) -> str:
        rules = self.seat.desk.do(record_copy_steps, self._request())
        return and_noted(self.tr("Đã ghi việc sao, chụp"), self.warned.unseen(rules))

    def _request(self) -> CopyStepsRequest:
        ticked = self.ticks.values()
        return CopyStepsRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.day.value() or self.seat.today(),
            line=self.subject,
            made=int(self.made.value()) if self.made.value() else None,
            destroyed=int(self.spoiled.value() or 0),
            how=self.how.value(),
            signed=CopyStepKind.SIGNED in ticked,
            sealed=CopyStepKind.SEALED in ticked,
            executor_signed=CopyStepKind.EXECUTOR_SIGNED in ticked,
            level_stamped=CopyStepKind.LEVEL_STAMPED in ticked,
            proof=self.proof.value(),
            other_cases=self.findings.other_cases(),
        )

    def _open(self, detail: CopyingDetail) -> tuple[CopyStepKind, ...]:
        """The ticks that are still to be set; a seal where there is one, a level on an extract."""
        past = {step.kind for step in detail.steps}
        if not detail.has_seal:
            past.add(CopyStepKind.SEALED)
        if detail.row.form is not CopyForm.EXTRACT:
            past.add(CopyStepKind.LEVEL_STAMPED)
        return tuple(kind for kind in _TICKED if kind not in past)

    def _add_fields(self) -> None:
        tr = self.tr
        permitted = tr("Được phép {count:02} bản. Đếm cả bản thừa, bản hỏng.")
        proof = tr("Tờ sổ, hoặc trang và dòng người thực hiện đã ký.")
        how = tr("Ví dụ: xé nhỏ, đốt, có hai người chứng kiến.")
        looks: dict[str, tuple[FieldLook, QWidget]] = {
            "ticks": (FieldLook(words=tr("&Việc đã làm")), self.ticks),
            "day": (FieldLook(words=tr("&Ngày"), required=True), self.day),
            "made": (
                FieldLook(words=tr("&Số bản đã làm"), hint=permitted.format(count=self._permitted)),
                self.made,
            ),
            "destroyed": (FieldLook(words=tr("Trong đó đã &hủy")), self.spoiled),
            "how": (FieldLook(words=tr("&Cách hủy, người chứng kiến"), hint=how), self.how),
            "proof": (FieldLook(words=tr("Chữ &ký ở"), hint=proof), self.proof),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()
