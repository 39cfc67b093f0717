"""Lay a carried pack of forms over the forms here, once its checksum was compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk import jobs
from bmnn_desk.domain.form_pack import PACK_SUFFIX
from bmnn_desk.errors import AlreadySavedError, FormUnusableError, SavedNotAnchoredError
from bmnn_desk.services.form_packs import (
    ImportFormPackRequest,
    import_form_pack,
    new_corrections,
)
from bmnn_desk.ui.dialogs.key_sheet import KeySheet, KeyWords
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.forms.form_words import fault_sentence
from bmnn_desk.ui.forms.pack_view import PackView
from bmnn_desk.ui.forms.trial import laid_over, tried
from bmnn_desk.ui.incoming.tick import Tick
from bmnn_desk.ui.issue.load_file import read_bytes
from bmnn_desk.ui.open_file import ask_file
from bmnn_desk.ui.widgets.banner import BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.form_pack import FormPack
    from bmnn_desk.errors import DeskError
    from bmnn_desk.services.form_packs import ImportedFormPack
    from bmnn_desk.ui.seat import Seat


class ImportFormPackDialog(KeySheet):
    """First the file; once the worker read it, its checksum and changes, and the tick."""

    wrong = ""

    def __init__(self, seat: Seat) -> None:
        words = KeyWords(
            title=self.tr("Nhận gói mẫu"),
            subtitle=self.tr("Đính chính và dấu đã đối chiếu do máy khác xuất"),
            save=self.tr("&Nhận gói"),
            busy=self.tr("Đang đọc, vẽ thử và ghi gói mẫu…"),
            icon="download",
        )
        super().__init__(seat, words)
        self.pack: FormPack | None = None
        look = ButtonLook(icon="folder-open")
        self.choose = Button(self.tr("&Chọn tệp gói…"), look, self._ask)
        self.named = ElidedLabel(TextPart.STRONG)
        self.view = PackView()
        self.agreed = Tick(self.tr("&Mã kiểm trên khớp với mã bên xuất báo"))
        self._shown = QWidget()
        self._lay_out()
        self._shown.hide()
        self.save.setEnabled(False)
        self.agreed.edited.connect(lambda: self.mishap.say(""))

    def focus_first(self) -> None:
        """Onto the choice of the file; onto the tick once the pack shows."""
        (self.choose if self.pack is None else self.agreed).setFocus()

    def read_file(self, path: Path) -> None:
        """Have the worker read a pack, and show it."""
        worker = self.seat.worker
        self.pack = None
        self._shown.hide()
        self.save.setEnabled(False)
        self.mishap.say("")
        self.named.show_text(path.name)
        self.start(lambda: worker.do(jobs.READ_FORM_PACK, read_bytes(path)), self._show)

    def go(self) -> None:
        """Lay it over, once the tick says that the checksums are the same."""
        pack, seat = self.pack, self.seat
        if pack is None:
            return
        if not self.agreed.isChecked():
            words = self.tr(
                "Chưa xác nhận mã kiểm. Hỏi bên xuất mã của gói, so từng nhóm chữ, khớp thì chọn ô."
            )
            self.mishap.say(words, BannerKind.WARN)
            self._go_to_tick()
            return
        number = self.request_id

        def work() -> ImportedFormPack:
            """Draw it on trial, then keep it."""
            law = seat.desk.law
            laid = laid_over(law, new_corrections(law, pack))
            request = ImportFormPackRequest(
                request_id=number,
                day=seat.today(),
                pack=pack,
                checksum=pack.checksum,
                tried=tried(seat, laid),
            )
            return seat.desk.do(import_form_pack, request)

        self.start(work, self._done)

    def refuse(self, error: DeskError) -> None:
        """What is saved is saved; else say why not."""
        if isinstance(error, AlreadySavedError | SavedNotAnchoredError):
            self.finish(sentence(error))
        elif isinstance(error, FormUnusableError):
            self.mishap.say(fault_sentence(error), BannerKind.DANGER)
        else:
            super().refuse(error)
        self.save.setEnabled(self.pack is not None)
        if self.pack is None:  # another file is the way on
            self.choose.setFocus()

    def _done(self, made: ImportedFormPack) -> None:
        words = self.tr("Đã nhận {changes} đính chính, {checks} mẫu đã đối chiếu").format(
            changes=made.corrections, checks=made.checks
        )
        if made.left_out:
            numbers = ", ".join(form for _pack, form in made.left_out)
            left = self.tr("Mẫu {numbers} ở đây khác máy xuất: đối chiếu lại")
            words = f"{words}. {left.format(numbers=numbers)}"
        self.finish(words)

    def _show(self, pack: FormPack) -> None:
        self.pack = pack
        self.view.show_pack(pack, self.seat.desk.law, here=True)
        self.agreed.setChecked(False)
        self._shown.show()
        self.save.setEnabled(True)
        self._go_to_tick()
        # The tables have their height only after the layouts have settled.
        QTimer.singleShot(0, self, self._go_to_tick)

    def _go_to_tick(self) -> None:
        """The focus is on the tick, in sight."""
        self.agreed.setFocus()
        self._area.bring(self.agreed)

    def _ask(self) -> None:
        kinds = self.tr("Gói mẫu (*{suffix})").format(suffix=PACK_SUFFIX)
        path = ask_file(self, self.tr("Chọn gói mẫu"), kinds)
        if path is not None:
            self.read_file(path)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.named, 1)
        held = QWidget()
        held.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.view)
        column.addWidget(self.agreed)
        self.add(held)
        self.add(self._shown)
