"""The card that prints the specimen sheet, to lay the office's rubber stamps beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk import jobs
from bmnn_desk.domain.stamps import Ink
from bmnn_desk.papers.specimen_asked import SpecimenAsked
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.office_paper import paper_sheet, plain_saved
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class SpecimenCard(Card):
    """`sheet_wanted(sheet)` once the specimens are drawn, by the pack in force today."""

    sheet_wanted = Signal(object)

    def __init__(self, keep: OfficeKeep, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._keep = keep
        self.told = Banner(BannerKind.DANGER)
        look = ButtonLook(icon="printer")
        self.button = Button(self.tr("In tờ &mẫu dấu…"), look, self.draw)
        about = self.tr(
            "Mọi mẫu dấu in đúng cỡ 1:1 giữa hai thước mm, kèm nguồn và chỗ còn chưa đối chiếu, để "
            "đặt cạnh con dấu đã khắc. Máy in không in đỏ thì chỉ in khung, không in chữ độ mật."
        )
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Đối chiếu con dấu"), TextPart.SECTION), 1)
        head.addWidget(self.button)
        self.body.addLayout(head)
        self.body.addWidget(label(about, TextPart.HINT, wraps=True))
        self.body.addWidget(self.told)

    def draw(self) -> None:
        """Draw the sheets in the worker, then ask for the sheet that prints them."""
        seat = self._keep.seat
        is_red = self._keep.settings.prints_red
        regime = seat.desk.law.on(seat.today())
        asked = SpecimenAsked(
            form=regime.specimen,
            shapes=tuple(regime.stamps.values()),
            pack=regime.name,
            ink=Ink.RED if is_red else Ink.BLACK,
        )
        self.told.say("")
        in_background(
            self,
            lambda: seat.worker.do(jobs.DRAW_SPECIMEN, asked),
            lambda pdf: self._show(pdf, is_red=is_red),
            self._refuse,
        )

    def _show(self, pdf: bytes, *, is_red: bool) -> None:
        title, name = self.tr("In tờ mẫu dấu"), self.tr("To mau dau.pdf")
        sheet = paper_sheet(self._keep.seat, pdf, title=title, name=name, saved=plain_saved())
        if is_red:
            sheet.want_red()
        self.sheet_wanted.emit(sheet)

    def _refuse(self, error: DeskError) -> None:
        self.told.say(sentence(error), BannerKind.DANGER)
