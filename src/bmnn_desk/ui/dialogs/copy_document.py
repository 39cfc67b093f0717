"""Enter a copying: what is copied, in which form, for whom, by whose permission, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from bmnn_desk import jobs
from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copying import CopyForm, CopyRequest
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import DeskError
from bmnn_desk.services.copy_document import copy_document
from bmnn_desk.services.copy_papers import copying_check
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.books.year_books import open_book_of
from bmnn_desk.ui.copying.copy_fields import (
    ELSEWHERE_KEYS,
    SCAN,
    STRANGER,
    TRUE_COPY,
    CopyFields,
)
from bmnn_desk.ui.dialogs.copy_papers import CopyPapersDialog
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.dialogs.warned_sheet import WarnedSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.services.copy_document import Copied
    from bmnn_desk.ui.seat import Seat

_MAY_BE_TRUE = {CopyKind.RECEIVED.value}


class CopyDocumentDialog(WarnedSheet):
    """A new copying; `subject` is a copy to begin from, 0 for none; `entered(line)` in the end."""

    entered = Signal(int)
    form = "copy_document"
    copied = ("form", "recipients", "permitter", ("executor", "executor_name"), "place")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Sao, chụp tài liệu"),
            subtitle=self.tr("Ghi theo thứ tự cột của Sổ quản lý sao, chụp"),
            save=self.tr("&Vào sổ"),
        )
        super().__init__(seat, subject, words)
        self._made: Copied | None = None
        self.told = Banner(BannerKind.WARN)
        self.fields = CopyFields(seat, self)
        self._asks_first = self.fields.settings.copy_request_first
        self.fields.fill(self.panel)
        if subject:
            self.fields.source.put(subject)
        self.show_before(self.told)
        self.rows(
            (("source", 12),),
            (("reference", 4), ("document_day", 3), ("type_name", 5)),
            (("title", 12),),
            (("level", 3), ("may_copy", 5), ("first", 4)),
            (("form", 5), ("day", 3), ("permitted_on", 4)),
            (("extract", 12),),
            (("recipients", 7), ("ticks", 5)),
            (("permitter", 7), ("executor", 5)),
            (("place", 7), ("executor_name", 5)),
            (("note", 8), ("page", 2), ("line", 2)),
        )
        if self._asks_first:
            look = ButtonLook(icon="printer")
            self.print_request = self.offer(self.tr("In &phiếu đề nghị…"), look, self.ask_first)
        shown_by = (
            self.fields.source,
            self.fields.form,
            self.fields.executor,
            self.fields.level,
        )
        for editor in shown_by:
            editor.edited.connect(self._show_needed)
        self.fields.day.edited.connect(self._show_needed)
        self.begin(self._copy)
        self._show_needed()

    def errors(self) -> Mapping[str, str]:
        """What every copying needs; what the rules say comes when it is saved."""
        found = self.missing(
            {
                "day": self.tr("ngày sao, chụp, ví dụ: 05/02/2026"),
                "recipients": self.tr("nơi nhận từng bản, ví dụ: Sở Thử Nghiệm"),
                "place": self.tr("nơi sao, chụp theo quy định, ví dụ: Phòng Văn thư"),
                **self._needed(),
            }
        )
        for key, field in (
            ("day", self.fields.day),
            ("permitted_on", self.fields.permitted_on),
            ("document_day", self.fields.document_day),
        ):
            if problem := field.problem() or future_day(field.value(), self.seat.today()):
                found[key] = problem
        if self.fields.source.value() is None and not self.fields.source.is_elsewhere:
            found["source"] = self.tr("Chưa chọn. Gõ số, ký hiệu hoặc trích yếu để tìm.")
        if self._asks_first and self.fields.permitted_on.value() is None:
            found.setdefault(
                "permitted_on",
                self.tr("Cơ quan đòi phiếu đề nghị trước. In phiếu, trình ký, rồi ghi ngày duyệt."),
            )
        if lack := self.fields.lacks_permitter():
            found["permitter"] = lack
        return {**found, **self._wrong_numbers()}

    def broken(self) -> tuple[Rule, ...]:
        """What the rules say of the copying as it is filled in."""
        (check,) = self.seat.desk.read(copying_check, self._request())
        return check.rules

    def end(self, words: str) -> None:
        """Its marks or its paper come next; this sheet goes."""
        if self._made is not None and self.seat.may():
            self.sheet_wanted.emit(CopyPapersDialog(self.seat, self._made.line))
        super().end(words)

    def ask_first(self) -> None:
        """Print the request for what is filled in; the form stays as it is."""
        wrong = {key: said for key, said in self.errors().items() if key != "permitted_on"}
        if self.panel.show_errors(wrong):
            return
        try:
            (check,) = self.seat.desk.read(copying_check, self._request())
        except DeskError as error:
            self.refuse(error)
            return
        self.findings.show_rules([rule for rule in check.rules if rule.id != "SC-04B"])
        regime = self.seat.desk.law.on(check.facts.day)
        form, levels = regime.sheet("copy_request"), regime.level_words
        worker = self.seat.worker
        in_background(
            self,
            lambda: worker.do(jobs.DRAW_COPY_REQUEST, form, check.facts, levels),
            self._show_request,
            self._no_request,
        )

    def _show_request(self, pdf: bytes) -> None:
        title = self.tr("In phiếu đề nghị sao, chụp")
        self.sheet_wanted.emit(PrintPaperDialog(self.seat, title, pdf, None))

    def _no_request(self, error: DeskError) -> None:
        self.refuse(error)

    def _copy(self) -> str:
        made = self.seat.desk.do(copy_document, self._request())
        self._made = made
        self.entered.emit(made.line)
        words = self.tr("Đã vào sổ sao, chụp số {ordinal:02}: bản sao số {first} đến {last}")
        said = words.format(
            ordinal=made.ordinal,
            first=f"{made.copies[0].number:02}",
            last=f"{made.copies[-1].number:02}",
        )
        return and_noted(said, self.warned.unseen(made.warnings))

    def _request(self) -> CopyRequest:
        fields, day = self.fields, self.fields.day.value() or self.seat.today()
        book = self._book()
        return CopyRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=day,
            book=0 if book is None else book.book,
            source=fields.paper(),
            form=fields.form.value() or CopyForm.TRUE_COPY,
            recipients=fields.names(),
            permission=fields.permission(),
            execution=fields.execution(),
            from_true_copy=TRUE_COPY in fields.ticks.values(),
            extract=fields.extract.value() if self._form() is CopyForm.EXTRACT else "",
            note=fields.note.value(),
            paper_page=number_in(fields.page.value()),
            paper_line=number_in(fields.line.value()),
            other_cases=self.findings.other_cases(),
        )

    def _form(self) -> CopyForm:
        return self.fields.form.value() or CopyForm.TRUE_COPY

    def _is_top(self) -> bool:
        return self.fields.level.value() is SecrecyLevel.TUYET_MAT

    def _book(self) -> BookEntry | None:
        day = self.fields.day.value() or self.seat.today()
        return open_book_of(self.seat, BookKind.COPY, day.year)

    def _needed(self) -> dict[str, str]:
        """The fields that this copying has beside the usual ones."""
        needed = {}
        if self._form() is CopyForm.EXTRACT:
            needed["extract"] = self.tr("nguyên văn phần được trích")
        if self.fields.executor.value() == STRANGER:
            needed["executor_name"] = self.tr("họ tên người thực hiện")
        if self.fields.source.is_elsewhere:
            needed["type_name"] = self.tr("tên loại, ví dụ: Báo cáo")
            if not self._is_top():
                needed["title"] = self.tr("trích yếu của tài liệu")
        return needed

    def _wrong_numbers(self) -> dict[str, str]:
        words = self.tr("Ghi bằng chữ số, ví dụ: 3.")
        fields = {"first": self.fields.first}
        book = self._book()
        if book is not None and book.hand_written:
            fields |= {"page": self.fields.page, "line": self.fields.line}
        return {
            key: words
            for key, field in fields.items()
            if (key != "first" or field.value()) and number_in(field.value()) is None
        }

    def _show_needed(self) -> None:
        """Show the fields that this copying has, and what its paper says of copying."""
        chosen, form, book = self.fields.source.value(), self._form(), self._book()
        hidden = {
            **dict.fromkeys(ELSEWHERE_KEYS, not self.fields.source.is_elsewhere),
            # No book has the trích yếu of a Tuyệt mật paper.
            "title": not self.fields.source.is_elsewhere or self._is_top(),
            "extract": form is not CopyForm.EXTRACT,
            "executor_name": self.fields.executor.value() != STRANGER,
            "page": book is None or not book.hand_written,
            "line": book is None or not book.hand_written,
        }
        for key, is_hidden in hidden.items():
            self.panel.field(key).setVisible(not is_hidden)
        may_be_true = chosen is None or chosen.kind in _MAY_BE_TRUE
        self.fields.ticks.boxes[TRUE_COPY].setVisible(may_be_true)
        self.fields.ticks.boxes[SCAN].setVisible(form is CopyForm.PHOTOGRAPH)
        self.level.show_level(None if chosen is None else chosen.level)
        self.told.say(self._what_it_says())

    def _what_it_says(self) -> str:
        chosen = self.fields.source.value()
        if chosen is None:
            return ""
        if chosen.may_copy is False:
            return self.tr("Tài liệu này ghi không được phép sao, chụp.")
        if chosen.may_copy is None:
            return self.tr(
                "Sổ chưa ghi tài liệu này được hay không được phép sao, chụp. Xem chỗ nơi nhận "
                "trên giấy; giấy không ghi thì hỏi nơi ban hành trước khi sao."
            )
        top = chosen.level is SecrecyLevel.TUYET_MAT
        return self.tr("Độ Tuyệt mật: sổ chỉ ghi tên loại, không ghi trích yếu.") if top else ""
