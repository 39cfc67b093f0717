"""Take a correction of a form back, or the mark that it was checked; why is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.errors import AlreadySavedError, FormUnusableError, SavedNotAnchoredError
from bmnn_desk.law.form_parts import listed_form
from bmnn_desk.services.check_form import take_back_check
from bmnn_desk.services.correct_form import TakeBackRequest, take_back_correction
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.dialogs.key_sheet import KeySheet, KeyWords
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.forms.form_subject import form_of
from bmnn_desk.ui.forms.form_words import fault_sentence, place_words
from bmnn_desk.ui.forms.trial import tried
from bmnn_desk.ui.forms.value_text import told_words
from bmnn_desk.ui.widgets.banner import BannerKind
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.remarks import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.form_state import CorrectionEntry, FormState
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

_CHECK = 0


class TakeBackFormDialog(KeySheet):
    """What lies over the form `subject`, one to be chosen; the newest stands first."""

    wrong = ""

    def __init__(self, seat: Seat, subject: int) -> None:
        pack, number = form_of(seat.desk.law, subject)
        title = listed_form(seat.desk.law, number).title
        words = KeyWords(
            title=self.tr("Bỏ đính chính, dấu đã đối chiếu"),
            subtitle=self.tr("Mẫu số {number} · {title}").format(number=number, title=title),
            save=self.tr("&Bỏ phần đã chọn"),
            busy=self.tr("Đang vẽ thử và ghi…"),
            icon="arrow-back-up",
        )
        super().__init__(seat, words)
        states = seat.desk.read(form_states, FormStatesAsked(pack=pack))
        self._laid = next(state for state in states if state.number == number)
        self.what: ChoiceBox[int] = ChoiceBox(self._choices(self._laid))
        self.reason = LineEdit()
        self.say(self.tr("Điều cần biết"), (RemarkKind.INFO, self._stays()))
        self.panel.add("what", FieldLook(words=self.tr("Bỏ đ&i")), self.what)
        why = self.tr("Ví dụ: gõ nhầm, bản chính thức ghi khác.")
        look = FieldLook(words=self.tr("Lý &do"), required=True, hint=why)
        self.panel.add("reason", look, self.reason)
        self.rows([("what", 12)], [("reason", 12)])
        self.goes_forward(self.reason.returnPressed)

    def errors(self) -> dict[str, str]:
        """Something to take back, and why."""
        found = {}
        if self.what.value() is None:
            found["what"] = self.tr("Mẫu này không còn gì để bỏ. Đóng cửa sổ này.")
        if not self.reason.value():
            found["reason"] = self.tr("Chưa nhập. Ghi lý do bỏ.")
        return found

    def go(self) -> None:
        """Draw the form without it on trial, then take it back."""
        number = self.what.value()
        seat, reason, request_id = self.seat, self.reason.value(), self.request_id
        check = self._laid.check
        gone = next((each for each in self._laid.corrections if each.number == number), None)

        def work() -> None:
            """A check changes nothing on paper; without a correction the pack is another one."""
            if gone is None:
                if check is not None:
                    seat.desk.do(take_back_check, _request(seat, request_id, check.number, reason))
                return
            law = seat.desk.law
            left = tuple(each for each in law.corrections if each != gone.correction)
            digests = tried(seat, law.laid_over(left))
            request = _request(seat, request_id, gone.number, reason, digests)
            seat.desk.do(take_back_correction, request)

        done = self.tr("Đã bỏ: {what}").format(what=self.what.currentText())
        self.start(work, lambda _none: self.finish(done))

    def refuse(self, error: DeskError) -> None:
        """What is saved is saved; else say why not."""
        if isinstance(error, AlreadySavedError | SavedNotAnchoredError):
            self.finish(sentence(error))
        elif isinstance(error, FormUnusableError):
            self.mishap.say(fault_sentence(error), BannerKind.DANGER)
        else:
            super().refuse(error)

    def _choices(self, state: FormState) -> Iterator[tuple[int, str]]:
        for entry in reversed(state.corrections):
            yield entry.number, _words(entry)
        if state.check is not None:
            words = self.tr("Dấu đã đối chiếu ngày {day}")
            yield _CHECK, words.format(day=short_day(state.check.day))

    def _stays(self) -> str:
        return self.tr(
            "Giá trị trước đính chính được dùng lại ngay. Đính chính và việc bỏ đều còn "
            "trong nhật ký."
        )


def _words(entry: CorrectionEntry) -> str:
    place = place_words(entry.correction.place)
    return f"{place}: {told_words(entry.old)} → {told_words(entry.correction.value)}"


def _request(
    seat: Seat, request_id: str, number: int, reason: str, digests: tuple[str, ...] = ()
) -> TakeBackRequest:
    return TakeBackRequest(
        request_id=request_id, day=seat.today(), number=number, reason=reason, tried=digests
    )
