"""Resolve differences of a count: in which way, why, by which paper, where the copies are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inventory import AnswerWay, DifferenceRequest
from bmnn_desk.services.resolve_difference import resolve_difference
from bmnn_desk.ui.custody.holder_fields import OTHER, HolderFields
from bmnn_desk.ui.dialogs.difference_ticks import difference_ticks
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.inventory.inventory_source import round_of
from bmnn_desk.ui.inventory.inventory_words import WAY_WORDS, round_words
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_PROVED = frozenset({AnswerWay.HANDED_OVER, AnswerWay.EXPLAINED})
_MOVES = frozenset({AnswerWay.HANDED_OVER, AnswerWay.MOVED})


class ResolveDifferenceDialog(SmallSheet):
    """About the round `subject`; 40 differences are offered at most, the next after these."""

    form = "resolve_difference"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Xử lý chênh lệch"),
            subtitle=round_words(round_of(seat, subject)),
            save=self.tr("Lư&u cách xử lý"),
        )
        super().__init__(seat, subject, words)
        self.counts = difference_ticks(seat, subject)
        self.way: ChoiceBox[AnswerWay] = ChoiceBox(
            (way, said) for way, said in WAY_WORDS.items() if way is not AnswerWay.INCIDENT
        )
        self.day, self.reason, self.paper = ActDay(seat.today), LineEdit(), LineEdit()
        self.place = LineEdit()
        add = self.panel.add
        look = FieldLook(words=self.tr("&Chênh lệch"), required=True)
        add("counts", look, self.counts)
        add("way", FieldLook(words=self.tr("Cách &xử lý"), required=True), self.way)
        add("reason", FieldLook(words=self.tr("&Lý do"), required=True), self.reason)
        hint = self.tr("Bàn giao, giải trình thì cần giấy tờ chứng minh.")
        add("paper", FieldLook(words=self.tr("Giấy &tờ"), hint=hint), self.paper)
        self.holder = HolderFields(
            seat, self.panel, self.tr("&Người hiện giữ"), with_clerk=False, parent=self
        )
        hint = self.tr("Để trống nếu đã có dòng chuyển giao, hoặc đúng như đã kiểm.")
        add("place", FieldLook(words=self.tr("H&iện để ở"), hint=hint), self.place)
        add("day", FieldLook(words=self.tr("Ngà&y"), required=True), self.day)
        self.rows(
            (("counts", 12),),
            (("way", 5), ("day", 3)),
            (("reason", 12),),
            (("paper", 12),),
            (("place", 5), ("who", 7)),
            (("name", 12),),
        )
        self.begin(self._resolve)
        for field in (self.way, self.place):
            field.edited.connect(self._show_where)
        self._show_where()

    def errors(self) -> Mapping[str, str]:
        """Which ones, why, by which paper, since when."""
        examples = {
            "counts": self.tr("ít nhất một chênh lệch"),
            "reason": self.tr("lý do, ví dụ: kẹp nhầm vào hồ sơ khác"),
            "day": self.tr("ngày, ví dụ: hn"),
        }
        if self.way.value() in _PROVED:
            examples["paper"] = self.tr("giấy tờ, ví dụ: Biên bản ngày 10/03; Số đến 41")
        found = self.wrong(examples)
        if self._is_placed():
            found |= self.holder.errors()
        return found

    def _resolve(self) -> str:
        placed = self._is_placed()
        request = DifferenceRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            inventory=self.subject,
            counts=tuple(sorted(self.counts.values())),
            way=self.way.value() or AnswerWay.FOUND_LATER,
            reason=self.reason.value(),
            paper=self.paper.value(),
            holder=self.holder.holder() if placed else "",
            person=self.holder.person() if placed else None,
            place=self.place.value() if placed else "",
        )
        count = self.seat.desk.do(resolve_difference, request)
        return self.tr("Đã xử lý {count:02} chênh lệch").format(count=count)

    def _is_placed(self) -> bool:
        return self.way.value() in _MOVES and bool(self.place.value())

    def _show_where(self) -> None:
        moves = self.way.value() in _MOVES
        self.panel.field("place").setVisible(moves)
        placed = self._is_placed()
        self.panel.field("who").setVisible(placed)
        other = self.holder.who.value() == OTHER
        self.panel.field("name").setVisible(placed and other)
