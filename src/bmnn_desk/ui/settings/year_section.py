"""When the year that figures count begins, and by when its report is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.statistics import USUAL_BEGIN
from bmnn_desk.ui.settings.day_of_year import kept_day, shown_day
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class YearSection(Section):
    """Two days of a year, as day and month."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.begins, self.due = LineEdit(), LineEdit()
        self.begins_field = Field(
            FieldLook(
                words=self.tr("&Kỳ số liệu bắt đầu ngày"),
                hint=self.tr(
                    "Ngày và tháng. Thường là 15/12 của năm trước; để trống thì lấy lại 15/12."
                ),
            ),
            self.begins,
        )
        self.due_field = Field(
            FieldLook(
                words=self.tr("&Hạn gửi báo cáo năm"),
                hint=self.tr("Ngày và tháng theo văn bản của cấp trên, ví dụ: 20/12."),
            ),
            self.due,
        )
        card = self.card(self.tr("Thống kê, báo cáo năm"))
        for field in (self.begins_field, self.due_field):
            card.body.addLayout(self.half(field))
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.begins.left.connect(self._leave_begins)
        self.due.left.connect(self._leave_due)

    def show_now(self) -> None:
        """Show what the store holds, but for a line that is being typed into or was refused."""
        settings = self._keep.settings
        for editor, field, text in (
            (self.begins, self.begins_field, settings.year_begins),
            (self.due, self.due_field, settings.report_due),
        ):
            if not editor.hasFocus() and not field.error:
                editor.setText(shown_day(text))

    def _leave_begins(self) -> None:
        text = kept_day(self.begins.value())
        if text is None:
            self.begins_field.show_error(self._not_a_day())
            return
        begins = text or USUAL_BEGIN
        words = self.tr("Đã lưu: kỳ số liệu bắt đầu ngày {day}").format(day=shown_day(begins))
        self.begins_field.show_error(self._keep.keep("year_begins", begins, words))
        self.show_now()

    def _leave_due(self) -> None:
        typed = self.due.value().strip()
        text = kept_day(typed)
        if text is None:
            self.due_field.show_error(self._not_a_day())
            return
        words = self.tr("Đã lưu: hạn gửi báo cáo năm {day}").format(day=typed)
        if not text:
            words = self.tr("Đã lưu: không đặt hạn gửi báo cáo năm")
        self.due_field.show_error(self._keep.keep("report_due", text, words))
        self.show_now()

    def _not_a_day(self) -> str:
        return self.tr("Không phải ngày và tháng. Gõ lại, ví dụ: 15/12.")
