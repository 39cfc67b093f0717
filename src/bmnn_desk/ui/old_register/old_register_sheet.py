"""Bring in a register that the office kept in Excel before; nothing before the clerk agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.errors import DeskError, OldRegisterThereError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.old_register.bringing import Bringing, objection
from bmnn_desk.ui.old_register.column_names import ColumnNames
from bmnn_desk.ui.old_register.columns_draft import FORM, ColumnsDraft
from bmnn_desk.ui.old_register.columns_step import ColumnsStep
from bmnn_desk.ui.old_register.faults_file import ask_and_save_faults
from bmnn_desk.ui.old_register.file_step import FileStep
from bmnn_desk.ui.old_register.preview_step import PreviewStep
from bmnn_desk.ui.old_register.reading import Reading
from bmnn_desk.ui.old_register.take_back import TakeBackOldRegisterDialog
from bmnn_desk.ui.old_register.working_bar import WorkingBar
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.plain_stack import PlainStack
from bmnn_desk.ui.widgets.shortcuts import listen_for
from bmnn_desk.ui.widgets.steps_bar import StepsBar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bmnn_desk.domain.old_register import OldFault, OldRegisterRead
    from bmnn_desk.ui.seat import Seat

FILE, COLUMNS, PREVIEW = range(3)


class OldRegisterSheet(Sheet):
    """Three steps: the file, its columns, what would come in; it stays for the next file."""

    form = FORM

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        super().__init__(self.tr("Đưa sổ cũ vào"))
        self.subject = subject
        self._seat = seat
        self.names = ColumnNames()
        self.file, self.preview = FileStep(seat), PreviewStep()
        self.columns = ColumnsStep(self.names)
        self.reading, self.bringing = Reading(seat, self), Bringing(seat, self)
        self.working = WorkingBar(self.tr("Thôi đọ&c tệp"))
        self._draft = ColumnsDraft(seat, self.names, self, self.show_state)
        self.show_subtitle(
            self.tr("Sổ lập bằng Excel trước đây, đưa vào để kiểm tra; không lấy số, không vào sổ")
        )
        self._build()
        self._connect()
        self.file.list_kept()
        self.go(FILE)
        left = self._draft.found()
        if left is not None:
            self.file.offer(left, lambda: self.take(left.path, left.names))

    @property
    def step(self) -> int:
        """Which step shows."""
        return self._steps.currentIndex()

    def focus_first(self) -> None:
        """Where the step begins; a sheet that lay over this one may have taken an import back."""
        self.file.list_kept()
        if self.reading.is_under_way:
            self.working.stop.setFocus()
        elif self.step == FILE:
            self.file.choose.setFocus()
        elif self.step == COLUMNS:
            self.columns.focus_first()
        else:
            self.preview.focus_first()

    def busy_reason(self) -> str:
        """All lines are written or none: that is not broken off."""
        words = self.tr("Đang ghi vào kho: chưa đóng được cửa sổ này.")
        return words if self.bringing.is_under_way else ""

    def keep_draft(self) -> None:
        """Keep the columns that were chosen by hand."""
        self._draft.keep()

    def close_sheet(self) -> None:
        """Leave it; what is being read is of no use any more."""
        if not self.bringing.is_under_way:
            self.reading.stop()
        super().close_sheet()

    def take(self, path: Path, names: Mapping[str, str] | None = None) -> None:
        """Read a file that was chosen, by names that were, or those of the newest import."""
        self.file.list_kept()
        self._forget_names()
        self.names.names = dict(self.file.proposed if names is None else names)
        self.names.is_touched = names is not None
        self._draft.begin(path)
        self.bringing.begin_file()
        self.file.show_name(path.name)
        self.file.told.say("")
        self.reading.begin(path, self.names.names)
        self.go(FILE)

    def go(self, step: int) -> None:
        """Show a step, as far as a file was read for it; what was changed is read first."""
        may_go = step == FILE or self.reading.read is not None
        if may_go and not self.bringing.is_under_way:
            self._steps.setCurrentIndex(step)
            if step == COLUMNS:
                self.columns.show_names()
            elif step == PREVIEW:
                self._read_again()
        self._show_step()

    def forward(self) -> None:
        """Choose a file; the next step; bring it in."""
        if self.bringing.is_under_way or self.reading.is_under_way:
            return
        if self.step == FILE and self.reading.read is None:
            self.file.ask()
        elif self.step < PREVIEW:
            self.forward_step()
        elif not self._read_again():
            self._bring_in()

    def forward_step(self) -> None:
        """The next step, never the act."""
        if self.step < PREVIEW and self.reading.read is not None:
            self.go(self.step + 1)
            self.focus_first()

    def back_step(self) -> None:
        """The step before."""
        if self.step > FILE and not self.bringing.is_under_way:
            self.go(self.step - 1)
            self.focus_first()

    def _read_again(self) -> bool:
        """Read the file by the columns as they are meant now; False where it was read so."""
        is_changed = self.names.is_changed
        if is_changed and not self.reading.is_under_way:
            self.reading.again(self.names.names)
        return is_changed

    def _objection(self) -> DeskError | None:
        read, file = self.reading.read, self.reading.file
        if read is None or file is None:
            return None
        return objection(file, read.register, self.file.kept)

    def _bring_in(self) -> None:
        read, file, error = self.reading.read, self.reading.file, self._objection()
        if error is not None:
            self.preview.refuse(sentence(error))
        elif not self.preview.is_agreed:
            self.preview.say_lacking()
        elif read is not None and file is not None:
            self.preview.mishap.say("")
            self.bringing.start(file, self.names.pairs(), read.register)

    def _end(self, words: str) -> None:
        """It is in the store: say so, list it, and be ready for the next file."""
        self.reading.forget()
        self._forget_names()
        self._draft.drop()
        self.show_state("")
        self.file.show_name("")
        self.file.told.say(words, BannerKind.OK)
        self.go(FILE)
        self.focus_first()
        self.said.emit(words)

    def _forget_names(self) -> None:
        self.names.show(())
        self.names.is_touched = False
        self.columns.forget()

    def _show_read(self, read: OldRegisterRead) -> None:
        """A file was read, or read again by other columns."""
        self.names.show(read.sheets)
        self.preview.show_read(read)
        error = self._objection()
        words = "" if error is None else sentence(error)
        self.preview.told.say(words)
        is_there = isinstance(error, OldRegisterThereError)
        if self.step == FILE:
            self.file.told.say(words if is_there else "", BannerKind.WARN)
        if self.step == FILE and not is_there:
            self.go(COLUMNS)
        elif self.step == COLUMNS:
            self.columns.show_names()
        self._show_step()
        self.focus_first()

    def _say_refused(self, words: str) -> None:
        if self.step == FILE:
            self.file.show_name("")
        told = (self.file.told, self.columns.told, self.preview.mishap)[self.step]
        told.say(words, BannerKind.DANGER)
        self.focus_first()

    def _stop_reading(self) -> None:
        self.reading.stop()
        words = self.tr("Đã thôi đọc tệp; chưa ghi gì vào kho.")
        if self.reading.read is None:
            self.file.show_name("")
            self.file.told.say(words, BannerKind.INFO)
        elif self.step == PREVIEW:
            self.go(COLUMNS)
        self.focus_first()

    def _take_back(self, number: int) -> None:
        self.sheet_wanted.emit(TakeBackOldRegisterDialog(self._seat, number))

    def _save_faults(self, faults: tuple[OldFault, ...]) -> None:
        ask_and_save_faults(self, self._seat, faults, self.preview.mishap.say)

    def _follow(self) -> None:
        """Show what goes on."""
        if self.bringing.is_under_way:
            words = self.tr("Đang ghi {count} dòng vào kho…")
            self.working.begin(words.format(count=dotted(self.preview.rows)), may_stop=False)
        elif self.reading.is_under_way:
            self.working.begin(self.tr("Đang đọc tệp…"), may_stop=True)
            self.working.stop.setFocus()
        else:
            self.working.end()
        self._show_step()

    def _show_step(self) -> None:
        """Show what may be done now."""
        is_writing = self.bringing.is_under_way
        is_busy = is_writing or self.reading.is_under_way
        self._bar.show_step(self.step, frozenset(range(self.step)))
        self._bar.setEnabled(not is_busy)
        self.back.setEnabled(self.step > FILE and not is_busy)
        self.leave.setEnabled(not is_writing)
        keeps = self.names.is_touched
        self.leave.setText(self.tr("Lưu nháp và đón&g") if keeps else self.tr("Đón&g"))
        self.leave.show_icon("device-floppy" if keeps else "x")
        # The file is chosen in its card, or by Ctrl+Enter.
        self.next.setEnabled(not is_busy and (self.step > FILE or self.reading.read is not None))
        for part in (self.file, self.columns, self.preview):
            part.setEnabled(not is_busy)
        bring = self.tr("Đưa {count} dòng vào &kho").format(count=dotted(self.preview.rows))
        words = [self.tr("&Tiếp tục: Ghép cột"), self.tr("&Tiếp tục: Xem trước"), bring]
        self.next.setText(words[self.step])
        self.next.show_icon("database" if self.step == PREVIEW else "arrow-right")
        before = self.tr("Chưa dòng nào vào kho cho tới khi bấm nút đưa vào ở bước 3.")
        self.show_hint(self.busy_reason() or (before if self.reading.read is not None else ""))

    def _build(self) -> None:
        self._bar = StepsBar([self.tr("Chọn tệp"), self.tr("Ghép cột"), self.tr("Xem trước")])
        self.head.insertWidget(1, self._bar)
        self.body.addWidget(self.working)
        self._steps = PlainStack()
        for step in (self.file, self.columns, self.preview):
            self._steps.addWidget(step)
        self.body.addWidget(self._steps, 1)
        back = ButtonLook(icon="arrow-left", tip="Alt+←")
        self.back = self.offer(self.tr("&Quay lại"), back, self.back_step)
        look = ButtonLook(icon="arrow-right", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer("", look, self.forward)

    def _connect(self) -> None:
        self._bar.chosen.connect(self.go)
        self.file.chosen.connect(self.take)
        self.file.take_back_asked.connect(self._take_back)
        self.columns.edited.connect(self._draft.touch)
        self.columns.edited.connect(self._show_step)
        self.preview.save_asked.connect(self._save_faults)
        self.working.stop_asked.connect(self._stop_reading)
        self.reading.moved.connect(self._follow)
        self.reading.done.connect(self._show_read)
        self.reading.refused.connect(self._say_refused)
        self.bringing.moved.connect(self._follow)
        self.bringing.done.connect(self._end)
        self.bringing.refused.connect(self.preview.refuse)
        keys = {
            "Ctrl+Return": self.forward,
            "Ctrl+S": self.keep_draft,
            "Alt+Left": self.back_step,
            "Alt+Right": self.forward_step,
        }
        listen_for(keys, self)
