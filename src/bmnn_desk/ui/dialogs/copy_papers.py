"""Put the copy marks on, or print the paper of an extract or a photograph."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.domain.copying import CopyMarksRequest, CopyPaper, CopyPaperRequest
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import DeskError
from bmnn_desk.papers.copy_marks import marks_to_record
from bmnn_desk.services.copy_papers import CopyPapersAsked, copy_paper_facts
from bmnn_desk.services.copying_detail import CopyingAsked, copying_detail
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_paper import record_copy_paper
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.copying.duplicate_run import DuplicateErrand
from bmnn_desk.ui.copying.mark_fields import MarkFields
from bmnn_desk.ui.copying.mark_notices import hidden_fields, sheet_words, whatever_way
from bmnn_desk.ui.copying.paper_maker import (
    OWN_PAPER,
    PaperErrand,
    counted,
    guide,
    marked_copies,
    marked_files,
    overprint,
    own_paper,
    write_copies,
)
from bmnn_desk.ui.dialogs.print_duplicates import PrintDuplicatesDialog
from bmnn_desk.ui.dialogs.small_sheet import SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.issue.load_file import read_bytes
from bmnn_desk.ui.open_file import ask_file, ask_folder
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bmnn_desk.papers.copy_marks import CopyMarkPlan
    from bmnn_desk.ui.copying.paper_maker import MadeFiles
    from bmnn_desk.ui.issue.copy_sheets import CopySheets
    from bmnn_desk.ui.seat import Seat

Drawn = TypeVar("Drawn")


class CopyPapersDialog(SmallSheet):
    """The line `subject`: marks for a sao y or sao lục, the paper of its own for the others."""

    form = "copy_papers"
    save_icon = "printer"

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = CopyingAsked(body=seat.body, line=subject, day=seat.today())
        (detail,) = seat.desk.read(copying_detail, asked)
        (facts,) = seat.desk.read(copy_paper_facts, CopyPapersAsked(body=seat.body, line=subject))
        (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        super().__init__(seat, subject, sheet_words(facts))
        self.level.show_level(facts.level)
        self._facts, self._regime = facts, seat.desk.law.on(facts.day)
        self._marks = facts.form.bears_marks
        self._again = any(copy.marks for copy in detail.copies)
        self._busy = False
        self._unsaved: MadeFiles = ()
        self._said = ""
        self.told = Banner(BannerKind.INFO)
        self.show_before(self.told)
        self.fields = MarkFields(self._regime, settings, self)
        self.fields.fill(self.panel)
        self._latest = max(seat.today(), facts.day)
        self.day = DateField(seat.today)
        self.day.put(self._latest)
        day = FieldLook(words=self.tr("Ngà&y đóng dấu"), required=True)
        self.panel.add("day", day, self.day)
        self.rows(
            (("way", 4), ("sheets", 5), ("day", 3)),
            (("left", 3), ("top", 3), ("ticks", 6)),
            (("reason", 12),),
        )
        words, stamp = self.tr("Ghi đã đóng đủ &dấu"), ButtonLook(icon="rubber-stamp")
        self.stamped = self.offer(words, stamp, self.record_rubber, left=True)
        words, look = self.tr("Vẽ dấ&u và in…"), ButtonLook(icon="printer")
        self.printed = self.offer(words, look, self.print_file, left=True)
        self.fields.way.edited.connect(self._show_way)
        self.fields.ticks.edited.connect(self._show_way)
        self.begin(lambda: "")
        self._show_way()

    def errors(self) -> Mapping[str, str]:
        """Lengths in mm, and a reason to mark once more."""
        found = self.fields.errors()
        day = self.day.value()
        if problem := self.day.problem() or future_day(day, self._latest):
            found["day"] = problem
        elif day is None:
            found["day"] = self.tr("Chưa nhập. Ghi ngày đóng dấu, ví dụ: 05/02/2026.")
        if self._again and not self.fields.reason.value():
            found["reason"] = self.tr("Các bản này đã có dấu. Ghi lý do làm lại.")
        hidden = self._hidden()
        return {key: words for key, words in found.items() if not hidden[key]}

    def busy_reason(self) -> str:
        """The paper comes in a moment."""
        return self.tr("Đang lập giấy, dấu.") if self._busy else ""

    def focus_first(self) -> None:
        """Into the first field; onto the button where there is none to fill."""
        if self._marks:
            super().focus_first()
        else:
            self.save.setFocus()

    def forward(self) -> None:
        """Draw what is asked for, then print it or put it into the file."""
        self.save.setFocus()
        if self._unsaved:
            self._save_files(self._ask_folder())
            return
        if self._busy or self.panel.show_errors(self.errors()):
            return
        errand = PaperErrand(worker=self.seat.worker, regime=self._regime, facts=self._facts)
        plan = self.fields.plan()
        if not self._marks:
            show = partial(self._print_paper, OWN_PAPER[self._facts.form])
            self._draw(lambda: counted(errand, own_paper(errand)), show)
        elif plan.way is MarkWay.PRINT:
            self._mark_file(errand, plan)
        elif plan.way is MarkWay.RUBBER:
            show = partial(self._print_paper, CopyPaper.GUIDE)
            self._draw(lambda: counted(errand, guide(errand, plan)), show)
        else:
            sheets = self.fields.sheets.value() or 1
            self._draw(lambda: overprint(errand, plan, sheets), partial(self._print_marks, plan))

    def record_rubber(self) -> None:
        """The stamps were put on by hand: write it down."""
        if not self.panel.show_errors(self.errors()):
            words = self.tr("Đã ghi dấu trên {count:02} bản").format(count=len(self._facts.copies))
            said = self._keep(self.fields.plan(), (), words)
            if said:
                self._leave(said)

    def _draw(self, work: Callable[[], Drawn], done: Callable[[Drawn], None]) -> None:
        self._move(busy=True)
        broken = partial(self._move, busy=False)
        in_background(self, work, done, self._failed, broken)

    def _print_paper(self, paper: CopyPaper, drawn: tuple[bytes, int]) -> None:
        pdf, pages = drawn
        request = CopyPaperRequest(
            request_id=new_request_id(),
            body=self.seat.body,
            day=self._latest,
            line=self.subject,
            paper=paper,
            pages=pages,
        )
        self._print(partial(self.seat.desk.do, record_copy_paper, request), pdf)

    def _print(self, record: Callable[[], object], pdf: bytes) -> None:
        """The sheet that prints takes this one's place; it records once the print is good."""
        self._move(busy=False)
        title = self.tr("In giấy, dấu bản sao số thứ tự {ordinal:02}")
        words = title.format(ordinal=self._facts.ordinal)
        paper = PrintPaperDialog(self.seat, words, pdf, lambda: _nothing(record()))
        self.sheet_wanted.emit(paper)
        self._leave("")

    def print_file(self) -> None:
        """Draw the marks into a copy of the file, and print the copies one after another."""
        if self._busy or self.panel.show_errors(self.errors()):
            return
        errand = PaperErrand(worker=self.seat.worker, regime=self._regime, facts=self._facts)
        plan, path = self.fields.plan(), self._ask_file()
        if path is not None:
            self._draw(
                lambda: marked_copies(errand, plan, read_bytes(path)),
                lambda drawn: self._print_marks(plan, drawn[1], drawn[0]),
            )

    def _print_marks(self, plan: CopyMarkPlan, sheets: CopySheets, made: MadeFiles = ()) -> None:
        """The run takes this sheet's place; its draft stays until the marks are on record."""
        self._move(busy=False)
        request = self._marks_request(plan, made)
        given = DuplicateErrand(facts=self._facts, sheets=sheets, marks=request)
        self._keeper.touch()
        self.keep_draft()
        self.sheet_wanted.emit(PrintDuplicatesDialog(self.seat, given))
        self.finished.emit(None)

    def _ask_file(self) -> Path | None:
        kinds = self.tr("Văn bản (*.pdf *.docx)")
        return ask_file(self, self.tr("Chọn tệp để vẽ dấu bản sao"), kinds)

    def _mark_file(self, errand: PaperErrand, plan: CopyMarkPlan) -> None:
        path = self._ask_file()
        folder = None if path is None else self._ask_folder()
        if path is not None and folder is not None:
            keep = partial(self._keep_files, plan, folder)
            self._draw(lambda: marked_files(errand, plan, read_bytes(path)), keep)

    def _keep_files(self, plan: CopyMarkPlan, folder: Path, made: MadeFiles) -> None:
        """No marked copy lies on the disk before it is on record."""
        self._move(busy=False)
        words = self.tr(
            "Đã vẽ dấu vào {count} tệp. Tệp có nội dung mật: chỉ chép vào USB đã đăng ký."
        )
        self._said = self._keep(plan, made, words.format(count=len(made)))
        if self._said:
            self._keeper.drop()
            self._unsaved = made
            self._save_files(folder)

    def _save_files(self, folder: Path | None) -> None:
        """Write what is on record; where that fails, the same button asks for another folder."""
        made, ordinal = self._unsaved, self._facts.ordinal
        if folder is not None:
            saved = partial(self._leave, self._said)
            self._draw(lambda: write_copies(folder, ordinal, made), lambda _none: saved())

    def _ask_folder(self) -> Path | None:
        return ask_folder(self, self.tr("Lưu các bản đã có dấu vào"))

    def _keep(self, plan: CopyMarkPlan, made: MadeFiles, words: str) -> str:
        """Keep the marks; what is to be said of it, empty where it was refused."""
        try:
            rules, said = act_once(self.seat, record_copy_marks, self._marks_request(plan, made))
        except DeskError as error:
            self.refuse(error)
            return ""
        return said or and_noted(words, rules or ())

    def _marks_request(self, plan: CopyMarkPlan, made: MadeFiles) -> CopyMarksRequest:
        day = self.day.value() if plan.way is MarkWay.RUBBER else None
        return CopyMarksRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=day or self._latest,
            line=self.subject,
            marks=marks_to_record(self._regime, self._facts, plan),
            pack_digest=self._regime.digest,
            made=made,
            reason=self.fields.reason.value(),
            other_cases=self.findings.other_cases(),
        )

    def _failed(self, error: DeskError) -> None:
        self._move(busy=False)
        self.refuse(error)
        if self._unsaved:
            self.save.setText(self.tr("&Lưu vào thư mục khác…"))
            self.told.say(self.tr("Dấu đã ghi vào sổ; các tệp chưa lưu được ra thư mục."))

    def _move(self, *, busy: bool) -> None:
        self._busy = busy
        self.save.setEnabled(not busy)
        self.leave.setEnabled(not busy)
        self.show_hint(self.tr("Đang lập giấy, dấu…") if busy else "")

    def _leave(self, words: str) -> None:
        self._keeper.drop()
        self.finished.emit(words or None)

    def _hidden(self) -> dict[str, bool]:
        return hidden_fields(self.fields, marks=self._marks, again=self._again)

    def _show_way(self) -> None:
        way, marks = self.fields.plan().way, self._marks
        self.fields.show_ticks()
        for key, is_hidden in self._hidden().items():
            self.panel.field(key).setVisible(not is_hidden)
        self.stamped.setVisible(marks and way is MarkWay.RUBBER)
        self.printed.setVisible(marks and way is MarkWay.PRINT)
        self.save.setText(self.fields.verb_words() if marks else self.tr("&In…"))
        own = self.tr(
            "In xong, trình người cho phép ký, đóng dấu độ mật và dấu cơ quan, rồi ghi việc ký "
            "(Ctrl+G ở danh sách)."
        )
        self.save.show_icon("rubber-stamp" if self.printed.isVisibleTo(self) else self.save_icon)
        words = self.fields.what_to_do() if marks else own
        self.told.say(" ".join(filter(None, (self._whatever_way, words))))

    @cached_property
    def _whatever_way(self) -> str:
        return whatever_way(self.seat, self.subject, self._regime, self._facts)


def _nothing(_made: object) -> None:
    return None
