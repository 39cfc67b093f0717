"""How số and ngày come onto the paper, which copies come first, what is printed beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyOrder
from bmnn_desk.domain.settings import NumberWay
from bmnn_desk.ui.settings.one_of import Choice, OneOf
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.settings.yes_no import YesNo

if TYPE_CHECKING:
    from bmnn_desk.ui.settings.office_keep import OfficeKeep

_Chosen = NumberWay | CopyOrder


class NumberSection(Section):
    """Số và ngày, the order of the copies, the phiếu phân bản."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.way = OneOf(self.tr("Số và ngày"), self._ways())
        self.order = OneOf(self.tr("Thứ tự bản số"), self._orders())
        self.sheet = YesNo(
            self.tr("&In phiếu phân bản khi phát hành"),
            self.tr(
                "Một trang ghi bản số, nơi nhận, bì và cách giao; dùng khi đóng dấu bằng tay và "
                "khi bỏ bì."
            ),
        )
        way = self.card(self.tr("Số và ngày lên văn bản đã ký"))
        way.body.addWidget(self.way)
        order = self.card(self.tr("Thứ tự bản số"))
        order.body.addWidget(self.order)
        sheet = self.card(self.tr("Giấy kèm theo"))
        sheet.body.addWidget(self.sheet)
        for card in (way, order, sheet):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.way.chosen.connect(lambda value: self._choose("number_way", self.way, value))
        self.order.chosen.connect(lambda value: self._choose("copy_order", self.order, value))
        self.sheet.chosen.connect(self._tick_sheet)

    def show_now(self) -> None:
        """Show what the store holds."""
        settings = self._keep.settings
        self.way.put(settings.number_way)
        self.order.put(settings.copy_order)
        self.sheet.put(yes=settings.print_distribution)

    def _choose(
        self, key: str, choice: OneOf[NumberWay] | OneOf[CopyOrder], value: _Chosen
    ) -> None:
        words = self.tr("Đã lưu cách ghi số") if choice is self.way else self.tr("Đã lưu thứ tự")
        choice.show_error(self._keep.keep(key, value.value, words))
        self.show_now()

    def _tick_sheet(self, yes: bool) -> None:
        words = (
            self.tr("Đã lưu: có in phiếu phân bản")
            if yes
            else self.tr("Đã lưu: không in phiếu phân bản")
        )
        value = "yes" if yes else ""
        self.sheet.show_error(self._keep.keep("print_distribution", value, words))
        self.show_now()

    def _ways(self) -> list[Choice[NumberWay]]:
        return [
            Choice(
                value=NumberWay.BY_HAND,
                words=self.tr("Ghi tay"),
                meaning=self.tr("Văn thư viết số và ngày lên bản đã ký, sau khi lấy số."),
            ),
            Choice(
                value=NumberWay.OVERPRINT,
                words=self.tr("In chồng"),
                meaning=self.tr(
                    "Đưa tờ đã ký qua máy in: chương trình in thêm số và ngày vào đúng chỗ trống."
                ),
            ),
            Choice(
                value=NumberWay.FILLED,
                words=self.tr("Điền vào tệp"),
                meaning=self.tr(
                    "Số và ngày được điền vào tệp rồi mới in; người ký ký trên từng bản in."
                ),
            ),
        ]

    def _orders(self) -> list[Choice[CopyOrder]]:
        return [
            Choice(
                value=CopyOrder.ARCHIVE_LAST,
                words=self.tr("Bản gửi trước, bản lưu sau"),
                meaning=self.tr("Bản số 01 thuộc nơi nhận đầu tiên; bản lưu mang số cuối."),
            ),
            Choice(
                value=CopyOrder.ARCHIVE_FIRST,
                words=self.tr("Bản lưu trước"),
                meaning=self.tr("Bản số 01 là bản gốc lưu ở văn thư."),
            ),
        ]
