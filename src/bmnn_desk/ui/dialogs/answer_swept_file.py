"""Say what became of a file that a sweep found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.sweeps import SweptAnswerKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.keep_sweep import SweptAnswerRequest, answer_swept_file
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.machine.sweep_source import swept_file_of
from bmnn_desk.ui.machine.sweep_words import ANSWER_WORDS, name_words, sign_words
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class AnswerSweptFileDialog(SmallSheet):
    """Entered under which number, destroyed how, or why it may lie there."""

    form = "answer_swept_file"

    def __init__(self, seat: Seat, subject: int) -> None:
        self.file = swept_file_of(seat, subject)
        words = SheetWords(
            title=self.tr("Trả lời về tệp tìm thấy"),
            subtitle=" · ".join(filter(None, (name_words(self.file), self.file.folder))),
            save=self.tr("Ghi t&rả lời"),
        )
        super().__init__(seat, subject, words)
        if self.file.level is not None:
            self.level.show_level(self.file.level)
        self.kind: ChoiceBox[SweptAnswerKind] = ChoiceBox(ANSWER_WORDS.items())
        self.words = LineEdit()
        self.words.setText(self.file.reference)
        add, tr = self.panel.add, self.tr
        add("kind", FieldLook(words=tr("&Cách xử lý"), required=True), self.kind)
        hint = tr("Đã vào sổ: số, ký hiệu. Đã hủy: hủy thế nào, ai chứng kiến. Giải thích: vì sao.")
        add("words", FieldLook(words=tr("&Nội dung"), required=True, hint=hint), self.words)
        self.rows((("kind", 5), ("words", 7)))
        self.told = Banner(BannerKind.INFO)
        why = self.tr("Dấu hiệu mật trong tệp: {signs}.").format(signs=sign_words(self.file.signs))
        self.told.say(why if self.file.signs else "")
        self.show_before(self.told)
        self.begin(self._answer)

    def errors(self) -> Mapping[str, str]:
        """The number, how, or why."""
        examples = {
            SweptAnswerKind.ENTERED: self.tr("số, ký hiệu trong sổ, ví dụ: 12/BC-SMM"),
            SweptAnswerKind.DESTROYED: self.tr("cách hủy, ví dụ: ghi đè rồi xóa, hai người xem"),
            SweptAnswerKind.EXPLAINED: self.tr("vì sao, ví dụ: mẫu trống không có nội dung mật"),
        }
        return self.missing({"words": examples[self.kind.value() or SweptAnswerKind.EXPLAINED]})

    def refuse(self, error: DeskError) -> None:
        """A number that no register has is said at its field; all else as ever."""
        if not isinstance(error, NotFoundError):
            super().refuse(error)
            return
        said = self.tr("Không sổ nào có số, ký hiệu này. Vào sổ trước, hoặc sửa số cho đúng.")
        self.panel.show_errors({"words": said}, self._bring)

    def _answer(self) -> str:
        kind = self.kind.value()
        if kind is None:
            raise AssertionError  # a box with choices always has one
        request = SweptAnswerRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            file=self.subject,
            kind=kind,
            words=self.words.value(),
        )
        self.seat.desk.do(answer_swept_file, request)
        return self.tr("Đã ghi trả lời về tệp {label}").format(label=self.file.label)
