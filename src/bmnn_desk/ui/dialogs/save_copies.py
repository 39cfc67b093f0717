"""Write made copies of an issued document into a folder, one file a copy (Lưu tệp từng bản)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from shiboken6 import isValid

from bmnn_desk import jobs
from bmnn_desk.domain.numbers import fold
from bmnn_desk.errors import DeskError, SecondPersonMissingError
from bmnn_desk.services.export_list import SenderAsked, sender_facts
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.save_copies import SaveCopiesRequest, kept_copies, save_copies
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.second_person import Wanted
from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.export.copies_folder import serial_of, write_files
from bmnn_desk.ui.old_register.working_bar import WorkingBar
from bmnn_desk.ui.open_file import ask_folder
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.outgoing.kept_files import made_copy
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.machine.store_places import Around
    from bmnn_desk.services.save_copies import KeptCopy
    from bmnn_desk.ui.seat import Seat


class SaveCopiesDialog(SecondedSheet):
    """About the issued item `subject`; what leaves the store is on record before it does."""

    form = "save_copies"
    around: Around | None = None
    _writing = Signal(int)

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = DetailAsked(body=seat.body, item=subject, day=seat.today())
        (self._detail,) = seat.desk.read(outgoing_detail, asked)
        self.kept = seat.desk.read(kept_copies, ItemAsked(body=seat.body, item=subject))
        super().__init__(seat, subject, self._words(self._detail))
        self.level.show_level(self._detail.level)
        self._folder: Path | None = None
        self._of_request: tuple[tuple[int, ...], str] = ((), "")
        self._busy = self._is_recorded = False
        self._unanchored = ""
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self.told, self.working = Banner(BannerKind.INFO), WorkingBar("")
        self._writing.connect(self._show_file)
        self.show_before(self.told)
        self.show_before(self.working)
        holders = {copy.number: copy.holder for copy in self._detail.copies}
        self.copies: TickGroup[int] = TickGroup(
            (copy.copy_number, self._line(copy, holders[copy.copy_number])) for copy in self.kept
        )
        for box in self.copies.boxes.values():
            box.setChecked(True)
        look = FieldLook(words=self.tr("&Bản cần lưu"), required=bool(self.kept))
        self.panel.add("copies", look, self.copies)
        self.rows((("copies", 12),))
        self.panel.field("copies").setVisible(bool(self.kept))
        self._tell()
        self.begin_act(self._wanted_act, str)

    def errors(self) -> Mapping[str, str]:
        """At least one copy."""
        words = self.tr("Chưa chọn bản nào. Đánh dấu bản cần lưu.")
        return {} if self.copies.values() else {"copies": words}

    def busy_reason(self) -> str:
        """Files are being written."""
        return self.tr("Đang lưu tệp: chưa đóng được cửa sổ này.") if self._busy else ""

    def focus_first(self) -> None:
        """Onto the button: usually all copies are wanted."""
        (self.save if self.kept else self.leave).setFocus()

    def forward(self) -> None:
        """Choose a folder that may take them, record it, write; a second press writes again."""
        self.save.setFocus()
        if self._busy or not self.kept or self.panel.show_errors(self.errors()):
            return
        if self._folder is None or not self._folder.is_dir():
            self._folder = ask_folder(self, self.tr("Lưu các bản đã đóng dấu vào"))
        if self._folder is not None:
            self.save_into(self._folder)

    def save_into(self, folder: Path) -> None:
        """Record and write the ticked copies into a folder, if files with secrets may lie there."""
        self._folder = folder
        asked = SenderAsked(body=self.seat.body, day=self.seat.today())
        try:
            (sender,) = self.seat.desk.read(sender_facts, asked)
            serial = serial_of(folder, sender.drives, self.around)
            files = self._files()
            self._record(serial)
        except DeskError as error:
            self._refused(error)
            return
        self.mishap.say("")
        self._move(busy=True)
        done = partial(self._written, len(self._chosen()))
        broken = partial(self._move, busy=False)

        def told(written: int) -> None:
            """From the lane to the bar."""
            if isValid(self):
                self._writing.emit(written)

        in_background(self, lambda: write_files(folder, files(), told), done, self._failed, broken)

    def _show_file(self, written: int) -> None:
        whole = len(self._chosen())
        words = self.tr("Đang ghi tệp {at}/{whole}").format(at=written + 1, whole=whole)
        self.working.show_done(written, whole, words)

    def _record(self, serial: str) -> None:
        """Once for the same copies in the same place: a press after a mishap only writes again."""
        if (self._chosen(), serial) != self._of_request:
            self._of_request = (self._chosen(), serial)
            self.request_id, self._is_recorded = new_request_id(), False
        if self._is_recorded:
            return
        wanted = self._wanted_act()
        _, self._unanchored = act_once(self.seat, wanted.verb, wanted.request, self.word)
        self._is_recorded = True

    def _wanted_act(self) -> Wanted:
        copies, serial = self._of_request
        request = SaveCopiesRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.seat.today(),
            item=self.subject,
            copies=copies,
            drive=serial,
        )
        return Wanted(verb=save_copies, request=request)

    def _chosen(self) -> tuple[int, ...]:
        return tuple(sorted(self.copies.values()))

    def _files(self) -> Callable[[], tuple[tuple[str, bytes], ...]]:
        """The kept files, and in the lane their names: neither title nor level stands in one."""
        seat, worker = self.seat, self.seat.worker
        words = "".join(each if each.isalnum() else "-" for each in fold(self._detail.reference))
        day = self._detail.day or self.seat.today()
        kept = tuple((number, made_copy(seat, self.subject, number)) for number in self._chosen())

        def named() -> tuple[tuple[str, bytes], ...]:
            """Each file with its name."""
            name = f"{day:%Y}-{words}-ban-{{number:02}}.{{suffix}}"
            return tuple(
                (name.format(number=number, suffix=worker.do(jobs.MADE_SUFFIX, data)), data)
                for number, data in kept
            )

        return named

    def _written(self, count: int, _made: None) -> None:
        self._move(busy=False)
        words = self.tr("Đã lưu {count:02} tệp. Tệp có nội dung mật: giữ như tài liệu giấy.")
        self._keeper.drop()
        self.end(" ".join(filter(None, (words.format(count=count), self._unanchored))))

    def _failed(self, error: DeskError) -> None:
        self._move(busy=False)
        self._refused(error)

    def _refused(self, error: DeskError) -> None:
        # For a second person's word the folder stays chosen; else it is asked for again.
        if not isinstance(error, SecondPersonMissingError):
            self._folder = None
        self.refuse(error)

    def _move(self, *, busy: bool) -> None:
        self._busy = busy
        self.save.setEnabled(not busy)
        self.leave.setEnabled(not busy)
        words = self.tr("Đang lưu tệp…")
        self.show_hint(words if busy else "")
        if busy:
            self.working.begin(words, may_stop=False, later=True)
        else:
            self.working.end()

    def _tell(self) -> None:
        if not self.kept:
            self.told.say(
                self.tr("Không bản nào có tệp: dấu đóng tay hoặc in chồng lên tờ giấy thì không "
                        "có tệp đã đóng dấu. Đóng cửa sổ này và in các bản."),
                BannerKind.WARN,
            )  # fmt: skip
            self.save.setEnabled(False)
            return
        self.told.say(
            self.tr("Mỗi bản thành một tệp, giữ mật khẩu của tệp gốc nếu có. Chỉ lưu vào thư mục "
                    "riêng của máy này hoặc ổ đã mã hóa có trong danh sách; việc lưu ghi vào "
                    "nhật ký trước khi tệp ra khỏi kho.")
        )  # fmt: skip

    def _line(self, copy: KeptCopy, holder: str) -> str:
        words = self.tr("Bản số {number:02} · {holder} · {kind}")
        return words.format(
            number=copy.copy_number, holder=holder.replace("&", "&&"), kind=copy.kind.upper()
        )

    def _words(self, detail: OutgoingDetail) -> SheetWords:
        return SheetWords(
            title=self.tr("Lưu tệp từng bản"),
            subtitle=" · ".join(filter(None, (detail.reference, detail.type_name, detail.title))),
            save=self.tr("&Lưu vào thư mục…"),
        )
