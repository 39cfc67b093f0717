"""Step 3, Dấu và xem trước: how and where each mark comes onto the pages that will print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.stamps import MarkWay, Stamp, level_stamp
from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.marking_plan import place_of
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.covers_text import covers_remark
from bmnn_desk.ui.issue.mark_frame import MarkFrame
from bmnn_desk.ui.issue.mark_lines import framed_marks, listed_marks
from bmnn_desk.ui.issue.mark_place import MarkPlace
from bmnn_desk.ui.issue.marks_list import MarksList
from bmnn_desk.ui.issue.page_pane import PagePane
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.issue.plain_pages import PlainPages
from bmnn_desk.ui.issue.preview_maker import PreviewAsked, PreviewMaker
from bmnn_desk.ui.issue.side_area import SideArea
from bmnn_desk.ui.issue.ways_text import ways_from, ways_text
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.issue.framed_mark import FramedMark
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 345
_RED_LEVEL = "DAU-12"
_REASON, _WAYS = "level_reason", "ways"


class MarksStep(QWidget):
    """`edited` when a way, a place or the reason was changed; they lie in the matter."""

    edited = Signal()

    def __init__(self, seat: Seat, matter: IssueMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matter = matter
        self._selected, self._copy = Stamp.COPY_NUMBER, 0
        self._plain = PlainPages(None)
        self.maker = PreviewMaker(seat.worker, self)
        self.frame = MarkFrame()
        self.pane = PagePane(self.frame)
        self.marks, self.place = MarksList(), MarkPlace()
        self._reason = LineEdit()
        words = self.tr("Lý &do in độ mật bằng máy")
        self.reason = Field(FieldLook(words=words, required=True), self._reason)
        self.covers = Banner(BannerKind.OK)
        self._hint = label("", TextPart.HINT, wraps=True)
        self._build()
        self._connect()

    def show_marks(self) -> None:
        """Show the matter as it stands now; page, size and copy stay where they can."""
        matter = self._matter
        if matter.file is not self._plain.file:
            self._plain = PlainPages(matter.file)
            self.pane.show_pdf(None, self._plain.size_mm(0))
            self.pane.show_page(0)
        if self._selected not in matter.stamps:
            self._selected = matter.stamps[0]
        if self._copy not in matter.numbers:
            self._copy = matter.numbers[0]
        copies = [(copy.number, copy.holder) for copy in matter.detail.copies]
        self.pane.bar.show_copies(copies, self._copy)
        self._keep_inside()
        self._say_ground()
        self._show()
        self._preview(at_once=True)

    def reasons(self) -> tuple[tuple[str, str], ...]:
        """The reason, by the rule that asks for it, why the level is printed by machine."""
        text = self._reason.value()
        return ((_RED_LEVEL, text),) if self.prints_level() and text else ()

    def prints_level(self) -> bool:
        """True where the level's mark is not left to the rubber."""
        return self._matter.way(level_stamp(self._matter.detail.level)) is not MarkWay.RUBBER

    def errors(self) -> dict[str, str]:
        """What is missing, by the field's key; shown under the field too."""
        missing = self.prints_level() and not self._reason.value()
        words = self.tr("Chưa nhập. Ghi lý do, ví dụ: in 60 bản gửi các xã.") if missing else ""
        self.reason.show_error(words)
        return {_REASON: words} if missing else {}

    def draft_texts(self) -> dict[str, str]:
        """What a draft keeps, but for the places."""
        return {_REASON: self._reason.draft_text(), _WAYS: ways_text(self._matter.ways)}

    def put_draft_texts(self, texts: Mapping[str, str]) -> None:
        """Put back what a draft kept; call `show_marks` after it."""
        self._reason.put_draft_text(texts.get(_REASON, ""))
        self._matter.ways.update(ways_from(texts.get(_WAYS, "")))

    def _frames(self) -> tuple[FramedMark, ...]:
        return framed_marks(self._matter, self._plain)

    def _keep_inside(self) -> None:
        """A draft, or the pack, may put a mark beyond a smaller page."""
        for mark in self._frames():
            place = mark.inside(mark.x_mm, mark.y_mm)
            if place != (mark.x_mm, mark.y_mm):
                self._matter.places[mark.stamp] = place

    def _show(self) -> None:
        frames = self._frames()
        self.frame.show_frames(frames, self._selected)
        self.marks.show_lines(listed_marks(self._matter, self.tr), self._selected)
        chosen = next(mark for mark in frames if mark.stamp is self._selected)
        self.place.show_mark(chosen, place_of(self._matter.regime.stamps[self._selected]))
        remark = covers_remark(frames, self._plain.ink, self.tr)
        self.covers.say(remark.words, BannerKind(remark.kind.value))
        self.reason.show_hint(self._matter.regime.rules[_RED_LEVEL].text)
        self.reason.setVisible(self.prints_level())
        self._hint.setText(self._hint_words())

    def _hint_words(self) -> str:
        words = self.tr(
            "Kéo dấu bằng chuột, hoặc chọn dấu rồi dùng phím mũi tên (1 mm), Shift + mũi tên "
            "(5 mm)."
        )
        ways = {self._matter.way(stamp) for stamp in self._matter.stamps}
        if MarkWay.OVERPRINT in ways:
            words += self.tr(" In chồng: chỉ in dấu, không in chữ.")
        if MarkWay.RUBBER in ways:
            words += self.tr(" Khung nét đứt là chỗ đóng tay, không in ra.")
        return words

    def _say_ground(self) -> None:
        if self._plain.data is not None:
            self.pane.said.say("")
        elif self._plain.file is None:
            self.pane.said.say(self.tr("Không kèm tệp: dấu được xem trên trang trống khổ A4."))
        else:
            words = self.tr(
                "Máy không có Word hay LibreOffice nên dấu được xem trên trang trống đúng khổ giấy."
            )
            self.pane.said.say(words, BannerKind.WARN)

    def _preview(self, *, at_once: bool) -> None:
        copy = next(copy for copy in self._matter.drawn() if copy.number == self._copy)
        wanted = PreviewAsked(pages=self._plain.data, sizes=self._plain.sizes, copy=copy)
        self.maker.ask(wanted, at_once=at_once)

    def _show_pdf(self, data: bytes) -> None:
        try:
            pages = PdfPages(data)
        except DocumentDamagedError as error:
            self._show_mishap(sentence(error))
            return
        self._say_ground()
        self.pane.show_pdf(pages, self._plain.size_mm(0))

    def _show_mishap(self, words: str) -> None:
        self.pane.show_pdf(None, self._plain.size_mm(0))  # what stood there is not this copy
        self.pane.said.say(words, BannerKind.DANGER)

    def _choose(self, stamp: Stamp) -> None:
        self._selected = stamp
        self._show()
        mark = self.frame.selected()
        if mark is not None:
            if mark.page != self.pane.index:
                self.pane.show_page(mark.page)
            self.pane.bring_into_sight(self.frame.rect_of(mark))

    def _choose_way(self, stamp: Stamp, way: MarkWay) -> None:
        """A sheet is printed whole or printed over, so marks that are printed go one way."""
        for other in self._matter.stamps:
            both_printed = MarkWay.RUBBER not in {way, self._matter.way(other)}
            if other is stamp or both_printed:
                self._matter.ways[other] = way
        self._selected = stamp
        self._show()
        self._preview(at_once=True)
        self.edited.emit()

    def _choose_copy(self, number: int) -> None:
        self._copy = number
        self._preview(at_once=True)

    def _move(self, stamp: Stamp, x_mm: float, y_mm: float) -> None:
        self._matter.places[stamp] = (x_mm, y_mm)
        self._show_moved()

    def _reset(self) -> None:
        self._matter.places.pop(self._selected, None)
        self._keep_inside()
        self._show_moved()

    def _show_moved(self) -> None:
        self._show()
        self._see_selected()
        self._preview(at_once=False)
        self.edited.emit()

    def _see_selected(self) -> None:
        mark = self.frame.selected()
        if mark is not None and mark.page == self.pane.index:
            self.pane.bring_into_sight(self.frame.rect_of(mark))

    def _connect(self) -> None:
        # Tab scrolls to the middle of the page, which is all one widget.
        self.frame.focused.connect(lambda _is: QTimer.singleShot(0, self, self._see_selected))
        self.frame.moved.connect(self._move)
        self.frame.chosen.connect(self._choose)
        self.frame.focused.connect(self.pane.show_lit)
        self.pane.page_shown.connect(self.frame.show_page)
        self.pane.bar.copy_chosen.connect(self._choose_copy)
        self.marks.chosen.connect(self._choose)
        self.marks.way_chosen.connect(self._choose_way)
        self.place.moved.connect(lambda x, y: self._move(self._selected, x, y))
        self.place.reset_asked.connect(self._reset)
        self.maker.made.connect(lambda data, _number: self._show_pdf(data))
        self.maker.failed.connect(self._show_mishap)
        self._reason.edited.connect(self._tell_reason)
        turn = self.pane.bar.turn_copy
        listen_for({"Ctrl+PgUp": lambda: turn(-1), "Ctrl+PgDown": lambda: turn(1)}, self)

    def _tell_reason(self) -> None:
        self.reason.show_error("")
        self.edited.emit()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.pane, 1)
        left.addWidget(self._hint)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.marks.body.addWidget(self.reason)
        for widget in (self.marks, self.covers, self.place):
            column.addWidget(widget)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(SideArea(inner, _SIDE_PX))
