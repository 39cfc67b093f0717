"""Record what holders say they did about their copies after a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.change_notices import AnswerGiven, AnswerKind, AnswersRequest
from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.tell_holders import record_answers
from bmnn_desk.ui.endings.change_sheet import ChangeSheet
from bmnn_desk.ui.endings.ending_words import ANSWER_WORDS, copies_words
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.domain.term_list import ToldHolder
    from bmnn_desk.ui.seat import Seat


class RecordAnswersDialog(ChangeSheet):
    """The holders who were told of the change `subject`; those ticked gave the same answer."""

    form = "record_answers"

    def __init__(self, seat: Seat, subject: int) -> None:
        super().__init__(seat, subject, self.tr("Ghi trả lời của nơi giữ"))
        told = [each for each in self.detail.holders if each.sent_on is not None]
        self.kind: ChoiceBox[AnswerKind] = ChoiceBox(ANSWER_WORDS.items())
        self.words = LineEdit()
        self.add_day(self.tr("&Ngày trả lời"))
        add, tr = self.panel.add, self.tr
        add("kind", FieldLook(words=tr("Đã &làm gì")), self.kind)
        hint = tr("Số công văn trả lời, hoặc việc đã làm.")
        add("words", FieldLook(words=tr("Nội d&ung trả lời"), hint=hint), self.words)
        headings = (tr("Nơi giữ"), tr("Bản số"), tr("Đã thông báo"), tr("Đã trả lời"))
        self.lay_table(tr("Nơi giữ đã thông báo"), headings, 0, tr("Gh&i trả lời"))
        self.begin({each.holder: _texts(each) for each in told}, ())

    def errors(self) -> dict[str, str]:
        """The day; what was done where it is something else."""
        found = super().errors()
        if self.kind.value() is AnswerKind.OTHER and not self.words.value():
            found["words"] = self.tr("Chưa nhập. Ghi nơi giữ trả lời thế nào.")
        return found

    def record(self) -> None:
        """Keep the answers of those ticked."""
        self.next.setFocus()
        if self.panel.show_errors(self.errors()) or self.none_ticked():
            return
        day, kind = self.day.value(), self.kind.value()
        if day is None or kind is None:
            raise AssertionError  # the fields had no error
        request = AnswersRequest(
            request_id=self.request_id,
            day=day,
            body=self.seat.body,
            change=self.subject,
            answers=tuple(
                AnswerGiven(holder=holder, kind=kind, words=self.words.value())
                for holder in self.table.ticked()
            ),
        )
        done = self.tr("Đã ghi trả lời của {count:02} nơi giữ").format(count=len(request.answers))
        broken = self.tr("Chưa ghi được trả lời. Dữ liệu đã gõ vẫn còn nguyên.")
        self.act(record_answers, request, broken, lambda _count: done)


def _texts(each: ToldHolder) -> tuple[str, ...]:
    sent = "" if each.sent_on is None else f"{each.notice} · {short_day(each.sent_on)}"
    answered = ""
    if each.answer is not None and each.answered_on is not None:
        answered = f"{ANSWER_WORDS[each.answer]} · {short_day(each.answered_on)}"
    return (each.name, copies_words(each.copies), sent, answered)
