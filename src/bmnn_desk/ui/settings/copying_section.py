"""How this office copies: the place and its papers, the copy marks, whether it asks first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.ui.copying.words import MARK_WAY_WORDS
from bmnn_desk.ui.settings.one_of import Choice, OneOf
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.settings.yes_no import YesNo
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.domain.stamps import MarkWay
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class CopyingSection(Section):
    """The place that the head fixed, by which papers; the marks' usual way; a request before."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.place, self.decision, self.plan = LineEdit(), LineEdit(), LineEdit()
        self.field = Field(
            FieldLook(
                words=self.tr("&Nơi sao, chụp do người đứng đầu quy định"),
                hint=self.tr("Ví dụ: Phòng Văn thư, tầng 2. Mỗi lần sao, chụp được điền sẵn."),
            ),
            self.place,
        )
        self.decided = Field(
            FieldLook(
                words=self.tr("&Quyết định về nơi sao, chụp"),
                hint=self.tr("Số và ngày, ví dụ: 12/QĐ-SMM ngày 05/01/2026."),
            ),
            self.decision,
        )
        self.planned = Field(
            FieldLook(
                words=self.tr("P&hương án bảo vệ nơi sao, chụp"),
                hint=self.tr("Số và ngày, ví dụ: 02/PA-SMM ngày 05/01/2026."),
            ),
            self.plan,
        )
        self.way: OneOf[MarkWay] = OneOf(
            self.tr("Dấu bản sao"),
            [Choice(value=way, words=words) for way, words in MARK_WAY_WORDS.items()],
        )
        self.first = YesNo(
            self.tr("Phải có &phiếu đề nghị được duyệt trước khi sao, chụp"),
            self.tr("Không chọn: người cho phép ký ngay trong dấu bản sao, không cần phiếu riêng."),
        )
        place = self.card(self.tr("Nơi sao, chụp"))
        for field in (self.field, self.decided, self.planned):
            place.body.addWidget(field)
        marks = self.card(self.tr("Dấu bản sao thường dùng"))
        marks.body.addWidget(self.way)
        asked = self.card(self.tr("Cho phép sao, chụp"))
        asked.body.addWidget(self.first)
        for card in (place, marks, asked):
            self.body.addWidget(card)
        self.body.addStretch(1)
        # By the setting that each line is kept as.
        self._lines = {
            "copy_place": (self.place, self.field, self.tr("Đã lưu nơi sao, chụp: {text}")),
            "copy_place_decision": (
                self.decision,
                self.decided,
                self.tr("Đã lưu quyết định về nơi sao, chụp: {text}"),
            ),
            "copy_place_plan": (
                self.plan,
                self.planned,
                self.tr("Đã lưu phương án bảo vệ nơi sao, chụp: {text}"),
            ),
        }
        for key, (line, _field, _words) in self._lines.items():
            line.left.connect(partial(self._leave, key))
        self.way.chosen.connect(self._choose)
        self.first.chosen.connect(self._tick)

    def show_now(self) -> None:
        """Show what the store holds, but for a line that is being typed into."""
        settings = self._keep.settings
        for key, (line, field, _words) in self._lines.items():
            if not line.hasFocus() and not field.error:
                line.setText(getattr(settings, key))
        self.way.put(settings.copy_mark_way)
        self.first.put(yes=settings.copy_request_first)

    def _leave(self, key: str) -> None:
        line, field, words = self._lines[key]
        text = line.value()
        field.show_error(self._keep.keep(key, text, words.format(text=text)))
        self.show_now()

    def _choose(self, way: MarkWay) -> None:
        words = self.tr("Đã lưu: {way}").format(way=MARK_WAY_WORDS[way].lower())
        self.way.show_error(self._keep.keep("copy_mark_way", way.value, words))
        self.show_now()

    def _tick(self, yes: bool) -> None:
        words = (
            self.tr("Đã lưu: phải có phiếu đề nghị trước")
            if yes
            else self.tr("Đã lưu: ký ngay trong dấu")
        )
        self.first.show_error(self._keep.keep("copy_request_first", "yes" if yes else "", words))
        self.show_now()
