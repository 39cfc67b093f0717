"""Bring in the entries of secret lists from a table: choose it, look at every row, agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QTabWidget

from bmnn_desk import jobs
from bmnn_desk.domain.secret_sheet import EnteredDecision, RowFate, judge_rows
from bmnn_desk.services.import_secret_items import SecretImportRequest, import_secret_items
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.old_register.read_errand import brought_file
from bmnn_desk.ui.old_register.working_bar import WorkingBar
from bmnn_desk.ui.open_file import ask_file
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.secret_list.import_words import entry_row, fault_row, refused_row
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.domain.old_register import OldFault
    from bmnn_desk.domain.secret_list import SecretEntry
    from bmnn_desk.domain.secret_sheet import JudgedRow
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Preview:
    """A table as it was read and judged."""

    judged: tuple[JudgedRow, ...]
    faults: tuple[OldFault, ...]

    @property
    def new(self) -> int:
        """How many rows would be kept."""
        return sum(each.fate is RowFate.NEW for each in self.judged)

    @property
    def doubles(self) -> int:
        """How many are there already."""
        return sum(each.fate is RowFate.DOUBLE for each in self.judged)

    @property
    def faulty(self) -> list[tuple[str, ...]]:
        """What cannot be taken by sheet and row; notices of what was left out come last."""
        real = [(f.sheet, f.row, fault_row(f)) for f in self.faults if not f.is_notice]
        passed = {RowFate.NEW, RowFate.DOUBLE}
        real += [
            (each.row.sheet, each.row.row, refused_row(each))
            for each in self.judged
            if each.fate not in passed
        ]
        real.sort(key=lambda fault: fault[:2])
        notices = [fault_row(fault) for fault in self.faults if fault.is_notice]
        return [*(fault[2] for fault in real), *notices]


class ImportSecretItemsDialog(Sheet):
    """Nothing is kept before the button is pressed; then all new rows are, in one act."""

    reopens = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(self.tr("Nhập mục danh mục từ bảng tính"))
        self._seat, self._request_id = seat, new_request_id()
        self._shown: _Preview | None = None
        self._busy = ""
        self.show_subtitle(
            self.tr(
                "Tệp .xlsx hoặc .csv có các cột: quyết định, điều, khoản, điểm, độ mật, nội dung"
            )
        )
        self.choose = Button(self.tr("&Chọn tệp…"), ButtonLook(icon="folder-open"), self._ask)
        self.named = ElidedLabel(TextPart.STRONG)
        self.mishap = Banner(BannerKind.DANGER)
        self.told = label("", TextPart.BODY, wraps=True)
        self.entries = ListTable(self.tr("Các dòng đã đọc"), self._entry_headings(), 6, fills=True)
        self.faults = ListTable(
            self.tr("Lỗi theo dòng và cột"), self._fault_headings(), 4, fills=True
        )
        self.tabs = QTabWidget()
        self.working = WorkingBar("")
        self._lay()
        self.body.addWidget(self.working)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.save = self.offer(self.tr("&Nhập"), look, self.forward)
        self._show(None)
        listen_for({"Ctrl+Return": self.forward}, self)

    def focus_first(self) -> None:
        """Onto the choice of the file."""
        self.choose.setFocus()

    def busy_reason(self) -> str:
        """While rows are read or written the sheet stays."""
        return self._busy

    def read(self, path: Path) -> None:
        """Read a file in the worker, judge its rows, show all of it."""
        seat = self._seat
        self.named.show_text(path.name)

        def work() -> _Preview:
            """The rows with what becomes of each."""
            file = brought_file(path)
            found = seat.worker.do(jobs.READ_SECRET_ITEMS, file.data, file.name)
            entries = seat.desk.read(secret_entries, EntriesAsked(body=seat.body, day=seat.today()))
            judged = judge_rows(found.rows, _entered(entries), seat.desk.law.secret_lists)
            return _Preview(judged=judged, faults=found.faults)

        self._show(None)
        self._start(self.tr("Đang đọc tệp…"), work, self._show_read)

    def forward(self) -> None:
        """Keep the new rows, once somebody looked at them."""
        if self._busy:
            return
        if self._shown is None:
            self.mishap.say(self.tr("Chưa chọn tệp. Bấm Chọn tệp rồi chọn bảng tính."))
            self.choose.setFocus()
            return
        if not self._shown.new:
            self.mishap.say(self.tr("Không có dòng mới để nhập. Sửa tệp rồi chọn lại."))
            return
        seat = self._seat
        request = SecretImportRequest(
            request_id=self._request_id,
            day=seat.today(),
            body=seat.body,
            rows=tuple(each.row for each in self._shown.judged),
        )
        words = self.tr("Đã nhập {count} mục danh mục")
        self._start(
            self.tr("Đang ghi…"),
            lambda: seat.desk.do(import_secret_items, request),
            lambda count: self.finished.emit(words.format(count=count)),
        )

    def _start(self, busy: str, work: Callable[[], Made], done: Callable[[Made], object]) -> None:
        self.mishap.say("")
        self._show_busy(busy)

        def finished(made: Made) -> None:
            """The sheet can be used again before anybody hears of the end."""
            self._show_busy("")
            done(made)

        def failed(error: DeskError) -> None:
            """Say why nothing was done."""
            self._show_busy("")
            self.mishap.say(sentence(error))

        in_background(self, work, finished, failed, lambda: self._show_busy(""))

    def _show_busy(self, words: str) -> None:
        self._busy = words
        self.show_hint(words)
        if words:
            self.working.begin(words, may_stop=False, later=True)
        else:
            self.working.end()
        for button in (self.choose, self.leave):
            button.setEnabled(not words)
        self._let_save()

    def _let_save(self) -> None:
        """A file without a new row has nothing to be saved."""
        self.save.setEnabled(not self._busy and (self._shown is None or bool(self._shown.new)))

    def _show_read(self, preview: _Preview) -> None:
        self._show(preview)
        self._request_id = new_request_id()
        (self.save if preview.new else self.choose).setFocus()

    def _show(self, preview: _Preview | None) -> None:
        self._shown = preview
        self._let_save()
        self.tabs.setVisible(preview is not None)
        if preview is None:
            self.told.setText(
                self.tr(
                    "Tiêu đề cột viết có dấu hay không dấu, thứ tự nào cũng được. Ô quyết định để "
                    "trống thì lấy theo dòng trên. Xem trước đủ các dòng rồi mới nhập."
                )
            )
            self.save.setText(self.tr("&Nhập"))
            return
        faulty = preview.faulty
        self.entries.show_rows([entry_row(each) for each in preview.judged])
        self.faults.show_rows(faulty)
        self.tabs.setTabText(
            0, self.tr("Các dòng đã đọc ({count})").format(count=len(preview.judged))
        )
        self.tabs.setTabText(1, self.tr("Không nhập, bỏ qua ({count})").format(count=len(faulty)))
        words = self.tr(
            "{new} mục mới sẽ nhập · {doubles} mục đã có, bỏ qua · {faulty} chỗ cần xem."
        )
        self.told.setText(
            words.format(new=preview.new, doubles=preview.doubles, faulty=len(faulty))
        )
        self.save.setText(self.tr("&Nhập {count} mục").format(count=preview.new))
        self.tabs.setCurrentIndex(1 if faulty and not preview.new else 0)

    def _ask(self) -> None:
        kinds = self.tr("Bảng tính (*.xlsx *.csv)")
        path = ask_file(self, self.tr("Chọn bảng mục danh mục"), kinds)
        if path is not None:
            self.read(path)

    def _entry_headings(self) -> list[str]:
        tr = self.tr
        return [
            tr("Dòng"),
            tr("Quyết định"),
            tr("Điều"),
            tr("Khoản"),
            tr("Điểm"),
            tr("Độ mật"),
            tr("Nội dung"),
            tr("Kết quả"),
        ]

    def _fault_headings(self) -> list[str]:
        tr = self.tr
        return [tr("Tờ"), tr("Dòng"), tr("Cột"), tr("Trong tệp ghi"), tr("Vì sao, cách sửa")]

    def _lay(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.named, 1)
        self.tabs.addTab(self.entries, "")
        self.tabs.addTab(self.faults, "")
        self.body.addLayout(row)
        for widget in (self.mishap, self.told):
            self.body.addWidget(widget)
        self.body.addWidget(self.tabs, 1)
        self.body.addStretch()


def _entered(entries: tuple[SecretEntry, ...]) -> tuple[EnteredDecision, ...]:
    lists: dict[int, list[SecretEntry]] = {}
    for entry in entries:
        lists.setdefault(entry.secret_list, []).append(entry)
    return tuple(
        EnteredDecision(
            id=number,
            decision=found[0].decision,
            day=found[0].decision_day,
            items=tuple(entry.item for entry in found),
        )
        for number, found in lists.items()
    )
