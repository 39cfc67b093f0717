"""Close a round of counting: its figures, the number of its minutes, what they conclude."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inventory import CloseInventoryRequest
from bmnn_desk.errors import InventoryUnfinishedError
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.inventory.inventory_source import round_of
from bmnn_desk.ui.inventory.inventory_words import round_words
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.remarks import Remarks
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class CloseInventoryDialog(SmallSheet):
    """About the round `subject`."""

    form = "close_inventory"

    def __init__(self, seat: Seat, subject: int) -> None:
        self._row = round_of(seat, subject)
        words = SheetWords(
            title=self.tr("Khóa đợt kiểm kê"),
            subtitle=round_words(self._row),
            save=self.tr("&Khóa đợt"),
        )
        super().__init__(seat, subject, words)
        self.day, self.number, self.words_area = ActDay(seat.today), LineEdit(), TextArea()
        add = self.panel.add
        hint = self.tr("Để trống nếu biên bản không đánh số.")
        add("number", FieldLook(words=self.tr("&Số biên bản"), hint=hint), self.number)
        add("day", FieldLook(words=self.tr("Ngà&y"), required=True), self.day)
        add("words", FieldLook(words=self.tr("Kết &luận")), self.words_area)
        self.rows((("number", 8), ("day", 4)), (("words", 12),))
        self._said = Remarks(self.tr("Số liệu của đợt"))
        self._tell()
        self.show_before(self._said)
        self.panel.edited.connect(self._tell)
        self.begin(self._close)

    def errors(self) -> Mapping[str, str]:
        """A day that has come."""
        return self.wrong({"day": self.tr("ngày, ví dụ: hn")})

    def refuse(self, error: DeskError) -> None:
        """What keeps the round open is then told by the refusal alone."""
        if isinstance(error, InventoryUnfinishedError):
            self._said.tell(self._figures())
        super().refuse(error)

    def _tell(self) -> None:
        self._said.tell((*self._figures(), *self._rest()))

    def _close(self) -> str:
        request = CloseInventoryRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            inventory=self.subject,
            number=self.number.value(),
            words=self.words_area.value(),
        )
        made = self.seat.desk.do(close_inventory, request)
        words = self.tr("Đã khóa đợt kiểm kê, cuối kỳ {count:02} bản. Bấm Ctrl+B in biên bản.")
        return words.format(count=made.closing)

    def _figures(self) -> tuple[str, str]:
        made = self._row.figures
        return (
            self.tr(
                "Đầu kỳ {opening} bản, thêm {came}, bớt {went}, mất {lost}, còn {closing} bản."
            ).format(
                opening=made.opening,
                came=made.came,
                went=made.went,
                lost=made.lost,
                closing=made.closing,
            )
            if made.balances
            else self.tr("Tính ra {reckoned} bản, hiện có {closing} bản: chưa khớp.").format(
                reckoned=made.reckoned, closing=made.closing
            ),
            self.tr("Không thấy {missing}, ở chỗ khác {elsewhere}, thừa {extra}.").format(
                missing=made.missing, elsewhere=made.elsewhere, extra=made.extra
            ),
        )

    def _rest(self) -> tuple[str, ...]:
        """What is still to be done, where something is."""
        made = self._row.figures
        counts = (
            (made.uncounted, self.tr("Còn {count} bản chưa kiểm.")),
            (made.unresolved, self.tr("Còn {count} chênh lệch chưa xử lý.")),
        )
        return tuple(words.format(count=count) for count, words in counts if count)
