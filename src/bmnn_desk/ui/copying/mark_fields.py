"""How the copy marks come on: way, sheets, place on the last page, the further copies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.papers.copy_marks import plan_for
from bmnn_desk.papers.copy_overprint import A4_MM
from bmnn_desk.ui.copying.words import MARK_WAY_WORDS
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.papers.copy_marks import CopyMarkPlan
    from bmnn_desk.ui.widgets.form_panel import FormPanel

FROM_FIRST, FURTHER_BLACK = "from_first", "further_black"
KEYS = ("way", "sheets", "left", "top", "ticks", "reason")
_TWO, _LONGEST_MM = 2, 1000.0


class MarkFields(QObject):
    """Editors by name; `plan()` is what they say together with the office's printer."""

    def __init__(self, regime: Regime, settings: OfficeSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._regime, self._settings = regime, settings
        self.way: ChoiceBox[MarkWay] = ChoiceBox(MARK_WAY_WORDS.items())
        self.way.put(_usual_way(settings))
        self.sheets: ChoiceBox[int] = ChoiceBox(
            ((_TWO, self.tr("Từ hai tờ trở lên: tờ đầu và tờ cuối")), (1, self.tr("Một tờ")))
        )
        plan = plan_for(regime, MarkWay.PRINT, prints_red=True)
        self.left, self.top, self.reason = LineEdit(), LineEdit(), LineEdit()
        self.left.setText(f"{plan.left_mm:g}")
        self.top.setText(f"{plan.top_mm:g}")
        self.ticks = TickGroup(
            (
                (FROM_FIRST, self.tr("Các bản sau chụp lại từ bản đầu đã ký (dấu đen)")),
                (FURTHER_BLACK, self.tr("Từ bản thứ hai, chương trình in dấu màu đen")),
            )
        )

    def plan(self) -> CopyMarkPlan:
        """How the marks come on; a length that is none counts as the page's edge."""
        plan = plan_for(self._regime, self._way, prints_red=self._settings.prints_red)
        return replace(
            plan,
            left_mm=mm_of(self.left.value()) or 0.0,
            top_mm=mm_of(self.top.value()) or 0.0,
            from_first=self._says(FROM_FIRST),
            further_black=self._says(FURTHER_BLACK),
        )

    def show_ticks(self) -> None:
        """Offer for the further copies what this way of marking can do."""
        for key, box in self.ticks.boxes.items():
            box.setVisible(self._is_offered(key))

    @property
    def offers_ticks(self) -> bool:
        """Whether there is anything to choose for the further copies."""
        return any(map(self._is_offered, self.ticks.boxes))

    @property
    def _way(self) -> MarkWay:
        return self.way.value() or MarkWay.OVERPRINT

    def _says(self, key: str) -> bool:
        return key in self.ticks.values() and self._is_offered(key)

    def _is_offered(self, key: str) -> bool:
        way = self._way
        if key == FROM_FIRST:
            return way is not MarkWay.PRINT
        # Where the marks are black already, there is nothing to choose.
        red = plan_for(self._regime, way, prints_red=self._settings.prints_red).ink is Ink.RED
        return way is not MarkWay.RUBBER and red and not self._says(FROM_FIRST)

    def errors(self) -> dict[str, str]:
        """The lengths that are none, or that would put the mark off the overprinted sheet."""
        shape = self._regime.stamps[Stamp.SECRET_COPY]
        words = self.tr("Ghi số mm, ví dụ: 30.")
        off = self.tr("Dấu sẽ ra ngoài tờ A4. Ghi nhiều nhất {most:g} mm.")
        found = {}
        for key, field, most in (
            ("left", self.left, A4_MM[0] - shape.width_mm),
            ("top", self.top, A4_MM[1] - shape.height_mm),
        ):
            length = mm_of(field.value())
            if length is None:
                found[key] = words
            elif length > most and self._way is MarkWay.OVERPRINT:
                found[key] = off.format(most=most)
        return found

    def what_to_do(self) -> str:
        """What the clerk does for this way, in a sentence."""
        plan = self.plan()
        if plan.way is MarkWay.OVERPRINT and plan.ink is Ink.BLACK:
            return self.tr(
                "Máy in này không in đỏ: dấu sẽ đen. Bản đầu nên đóng dấu tay mực đỏ; các bản chụp "
                "tiếp từ bản đầu được để đen."
            )
        if plan.way is MarkWay.OVERPRINT:
            return self.tr("Đặt vào khay tờ đầu rồi tờ cuối của từng bản, theo thứ tự bản sao số.")
        if plan.way is MarkWay.RUBBER:
            return self.tr("In tờ hướng dẫn, đóng và điền hai dấu trên từng bản, rồi ghi lại.")
        return self.tr("Dấu được vẽ vào bản chép của tệp; tệp gốc không đổi.")

    def verb_words(self) -> str:
        """What the button does for this way."""
        return {
            MarkWay.OVERPRINT: self.tr("&In chồng dấu…"),
            MarkWay.RUBBER: self.tr("&In tờ hướng dẫn…"),
            MarkWay.PRINT: self.tr("Chọn tệp để &vẽ dấu…"),
        }[self.plan().way]

    def fill(self, panel: FormPanel) -> None:
        """Put every editor into a panel."""
        tr = self.tr
        place = tr("mm, tính từ mép trái trang cuối")
        down = tr("mm, tính từ mép trên trang cuối")
        looks: dict[str, tuple[FieldLook, QWidget]] = {
            "way": (FieldLook(words=tr("&Cách đóng dấu")), self.way),
            "sheets": (FieldLook(words=tr("&Số tờ")), self.sheets),
            "left": (FieldLook(words=tr("Mép &trái của dấu"), hint=place), self.left),
            "top": (FieldLook(words=tr("Mép t&rên của dấu"), hint=down), self.top),
            "ticks": (FieldLook(words=tr("Các &bản sau")), self.ticks),
            "reason": (FieldLook(words=tr("&Lý do làm lại"), required=True), self.reason),
        }
        for key, (look, editor) in looks.items():
            panel.add(key, look, editor)


def _usual_way(settings: OfficeSettings) -> MarkWay:
    """The office's way; by rubber where it would come out black and no rule accepts that."""
    prints = settings.prints_red or settings.black_rule
    by_overprint = settings.copy_mark_way is MarkWay.OVERPRINT
    return MarkWay.RUBBER if by_overprint and not prints else settings.copy_mark_way


def mm_of(text: str) -> float | None:
    """A length as typed, with comma or point; None where it is none, or longer than any sheet."""
    plain = text.replace(",", ".").removesuffix("mm").strip()
    try:
        found = float(plain)
    except ValueError:
        return None
    return found if 0 <= found <= _LONGEST_MM else None
