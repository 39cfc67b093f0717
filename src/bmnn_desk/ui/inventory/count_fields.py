"""The fields beside the lines to count: the scanner's line, the outcome, where it was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bmnn_desk.domain.inventory import CountOutcome
from bmnn_desk.ui.inventory.inventory_words import OUTCOME_WORDS
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

_ELSEWHERE = frozenset({CountOutcome.ELSEWHERE, CountOutcome.EXTRA})


class CountFields(QObject):
    """`form` has them by key; `scanned(code)` comes after Enter in the scanner's line.

    That line is empty again then, and keeps the focus for the next code.
    """

    scanned = Signal(str)

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self.form = FormPanel(self)
        self.scan = LineEdit()
        self.outcome: ChoiceBox[CountOutcome] = ChoiceBox(OUTCOME_WORDS.items())
        self._words, self.holder, self.place = LineEdit(), LineEdit(), LineEdit()
        self.day = ActDay(seat.today)
        self.told = Banner(BannerKind.OK)
        self._add()
        self.scan.returnPressed.connect(self._take)
        self.outcome.edited.connect(self._show)
        self._show()

    def say(self, words: str, *, is_wrong: bool) -> None:
        """Say what the last code was."""
        self.told.say(words, BannerKind.WARN if is_wrong else BannerKind.OK)

    def where(self) -> tuple[str, str]:
        """Who had it and where it lay, where that is not as expected."""
        if self.outcome.value() not in _ELSEWHERE:
            return "", ""
        return self.holder.value(), self.place.value()

    def words(self) -> str:
        """What a thing is that has no code."""
        return self._words.value()

    def errors(self) -> dict[str, str]:
        """A day that has come, and where what is elsewhere was seen."""
        found = {}
        if problem := self.day.problem():
            found["day"] = problem
        elif self.day.value() is None:
            found["day"] = self.tr("Chưa nhập. Ghi ngày kiểm, ví dụ: hn.")
        if self.outcome.value() is CountOutcome.ELSEWHERE:
            if not self.holder.value():
                found["holder"] = self.tr("Chưa nhập. Ghi người đang giữ, ví dụ: Ngô Văn Soạn.")
            if not self.place.value():
                found["place"] = self.tr("Chưa nhập. Ghi nơi thấy, ví dụ: Tủ phòng 3.")
        return found

    def _take(self) -> None:
        typed = self.scan.value()
        self.scan.clear()
        # Enter has led on to the next field by the time that this runs.
        QTimer.singleShot(0, self.scan, self._back)
        if typed:
            self.scanned.emit(typed)

    def _back(self) -> None:
        self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        outcome = self.outcome.value()
        for key in ("holder", "place"):
            self.form.field(key).setVisible(outcome in _ELSEWHERE)
        self.form.field("words").setVisible(outcome is CountOutcome.EXTRA)

    def _add(self) -> None:
        add = self.form.add
        hint = self.tr("Quét từng mã trên phiếu; Enter để nhận.")
        add("scan", FieldLook(words=self.tr("&Mã quét"), hint=hint), self.scan)
        hint = self.tr("Của mọi bản đã đánh dấu.")
        look = FieldLook(words=self.tr("&Kết quả"), required=True, hint=hint)
        add("outcome", look, self.outcome)
        hint = self.tr("Vật không có mã. Không ghi nội dung.")
        add("words", FieldLook(words=self.tr("Vật &thừa"), hint=hint), self._words)
        add("holder", FieldLook(words=self.tr("Ngườ&i giữ")), self.holder)
        add("place", FieldLook(words=self.tr("Nơi t&hấy")), self.place)
        add("day", FieldLook(words=self.tr("&Ngày kiểm"), required=True), self.day)
