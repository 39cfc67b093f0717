"""Step 3, Dấu và xem trước: how and where each mark comes onto the pages that will print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.stamps import MarkWay, Stamp, level_stamp
from bmnn_desk.ui.issue.covers_text import covers_remark
from bmnn_desk.ui.issue.extra_marks_panel import ExtraMarksPanel
from bmnn_desk.ui.issue.judge_places import covered_pages, white_spot
from bmnn_desk.ui.issue.mark_lines import framed_marks, listed_marks, mark_name
from bmnn_desk.ui.issue.mark_place import MarkPlace
from bmnn_desk.ui.issue.marks_list import MarksList
from bmnn_desk.ui.issue.marks_view import MarksView
from bmnn_desk.ui.issue.move_marks import (
    choose_pages,
    keep_inside,
    move_seen,
    place_shown,
    to_own_place,
)
from bmnn_desk.ui.issue.side_area import SideArea
from bmnn_desk.ui.issue.ways_text import ways_from, ways_text
from bmnn_desk.ui.keymap import LONG_STEP_MM, STEP_MM
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.mark_pages import PageChoice
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 345
_RED_LEVEL = "DAU-12"
_REASON, _WAYS = "level_reason", "ways"


class MarksStep(QWidget):
    """`edited` when a mark, way, place, its pages or the reason was changed: see the matter."""

    edited = Signal()

    def __init__(self, seat: Seat, matter: IssueMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matter = matter
        self._selected, self._copy = Stamp.COPY_NUMBER, 0
        self.view = MarksView(seat)
        self.frame, self.pane = self.view.frame, self.view.pane
        self.marks, self.place = MarksList(self.frame), MarkPlace()
        self.extras = ExtraMarksPanel(seat.today, matter.detail)
        self.add = Button(self.tr("Thêm dấ&u…"), ButtonLook(icon="plus"), self._open_extras)
        matter.extras = self.extras.value()
        self.extras.setVisible(bool(matter.extras.stamps))
        self._reason = LineEdit()
        words = self.tr("Lý &do in độ mật bằng máy")
        self.reason = Field(FieldLook(words=words, required=True), self._reason)
        self.covers = Banner(BannerKind.OK)
        self._build()
        self._connect()

    def show_marks(self) -> None:
        """Show the matter as it stands now; page, size and copy stay where they can."""
        matter = self._matter
        self.take_file()
        if self._selected not in matter.stamps:
            self._selected = matter.stamps[0]
        if self._copy not in matter.numbers:
            self._copy = matter.numbers[0]
        copies = [(copy.number, copy.holder) for copy in matter.detail.copies]
        self.pane.bar.show_copies(copies, self._copy)
        self.view.say_ground()
        self._show()
        self._preview(at_once=True)

    def take_file(self) -> None:
        """Measure the file's pages, and keep the marks inside: also where nobody looks at them."""
        self.view.take(self._matter.file)
        self._matter.page_sizes = self.view.plain.every_size_mm()
        keep_inside(self._matter)

    def reasons(self) -> tuple[tuple[str, str], ...]:
        """The reason, by the rule that asks for it, why the level is printed by machine."""
        text = self._reason.value()
        return ((_RED_LEVEL, text),) if self.prints_level() and text else ()

    def prints_level(self) -> bool:
        """True where the level's mark is not left to the rubber."""
        return self._matter.way(level_stamp(self._matter.detail.level)) is not MarkWay.RUBBER

    def errors(self) -> dict[str, str]:
        """What no number may be taken with, by its field: days a mark needs, pages not there."""
        found = self.extras.errors(self._matter.day)
        if self.place.pages.error:
            found["pages"] = self.place.pages.error
        return found

    def focus_error(self, key: str) -> None:
        """Go to the field of an error."""
        if key == "pages":
            self.place.pages.numbers.setFocus()
        else:
            self.extras.show()
            self.extras.focus(key)

    def draft_texts(self) -> dict[str, str]:
        """What a draft keeps, but for the places and pages."""
        return {
            _REASON: self._reason.draft_text(),
            _WAYS: ways_text(self._matter.ways),
            **self.extras.draft_texts(),
        }

    def put_draft_texts(self, texts: Mapping[str, str]) -> None:
        """Put back what a draft kept; call `show_marks` after it."""
        self._reason.put_draft_text(texts.get(_REASON, ""))
        self._matter.ways.update(ways_from(texts.get(_WAYS, "")))
        self.extras.put_draft_texts(texts)
        self._take_extras()

    def _show(self) -> None:
        matter = self._matter
        under = covered_pages(matter, self.view.inks)
        firsts = framed_marks(matter, None, _covering(under))
        remark = covers_remark(firsts, under, self.tr)
        self.covers.say(remark.words, BannerKind(remark.kind.value))
        self.marks.show_lines(listed_marks(matter, self.tr), self._selected)
        self._show_frames(_covering(under))
        chosen = next(mark for mark in firsts if mark.stamp is self._selected)
        count = None if self.view.plain.data is None else len(matter.page_sizes)
        self.place.show_mark(place_shown(matter, chosen, count))
        self.reason.show_hint(matter.regime.rules[_RED_LEVEL].text)
        self.reason.setVisible(self.prints_level())
        self.view.say_hint(self._hint_words())

    def _show_frames(self, covering: frozenset[Stamp]) -> None:
        frames = framed_marks(self._matter, self.pane.index, covering)
        self.frame.show_frames(frames, self._selected)

    def _turn(self) -> None:
        self._show_frames(_covering(covered_pages(self._matter, self.view.inks)))

    def _hint_words(self) -> str:
        words = self.tr(
            "Kéo dấu bằng chuột, hoặc chọn dấu rồi dùng phím mũi tên ({step:g} mm), Shift + mũi "
            "tên ({long:g} mm)."
        ).format(step=STEP_MM, long=LONG_STEP_MM)
        ways = {self._matter.way(stamp) for stamp in self._matter.stamps}
        if MarkWay.OVERPRINT in ways:
            words += self.tr(" In chồng: chỉ in dấu, không in chữ.")
        if MarkWay.RUBBER in ways:
            words += self.tr(" Khung nét đứt là chỗ đóng tay, không in ra.")
        return words

    def _preview(self, *, at_once: bool) -> None:
        copy = next(copy for copy in self._matter.drawn() if copy.number == self._copy)
        self.view.ask(copy, at_once=at_once)

    def _choose(self, stamp: Stamp) -> None:
        self._selected = stamp
        self._show()
        mark = self.frame.selected()
        if mark is not None:
            if mark.page != self.pane.index:
                self.pane.show_page(mark.page)
            self.view.see_selected()

    def _choose_way(self, stamp: Stamp, way: MarkWay) -> None:
        """A sheet is printed whole or printed over, so marks that are printed go one way."""
        for other in self._matter.stamps:
            both_printed = MarkWay.RUBBER not in {way, self._matter.way(other)}
            if other is stamp or both_printed:
                self._matter.ways[other] = way
        self._selected = stamp
        self._show_changed()

    def _choose_copy(self, number: int) -> None:
        self._copy = number
        self._preview(at_once=True)

    def _choose_pages(self, choice: PageChoice) -> None:
        choose_pages(self._matter, self._selected, choice)
        self._show_changed()
        self.pane.show_page(self._matter.first_page(self._selected))

    def _move(self, stamp: Stamp, x_mm: float, y_mm: float) -> None:
        move_seen(self._matter, stamp, (x_mm, y_mm), self.pane.index)
        self._show_moved()

    def _move_to_white(self) -> None:
        spot = white_spot(self._matter, self.view.inks, self._selected)
        if spot is None:
            words = self.tr(
                "Không có chỗ trống đủ cho dấu {name} ở các trang này. Dời bằng phím mũi tên, chọn "
                "trang khác, hoặc đóng tay."
            )
            name = mark_name(self._matter, self._selected)
            self.covers.say(words.format(name=name), BannerKind.WARN)
            return
        self._matter.places[self._selected] = spot
        self._end_of_button()
        self._show_moved()

    def _end_of_button(self) -> None:
        """A button that turns grey hands the focus to whatever comes next: the page has it."""
        if self.place.white.hasFocus() or self.place.reset.hasFocus():
            self.frame.setFocus()

    def _reset(self) -> None:
        self._end_of_button()
        to_own_place(self._matter, self._selected)
        self._show_moved()

    def _show_moved(self) -> None:
        self._show()
        self.view.show_at_once()
        self.view.see_selected()
        self._preview(at_once=False)
        self.edited.emit()

    def _show_changed(self) -> None:
        self._show()
        self._preview(at_once=True)
        self.edited.emit()

    def _open_extras(self) -> None:
        self.focus_error("urgency")

    def _take_extras(self) -> None:
        self._matter.extras = self.extras.value()
        if self._matter.extras.stamps:
            self.extras.show()
        if self._selected not in self._matter.stamps:
            self._selected = self._matter.stamps[0]

    def _change_extras(self) -> None:
        self._take_extras()
        keep_inside(self._matter)
        self._show_changed()

    def _connect(self) -> None:
        self.frame.moved.connect(self._move)
        self.frame.chosen.connect(self._choose)
        self.view.page_turned.connect(self._turn)
        self.view.inks.found.connect(self._show)
        self.pane.bar.copy_chosen.connect(self._choose_copy)
        self.marks.chosen.connect(self._choose)
        self.marks.way_chosen.connect(self._choose_way)
        self.place.moved.connect(self._move_typed)
        self.place.pages_chosen.connect(self._choose_pages)
        self.place.white_asked.connect(self._move_to_white)
        self.place.reset_asked.connect(self._reset)
        self.extras.edited.connect(self._change_extras)
        self._reason.edited.connect(self.edited.emit)
        turn = self.pane.bar.turn_copy
        listen_for({"Ctrl+PgUp": lambda: turn(-1), "Ctrl+PgDown": lambda: turn(1)}, self)

    def _move_typed(self, x_mm: float, y_mm: float) -> None:
        """The boxes count on the first page of the mark."""
        self._matter.places[self._selected] = (x_mm, y_mm)
        self._show_moved()

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.marks.body.addWidget(self.reason)
        self.marks.body.addWidget(self.add)
        for widget in (self.marks, self.extras, self.covers, self.place):
            column.addWidget(widget)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.view, 1)
        row.addWidget(SideArea(inner, _SIDE_PX))


def _covering(under: Mapping[Stamp, int | None] | None) -> frozenset[Stamp]:
    return frozenset(stamp for stamp, page in (under or {}).items() if page is not None)
