"""Record which printed sheets of a volume were signed by hand, or bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.sheets import SheetEntry, SheetState
from bmnn_desk.services.record_sheets import SheetsRequest, record_sheets
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.sheet_list import volume_sheets
from bmnn_desk.ui.books.number_ranges import ranges_text, read_ranges
from bmnn_desk.ui.books.volume_subject import volume_at
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_BEFORE = {SheetState.SIGNED: SheetState.PRINTED, SheetState.BOUND: SheetState.SIGNED}


class RecordSheetsDialog(SmallSheet):
    """The volume `subject`; every sheet that waits is named already, exceptions are taken out."""

    form = "record_sheets"

    def __init__(self, seat: Seat, subject: int) -> None:
        self._at = volume_at(seat, subject)
        words = SheetWords(
            title=self.tr("Ghi tờ sổ đã ký, đã đóng"),
            subtitle=self._at.words,
            save=self.tr("Ghi &các tờ này"),
        )
        super().__init__(seat, subject, words)
        asked = VolumeAsked(body=seat.body, book=self._at.book, volume=self._at.volume)
        self._sheets: tuple[SheetEntry, ...] = seat.desk.read(volume_sheets, asked)
        self.state: ChoiceBox[SheetState] = ChoiceBox(
            (
                (SheetState.SIGNED, self.tr("Đã ký đủ các dòng")),
                (SheetState.BOUND, self.tr("Đã đóng quyển, đóng dấu giáp lai")),
            )
        )
        self.numbers, self.day = LineEdit(), DateField(seat.today)
        self.day.put(seat.today())
        self._add_fields()
        self.rows((("state", 5), ("numbers", 4), ("day", 3)))
        if not self._waiting(SheetState.SIGNED):
            self.state.put(SheetState.BOUND)
        self._offer()
        self.state.edited.connect(self._offer)
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """The sheets, which must wait for just this."""
        found = self.missing(
            {
                "numbers": self.tr("số tờ, ví dụ: 1-4, 7"),
                "day": self.tr("ngày ký, ví dụ: 05/02/2026"),
            }
        )
        if self.day.problem():
            found["day"] = self.day.problem()
        if "numbers" in found:
            return found
        numbers = read_ranges(self.numbers.value())
        if numbers is None:
            found["numbers"] = self.tr("Không hiểu số tờ. Gõ theo dạng 1-4, 7.")
            return found
        strange = set(numbers) - set(self._waiting(self._chosen()))
        if strange:
            words = self.tr("Tờ {numbers} không ở bước này. Bỏ tờ đó ra, hoặc chọn việc khác.")
            found["numbers"] = words.format(numbers=ranges_text(strange))
        return found

    def _record(self) -> str:
        state = self._chosen()
        request = SheetsRequest(
            request_id=self.request_id,
            day=self.day.value() or self.seat.today(),
            body=self.seat.body,
            book=self._at.book,
            volume=self._at.volume,
            numbers=read_ranges(self.numbers.value()) or (),
            state=state,
        )
        count = self.seat.desk.do(record_sheets, request)
        signed, bound = self.tr("Đã ghi {count} tờ đã ký"), self.tr("Đã ghi {count} tờ đã đóng")
        return (signed if state is SheetState.SIGNED else bound).format(count=count)

    def _chosen(self) -> SheetState:
        return self.state.value() or SheetState.SIGNED

    def _waiting(self, state: SheetState) -> list[int]:
        return [sheet.number for sheet in self._sheets if sheet.state is _BEFORE[state]]

    def _offer(self) -> None:
        self.numbers.put_draft_text(ranges_text(self._waiting(self._chosen())))

    def _add_fields(self) -> None:
        numbers = self.tr("Đã ghi sẵn mọi tờ đang chờ; bỏ tờ còn thiếu chữ ký.")
        looks = {
            "state": (FieldLook(words=self.tr("Đã &làm gì")), self.state),
            "numbers": (
                FieldLook(words=self.tr("&Số tờ"), required=True, hint=numbers),
                self.numbers,
            ),
            "day": (FieldLook(words=self.tr("&Ngày"), required=True), self.day),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
