"""“Thêm dấu…”: urgency, recall with its day, a shorter term with its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.domain.extra_marks import ExtraMarks
from bmnn_desk.domain.incoming import Urgency
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.ui.incoming.incoming_words import URGENCY_WORDS
from bmnn_desk.ui.incoming.tick import Tick
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import Field, FieldLook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.widgets.field import Editor


class ExtraMarksPanel(Card):
    """`edited` when something was chosen; what the slip itself asks for cannot be taken away."""

    edited = Signal()

    def __init__(
        self, today: Callable[[], date], detail: OutgoingDetail, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._detail = detail
        self.urgency: ChoiceBox[Urgency] = ChoiceBox(URGENCY_WORDS.items())
        self.recall = Tick(self.tr("Tài liệu thu hồ&i"))
        self.term = Tick(self.tr("Thời hạn &bảo vệ ngắn hơn"))
        self.return_day, self.from_day = DateField(today), DateField(today)
        self.to_day = DateField(today)
        self._days = {
            "return_day": self.return_day, "from_day": self.from_day, "to_day": self.to_day
        }  # fmt: skip
        words = {
            "return_day": self.tr("Ngày phải trả"),
            "from_day": self.tr("Từ ngày"),
            "to_day": self.tr("Đến ngày"),
        }
        self._fields = {
            key: Field(FieldLook(words=words[key], required=True), day)
            for key, day in self._days.items()
        }
        self._editors: dict[str, Editor] = {
            "urgency": self.urgency,
            "recall": self.recall,
            "term": self.term,
            **self._days,
        }
        self._build()
        self._fill()
        for editor in self._editors.values():
            editor.edited.connect(self._tell)

    def value(self) -> ExtraMarks:
        """The marks that are added, as far as they are filled in."""
        urgency = self.urgency.value() or Urgency.NONE
        return ExtraMarks(
            urgency=Stamp(urgency.value) if urgency is not Urgency.NONE else None,
            is_recalled=self.recall.isChecked(),
            return_day=self.return_day.value(),
            is_shorter=self.term.isChecked(),
            from_day=self.from_day.value(),
            to_day=self.to_day.value(),
        )

    def errors(self, day: date) -> dict[str, str]:
        """What is wrong or missing, by the field's key, told under it; `day` is the issue's."""
        found = self._missing()
        back, begin, end = (each.value() for each in self._days.values())
        if self.recall.isChecked() and back is not None and back < day:
            found["return_day"] = self.tr("Ngày trả trước ngày cấp số. Ghi ngày muộn hơn.")
        if self.term.isChecked() and begin is not None and end is not None and end <= begin:
            found["to_day"] = self.tr("Ngày cuối phải sau ngày đầu. Ghi lại một trong hai ngày.")
        for key, field in self._fields.items():
            field.show_error(found.get(key, ""))
        return found

    def focus(self, key: str) -> None:
        """Go to the field of a day, or to the first one."""
        field = self._fields.get(key)
        (self.urgency if field is None else field.editor).setFocus()

    def draft_texts(self) -> dict[str, str]:
        """What a draft keeps."""
        return {f"extra_{key}": editor.draft_text() for key, editor in self._editors.items()}

    def put_draft_texts(self, texts: Mapping[str, str]) -> None:
        """Put back what a draft kept; what the slip asks for stays asked for."""
        for key, editor in self._editors.items():
            if (kept := texts.get(f"extra_{key}")) is not None:
                editor.put_draft_text(kept)
        self._hold()

    def _missing(self) -> dict[str, str]:
        asked = {
            "return_day": self.recall.isChecked(),
            "from_day": self.term.isChecked(),
            "to_day": self.term.isChecked(),
        }
        words = self.tr("Chưa nhập. Ghi ngày, ví dụ: 30/06/2026.")
        return {
            key: self._days[key].problem() or words
            for key, is_asked in asked.items()
            if is_asked and self._days[key].value() is None
        }

    def _fill(self) -> None:
        """What the slip says; a term runs from the day on which the level was determined."""
        self.return_day.put(self._detail.recall_on)
        self.from_day.put(self._detail.decided_on)
        self.to_day.put(self._detail.shorter_until)
        self._hold()

    def _hold(self) -> None:
        for tick, day in (
            (self.recall, self._detail.recall_on),
            (self.term, self._detail.shorter_until),
        ):
            if day is not None:
                tick.setChecked(True)
                tick.setEnabled(False)
                tick.setToolTip(self.tr("Theo phiếu đề xuất"))
        self._show_days()

    def _show_days(self) -> None:
        self._fields["return_day"].setVisible(self.recall.isChecked())
        for key in ("from_day", "to_day"):
            self._fields[key].setVisible(self.term.isChecked())

    def _tell(self) -> None:
        self._show_days()
        for field in self._fields.values():
            field.show_error("")
        self.edited.emit()

    def _build(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(8)
        days.addWidget(self._fields["from_day"], 1)
        days.addWidget(self._fields["to_day"], 1)
        self.body.addWidget(Field(FieldLook(words=self.tr("Độ &khẩn")), self.urgency))
        self.body.addWidget(self.recall)
        self.body.addWidget(self._fields["return_day"])
        self.body.addWidget(self.term)
        self.body.addLayout(days)
