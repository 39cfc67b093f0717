"""What became of printed drafts: which print, how many, destroyed or filed, before whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.drafting import DraftOutcome
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.drafting import OpenDraft
    from bmnn_desk.ui.seat import Seat


class DraftEndForm(QWidget):
    """The fields; a sentence in their place where no draft is about."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._left: dict[int, int] = {}
        self.form = FormPanel(self)
        self.draft: ChoiceBox[int] = ChoiceBox()
        self.prints, self.note, self.day = LineEdit(), LineEdit(), DateField(seat.today)
        self.ended: ChoiceBox[DraftOutcome] = ChoiceBox(
            [
                (DraftOutcome.DESTROYED, self.tr("Đã hủy")),
                (DraftOutcome.FILED, self.tr("Đã lưu hồ sơ")),
            ]
        )
        self._none = label(self.tr("Mọi bản in nháp đã ghi kết thúc."), TextPart.MUTED, wraps=True)
        self._fields = QWidget()
        self._build()
        self.draft.edited.connect(self._propose)
        self.clear()

    @property
    def has_drafts(self) -> bool:
        """True where prints are still about."""
        return bool(self._left)

    def offer(self, drafts: Sequence[OpenDraft]) -> None:
        """Offer these prints, the oldest first."""
        self._left = {draft.print_job: draft.left for draft in drafts}
        words = self.tr("In ngày {day} · còn {left:02} bản")
        self.draft.offer(
            (draft.print_job, words.format(day=short_day(draft.day), left=draft.left))
            for draft in drafts
        )
        self._fields.setVisible(self.has_drafts)
        self._none.setVisible(not self.has_drafts)
        self._propose()

    def count(self) -> int | None:
        """How many prints end; None where it is no number."""
        return number_in(self.prints.value())

    def errors(self) -> dict[str, str]:
        """What is wrong or missing, by the field's key."""
        found, count, chosen = {}, self.count(), self.draft.value()
        most = 0 if chosen is None else self._left.get(chosen, 0)
        if count is None or count > most:
            words = self.tr("Ghi số bản, từ 1 đến {most}.")
            found["end_prints"] = words.format(most=most)
        if not self.note.value():
            found["end_note"] = self.tr(
                "Chưa nhập. Ghi người chứng kiến hoặc mã hồ sơ, ví dụ: Lê Thị Văn Thư."
            )
        if problem := self.day.problem():
            found["end_day"] = problem
        elif self.day.value() is None:
            found["end_day"] = self.tr("Chưa nhập. Ghi ngày, ví dụ: 05/02/2026.")
        return found

    def clear(self) -> None:
        """Begin anew."""
        self.note.setText("")
        self.day.put(self._seat.today())
        self._propose()

    def _propose(self) -> None:
        chosen = self.draft.value()
        self.prints.setText("" if chosen is None else str(self._left.get(chosen, "")))

    def _build(self) -> None:
        tr, add = self.tr, self.form.add
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        draft = FieldLook(words=tr("&Lần in"), required=True)
        grid.addWidget(add("end_draft", draft, self.draft), 0, 0, 1, 2)
        prints = FieldLook(words=tr("&Số bản kết thúc"), required=True)
        grid.addWidget(add("end_prints", prints, self.prints), 1, 0)
        ended = FieldLook(words=tr("&Kết thúc"), required=True)
        grid.addWidget(add("end_how", ended, self.ended), 1, 1)
        note = FieldLook(words=tr("Người c&hứng kiến, hoặc mã hồ sơ"), required=True)
        grid.addWidget(add("end_note", note, self.note), 2, 0)
        day = FieldLook(words=tr("Ngà&y"), required=True)
        grid.addWidget(add("end_day", day, self.day), 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        for part in (self.form.summary, self._none, self._fields):
            column.addWidget(part)
