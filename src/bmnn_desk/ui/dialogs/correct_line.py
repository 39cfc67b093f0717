"""Correct a register line: which cell, what shall stand there, and why; the old text stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.corrections import CellKind, LineCell, LineCells, cell_value
from bmnn_desk.domain.dates import short_day
from bmnn_desk.errors import DaysOutOfOrderError
from bmnn_desk.services.correct_line import CorrectionRequest, correct_line
from bmnn_desk.services.line_cells import LineAsked, line_cells
from bmnn_desk.ui.books.volume_subject import volume_at
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

_DIGITS = 7
_NEW_ROWS = 3


class CorrectLineDialog(SmallSheet):
    """The volume `subject`; the line is found by its ordinal."""

    form = "correct_line"

    def __init__(self, seat: Seat, subject: int) -> None:
        self._at = volume_at(seat, subject)
        words = SheetWords(
            title=self.tr("Đính chính dòng sổ"),
            subtitle=self._at.words,
            save=self.tr("Ghi đính &chính"),
        )
        super().__init__(seat, subject, words)
        self.ordinal, self.cell = LineEdit(), ChoiceBox[str]()
        self.new, self.reason = TextArea(_NEW_ROWS), LineEdit()
        self.old = Banner(BannerKind.INFO)
        self._line: LineCells | None = None
        self._shown: LineCell | None = None
        self._add_fields()
        self.rows((("ordinal", 3), ("cell", 9)), (("new", 12),), (("reason", 12),))
        self.show_before(self.old)
        self.ordinal.edited.connect(self._find)
        self.cell.edited.connect(self._show_cell)
        self.begin(self._correct)
        self._find()

    def errors(self) -> Mapping[str, str]:
        """The line, a new text, a reason."""
        found = self.missing(
            {
                "ordinal": self.tr("số thứ tự của dòng, ví dụ: 12"),
                "reason": self.tr("lý do, ví dụ: ghi nhầm tên nơi nhận"),
            }
        )
        if "ordinal" not in found and self._line is None:
            found["ordinal"] = self.tr("Quyển này không có dòng đó. Ghi số thứ tự ở cột 1.")
        if self._line is not None and self._line.is_cancelled:
            found["ordinal"] = self.tr("Dòng này đã hủy, không đính chính. Chọn dòng khác.")
        cell = self._shown
        if cell is None:
            return found
        if cell.kind is CellKind.DAY and cell_value(cell.kind, self.new.value()) is None:
            found["new"] = self.tr("Không hiểu ngày đã nhập. Gõ theo dạng 05/02/2026.")
        elif self.new.value() == cell.text.strip():
            found["new"] = self.tr("Chưa đổi gì. Sửa nội dung của ô, hoặc chọn ô khác.")
        return found

    def refuse(self, error: DeskError) -> None:
        """A line of a day to come: the clock was put back, for there is no day to mend here."""
        super().refuse(error)
        if not isinstance(error, DaysOutOfOrderError):
            return
        words = self.tr(
            "Dòng này ghi ngày {line}, sau ngày {today} của máy: đồng hồ máy đã bị chỉnh lùi. "
            "Chỉnh lại đồng hồ máy rồi ghi đính chính."
        )
        days = {"line": short_day(error.earliest), "today": short_day(error.day)}
        self.mishap.say(words.format(**days))

    def _correct(self) -> str:
        cell = self._shown
        if cell is None:
            raise AssertionError  # `errors` saw that there is a line
        request = CorrectionRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            book=self._at.book,
            volume=self._at.volume,
            ordinal=int(self.ordinal.value()),
            field=cell.field,
            old=cell.text,
            new=self.new.value(),
            reason=self.reason.value(),
            other_cases=self.findings.other_cases(),
        )
        done = self.seat.desk.do(correct_line, request)
        words = self.tr("Đã ghi đính chính dòng {ordinal:02}").format(ordinal=request.ordinal)
        if done.needs_sheet:
            words = self.tr("{words}. Dòng đã in: in tờ đính chính").format(words=words)
        return and_noted(words, done.warnings) if done.warnings else f"{words}."

    def _find(self) -> None:
        """Look for the line typed, and offer its cells."""
        ordinal = number_in(self.ordinal.value())
        self._line = None
        if ordinal is not None:
            asked = LineAsked(
                body=self.seat.body,
                book=self._at.book,
                volume=self._at.volume,
                ordinal=ordinal,
            )
            self._line = next(iter(self.seat.desk.read(line_cells, asked)), None)
        cells = () if self._line is None else self._line.cells
        self.cell.offer((cell.field, cell.heading) for cell in cells)
        self._show_cell()

    def _show_cell(self) -> None:
        """Say what stands in the cell now; it is what one begins to correct from."""
        cells = () if self._line is None else self._line.cells
        cell = next((each for each in cells if each.field == self.cell.value()), None)
        if cell is None:
            self._shown = None
            self.old.say("")
            self._tell_how(CellKind.TEXT)
            return
        before = self._shown
        untouched = not self.new.value() or (before is not None and self.new.value() == before.text)
        self._shown = cell
        self._tell_how(cell.kind)
        said = ", ".join(cell.text.split("\n")) or self.tr("(trống)")
        self.old.say(self.tr("Đang ghi: {text}").format(text=said))
        if untouched:
            self.new.put_draft_text(cell.text)

    def _tell_how(self, kind: CellKind) -> None:
        hints = {
            CellKind.DAY: self.tr("Gõ theo dạng 05/02/2026."),
            CellKind.TEXTS: self.tr("Nhiều nơi thì mỗi nơi một dòng."),
        }
        self.panel.field("new").show_hint(hints.get(kind, ""))

    def _add_fields(self) -> None:
        self.ordinal.setMaxLength(_DIGITS)
        looks = {
            "ordinal": (FieldLook(words=self.tr("&Số thứ tự"), required=True), self.ordinal),
            "cell": (FieldLook(words=self.tr("Cộ&t cần sửa")), self.cell),
            "new": (FieldLook(words=self.tr("Nội dung &mới")), self.new),
            "reason": (FieldLook(words=self.tr("&Lý do"), required=True), self.reason),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
