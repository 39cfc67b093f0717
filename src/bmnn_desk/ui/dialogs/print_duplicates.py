"""Print the marks of a copying's copies, or the copies whole: run, restart, spoiled copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.copying.duplicate_run import duplicate_errand, parts_of
from bmnn_desk.ui.dialogs.run_sheet import RunSheet
from bmnn_desk.ui.draft_keeper import drop_draft
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.run_draft import RunState
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.labels import label

if TYPE_CHECKING:
    from bmnn_desk.ui.copying.duplicate_run import DuplicateErrand
    from bmnn_desk.ui.seat import Seat


class PrintDuplicatesDialog(RunSheet):
    """The copies of a line, drawn already; their marks are recorded once the last one came out.

    After a lock the sheet of their papers opens again, and draws them anew.
    """

    form = "copy_papers"

    def __init__(self, seat: Seat, given: DuplicateErrand) -> None:
        (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        errand = duplicate_errand(seat, given, settings.offsets)
        super().__init__(self.tr("In dấu bản sao"), errand, settings.printer)
        self.subject = given.marks.line
        self._seat, self._given = seat, given
        self._is_out = False
        words = self.tr("Số thứ tự {ordinal:02} · {count:02} bản")
        ordinal, count = given.facts.ordinal, len(given.facts.copies)
        self.show_subtitle(words.format(ordinal=ordinal, count=count))
        self.level.show_level(given.facts.level)
        self.planned = parts_of(given.sheets)
        self.printer.show_need(red=any(part.red for part in self.planned))
        self._build()
        self.begin_run(self.tr("&In các bản sao"))

    def start(self) -> None:
        """Print them all; once they came out, record their marks."""
        if self._is_out:
            self._record_marks()
        elif self.may_print():
            self.run.start(RunState(left=self.planned, printer=self.printer.name()))

    def end(self, _words: str) -> None:
        """All came out: the marks are on the copies, and go on record."""
        self._is_out = True
        self._record_marks()

    def show_next(self) -> None:
        """Where the marks could not be recorded, the button does that."""
        super().show_next()
        if self._is_out:
            self.next.setText(self.tr("&Ghi dấu"))

    def _record_marks(self) -> None:
        try:
            _rules, said = act_once(self._seat, record_copy_marks, self._given.marks)
            drop_draft(self._seat, self.form, self.subject)
        except DeskError as error:
            self.mishap.say(sentence(error))
            self.show_next()
            return
        done = self.tr("Đã in và ghi dấu trên {count:02} bản sao")
        self.finished.emit(said or done.format(count=len(self._given.facts.copies)))

    def _build(self) -> None:
        copies, told = Card(self.tr("Các bản sao sẽ in")), Banner(BannerKind.INFO)
        line = self.tr("Bản sao số {number:02} · {holder}")
        holders = dict(self._given.facts.copies)
        for part in self.planned:
            words = line.format(number=part.copy, holder=holders.get(part.copy, ""))
            copies.body.addWidget(label(words, wraps=True))
        sheets = self.tr(
            "Đặt vào khay tờ đầu rồi tờ cuối của từng bản, theo thứ tự bản sao số. Bản hỏng: chụp "
            "lại tờ đó, giữ nguyên bản sao số."
        )
        whole = self.tr("Đặt giấy trắng vào khay. Bản hỏng thì hủy và in lại đúng bản sao số đó.")
        told.say(whole if self._given.sheets.whole else sheets)
        self.lay_out((self.mishap, copies), (told,))
