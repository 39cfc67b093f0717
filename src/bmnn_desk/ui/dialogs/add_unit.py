"""Enter a unit of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.enrol_person import UnitRequest, add_unit
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class AddUnitDialog(SmallSheet):
    """Its name, and the letters that stand in symbols."""

    form = "add_unit"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Thêm đơn vị"),
            subtitle=self.tr("Phòng, ban soạn thảo văn bản của cơ quan"),
            save=self.tr("&Thêm đơn vị"),
        )
        super().__init__(seat, subject, words)
        self.name, self.letters = LineEdit(), LineEdit()
        name = FieldLook(words=self.tr("Tê&n đơn vị"), required=True)
        hint = self.tr("Đứng trong ký hiệu văn bản nếu mẫu ký hiệu có ô đơn vị, ví dụ: VP")
        letters = FieldLook(words=self.tr("&Chữ trong ký hiệu"), required=True, hint=hint)
        self.panel.add("name", name, self.name)
        self.panel.add("letters", letters, self.letters)
        self.rows((("name", 8), ("letters", 4)))
        self.begin(self._enter)

    def errors(self) -> Mapping[str, str]:
        """Both must be there."""
        return self.missing(
            {
                "name": self.tr("tên đơn vị, ví dụ: Văn phòng"),
                "letters": self.tr("chữ viết tắt, ví dụ: VP"),
            }
        )

    def _enter(self) -> str:
        request = UnitRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            name=self.name.value(),
            letters=self.letters.value(),
        )
        self.seat.desk.do(add_unit, request)
        return self.tr("Đã thêm {name}").format(name=request.name)
