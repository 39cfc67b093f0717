"""The printers of this machine: which the office uses, how far each prints beside, its test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk import jobs
from bmnn_desk.domain.settings import offsets_text
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.network_words import left_out_words
from bmnn_desk.ui.printing.printers import PrintJob, plugged_in
from bmnn_desk.ui.settings.one_of import Choice, OneOf
from bmnn_desk.ui.settings.printer_offset import PrinterOffset
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.printing.printers import PrinterFacts
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class PrintersSection(Section):
    """Asked of the system in the background; `look()` asks again; `alone` on its page."""

    def __init__(self, keep: OfficeKeep, *, alone: bool = False) -> None:
        super().__init__()
        if alone:
            self.stand_alone()
        self._keep = keep
        self._found: tuple[PrinterFacts, ...] | None = None
        self.printer: OneOf[str] | None = None
        self.offsets: dict[str, PrinterOffset] = {}
        self.told, self.left_out = Banner(BannerKind.WARN), Banner(BannerKind.WARN)
        self.printed = Banner(BannerKind.INFO)
        self._waits = label("", TextPart.MUTED)
        self._list, self._moves = QVBoxLayout(), QVBoxLayout()
        self._build()

    def show_now(self) -> None:
        """Show what the store holds, and ask the system for its printers."""
        if self._found is None:
            self._waits.setText(self.tr("Đang hỏi hệ điều hành về máy in…"))
        self.look()

    def look(self) -> None:
        """Ask the system for its printers."""
        seat = self._keep.seat
        in_background(self, seat.printers.all, self._show, self._refuse)

    def _refuse(self, error: DeskError) -> None:
        self._waits.hide()
        self.told.say(sentence(error), BannerKind.WARN)

    def _show(self, found: tuple[PrinterFacts, ...]) -> None:
        self._waits.setVisible(not found)
        self._waits.setText("" if found else self.tr("Máy này chưa cài máy in nào."))
        if found != self._found:
            self._found = found
            usable = plugged_in(found)
            self.left_out.say(left_out_words(facts for facts in found if facts not in usable))
            self._list_printers(usable)
            self._list_offsets(usable)
        self._put()

    def _put(self) -> None:
        settings = self._keep.settings
        found = self._found or ()
        names = {"", *(facts.name for facts in found)}
        gone = settings.printer if settings.printer not in names else ""
        usable = {"", *(facts.name for facts in plugged_in(found))}
        words = self.tr(
            "Không thấy máy in “{printer}” đã chọn: máy tắt, rút dây hoặc bị gỡ. Nối lại rồi bấm "
            "Xem lại, hoặc chọn máy khác."
        )
        self.told.say(words.format(printer=gone) if gone else "")
        if self.printer is not None and settings.printer in usable:
            self.printer.put(settings.printer)
        for name, offset in self.offsets.items():
            offset.put(settings.offsets.get(name, (0.0, 0.0)))

    def _list_printers(self, found: tuple[PrinterFacts, ...]) -> None:
        _empty(self._list)
        colour, grey = self.tr("{name} · màu"), self.tr("{name} · đen trắng")
        choices = [
            Choice(
                value=facts.name,
                words=(colour if facts.prints_colour else grey).format(name=facts.name),
            )
            for facts in found
        ]
        now = next((facts.name for facts in found if facts.is_default), "")
        named = self.tr("Theo hệ điều hành (đang là {name})").format(name=now)
        system = Choice(value="", words=named if now else self.tr("Theo hệ điều hành"))
        self.printer = OneOf(self.tr("Máy in thường dùng"), [*choices, system])
        self.printer.chosen.connect(self._choose)
        self._list.addWidget(self.printer)

    def _list_offsets(self, found: tuple[PrinterFacts, ...]) -> None:
        _empty(self._moves)
        self.offsets = {facts.name: PrinterOffset(facts.name) for facts in found}
        for offset in self.offsets.values():
            offset.moved.connect(self._move)
            offset.test_asked.connect(self._print_test)
            self._moves.addWidget(offset)

    def _choose(self, name: str) -> None:
        words = (
            self.tr("Đã chọn máy in {name}").format(name=name)
            if name
            else self.tr("Đã chọn máy in theo hệ điều hành")
        )
        if self.printer is not None:
            self.printer.show_error(self._keep.keep("printer", name, words))
        self._put()

    def _move(self, name: str, right: float, down: float) -> None:
        offsets = {**self._keep.settings.offsets, name: (right, down)}
        words = self.tr("Đã lưu độ lệch của {name}").format(name=name)
        if (right, down) == self._keep.settings.offsets.get(name, (0.0, 0.0)):
            return
        self.offsets[name].show_error(self._keep.keep("offsets", offsets_text(offsets), words))

    def _print_test(self, name: str) -> None:
        """Print the sheet with the offset that is set now: what is measured is added to it."""
        seat, row = self._keep.seat, self.offsets[name]
        right, down = row.offset
        self._move(name, right, down)
        row.test.setEnabled(False)
        row.right.setFocus()  # what was measured is typed here next
        said = self.tr("Đang in tờ thử trên {name}…").format(name=name)
        self.printed.say(said, BannerKind.INFO)

        def work() -> None:
            """Draw it in the worker, print it as any paper."""
            pdf = seat.worker.do(jobs.DRAW_CALIBRATION_SHEET, name, (right, down))
            seat.printers.print_pdf(PrintJob(printer=name, pdf=pdf, offset_mm=(right, down)))

        def rest() -> None:
            """It can be asked for again."""
            self.printed.say("")
            row.test.setEnabled(True)

        def done(_none: None) -> None:
            """Say what to do with the sheet."""
            rest()
            words = self.tr(
                "Đã gửi tờ thử tới {name}. Đo theo lời ghi trên tờ, sửa hai ô (phím ↑ ↓) "
                "rồi in lại cho tới khi đúng."
            )
            self.printed.say(words.format(name=name), BannerKind.OK)

        def failed(error: DeskError) -> None:
            """Say why no sheet comes."""
            rest()
            self.printed.say(sentence(error), BannerKind.WARN)

        in_background(row, work, done, failed, rest)

    def _build(self) -> None:
        self.body.addWidget(self.told)
        self.body.addWidget(self.left_out)
        again = Button(self.tr("&Xem lại"), ButtonLook(icon="refresh"), self.look)
        printers = self.card(self.tr("Máy in thường dùng"), again)
        printers.body.addWidget(self._waits)
        printers.body.addLayout(self._list)
        self.body.addWidget(printers)
        offsets = self.card(self.tr("Độ lệch khi in chồng"))
        about = self.tr(
            "Mỗi máy kéo giấy lệch một ít. In tờ thử rồi đo bằng thước như lời ghi trên tờ: chữ "
            "lệch sang trái bao nhiêu thì ghi sang phải bấy nhiêu; lệch lên thì ghi xuống dưới. "
            "Số âm là sang trái, lên trên."
        )
        offsets.body.addWidget(label(about, TextPart.MUTED, wraps=True))
        offsets.body.addWidget(self.printed)
        offsets.body.addLayout(self._moves)
        self.body.addWidget(offsets)
        self.body.addStretch(1)


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        old = item.widget()
        if isinstance(old, QWidget):
            old.hide()
            old.deleteLater()
