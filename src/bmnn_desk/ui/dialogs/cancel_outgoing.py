"""Cancel a number that was given: it stays taken, and its line stays with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.outgoing import CancelRequest
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    DeskError,
    ReasonMissingError,
    SecondPersonMissingError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.dialogs.second_person import and_paper, with_second
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.remarks import Remarks
from bmnn_desk.ui.widgets.shortcuts import listen_for
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.ui.seat import Seat


class CancelOutgoingDialog(Sheet):
    """About the issued item `subject`; says what will happen before it does."""

    form = "cancel_outgoing"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hủy số văn bản"), parent)
        self.subject = subject
        self._seat, self._request_id = seat, new_request_id()
        asked = DetailAsked(body=seat.body, item=subject, day=seat.today())
        (self._detail,) = seat.desk.read(outgoing_detail, asked)
        self.panel = FormPanel(self)
        self.reason, self.day = TextArea(), DateField(seat.today)
        self.mishap = Banner(BannerKind.DANGER)
        self._caret = ""
        self.day.put(seat.today())
        words = (self._detail.reference, self._detail.type_name, self._detail.title)
        self.show_subtitle(" · ".join(filter(None, words)))
        self.level.show_level(self._detail.level)
        self._build()
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self._reopen()
        self.panel.edited.connect(self._keeper.touch)
        self._keeper.kept.connect(self.show_state)

    def focus_first(self) -> None:
        """Into the field where it was left, else to the reason."""
        self.panel.focus(self._caret or "reason")
        self._caret = ""

    def keep_draft(self) -> None:
        """Save what was typed."""
        self._keeper.keep_now()

    def cancel(self) -> None:
        """Cancel the number; a refusal is told beside its field."""
        if self.panel.show_errors(self._errors()):
            return
        day = self.day.value()
        if day is None:
            raise AssertionError  # the fields had no error
        request = CancelRequest(
            request_id=self._request_id,
            body=self._seat.body,
            day=day,
            item=self.subject,
            reason=self.reason.value(),
        )
        self._do(request, None)

    def _do(self, request: CancelRequest, word: Approval | PaperWord | None) -> None:
        try:
            _, said = act_once(self._seat, cancel_outgoing, request, word)
        except SecondPersonMissingError:
            with_second(
                self, self._seat, cancel_outgoing, request, lambda given: self._do(request, given)
            )
            return
        except ReasonMissingError as error:
            self.panel.show_errors({"reason": sentence(error)})
            return
        except DaysOutOfOrderError as error:
            self.panel.show_errors({"day": sentence(error)})
            return
        except DeskError as error:
            self.mishap.say(sentence(error))
            return
        self._keeper.drop()
        done = self.tr("Đã hủy số {reference}. Số này không cấp lại.")
        words = said or done.format(reference=self._detail.reference)
        self.finished.emit(and_paper(words, word))

    def _errors(self) -> dict[str, str]:
        found = {}
        if not self.reason.value():
            found["reason"] = self.tr("Chưa nhập. Ghi lý do hủy, ví dụ: ghi nhầm loại văn bản.")
        if problem := self.day.problem():
            found["day"] = problem
        elif self.day.value() is None:
            found["day"] = self.tr("Chưa nhập. Ghi ngày hủy, ví dụ: 05/02/2026.")
        return found

    def _draft(self) -> tuple[dict[str, str], str]:
        # A crash between the act and the end of the draft must not end in a second act.
        return {**self.panel.texts(), "request_id": self._request_id}, self.panel.place()

    def _reopen(self) -> None:
        draft = self._keeper.found()
        if draft is None:
            return
        self._request_id = draft.fields.get("request_id", self._request_id)
        self.panel.put_texts(draft.fields)
        self._caret = draft.caret
        self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))

    def _build(self) -> None:
        self.body.addWidget(self.panel.summary)
        self.body.addWidget(self.mishap)
        inner = Fitted()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._consequences())
        add, tr = self.panel.add, self.tr
        card = Card(tr("Vì sao hủy"))
        hint = tr("Ngày hủy và lý do được in trong cột ghi chú của sổ.")
        reason = FieldLook(words=tr("&Lý do"), required=True, hint=hint)
        card.body.addWidget(add("reason", reason, self.reason))
        day = add("day", FieldLook(words=tr("&Ngày hủy"), required=True), self.day)
        card.body.addWidget(day, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(card)
        column.addStretch(1)
        self.body.addWidget(scrolled(inner), 1)
        self.leave.setText(tr("&Giữ lại"))
        self.leave.show_icon("arrow-back-up")
        danger = ButtonLook(icon="ban", kind=ButtonKind.DANGER, tip="Ctrl+Enter")
        self.offer(tr("&Hủy số này"), danger, self.cancel)
        listen_for({"Ctrl+Return": self.cancel, "Ctrl+S": self.keep_draft}, self)

    def _consequences(self) -> QWidget:
        detail, tr = self._detail, self.tr
        card, said = Card(tr("Sẽ xảy ra")), Remarks(tr("Hệ quả của việc hủy số"))
        day = day_text(detail.day)
        texts = (
            tr("Số {reference} ngày {day} không cấp lại cho văn bản khác.").format(
                reference=detail.reference, day=day
            ),
            tr("Dòng trên sổ ở nguyên chỗ."),
            tr("{count:02} bản của văn bản chuyển sang tình trạng đã hủy.").format(
                count=len(detail.copies)
            ),
            tr("Văn bản trở lại danh sách chờ cấp số; cần thì cấp số mới."),
        )
        said.tell(texts)
        card.body.addWidget(said)
        return card
