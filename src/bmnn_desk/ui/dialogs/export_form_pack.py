"""Carry the corrections and checks of the forms to another PC: a pack file with its checksum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.form_pack import PACK_SUFFIX
from bmnn_desk.law.form_pack_file import pack_bytes
from bmnn_desk.services.form_packs import FormPackAsked, form_pack
from bmnn_desk.ui.dialogs.key_sheet import KeySheet, KeyWords
from bmnn_desk.ui.forms.pack_view import PackView
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.widgets.remarks import RemarkKind
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.seat import Seat


class ExportFormPackDialog(KeySheet):
    """What goes into the pack, its checksum to be read out, and where it is saved."""

    def __init__(self, seat: Seat) -> None:
        words = KeyWords(
            title=self.tr("Xuất gói mẫu"),
            subtitle=self.tr("Mọi đính chính và dấu đã đối chiếu, để mang sang máy khác"),
            save=self.tr("&Lưu ra tệp…"),
            busy=self.tr("Đang ghi tệp…"),
            icon="upload",
        )
        super().__init__(seat, words)
        (self.pack,) = seat.desk.read(form_pack, FormPackAsked())
        self.view = PackView()
        self.view.show_pack(self.pack, seat.desk.law, here=False)
        self.is_empty = not self.pack.corrections and not self.pack.checks
        how = self.tr(
            "Ghi mã kiểm ra giấy hoặc đọc cho máy nhận: máy nhận hiện lại mã này và chỉ nhận gói "
            "khi người nhận xác nhận hai mã khớp nhau. Trong gói không có tên người, không có nội "
            "dung mật."
        )
        none = self.tr("Chưa có đính chính hay mẫu đã đối chiếu nào để xuất.")
        if self.is_empty:
            self.say(self.tr("Gói mẫu"), (RemarkKind.INFO, none))
        else:
            self.say(self.tr("Gói mẫu"), (RemarkKind.INFO, how))
            self.add(self.view)
        self.save.setEnabled(not self.is_empty)

    def focus_first(self) -> None:
        """Onto the button."""
        (self.leave if self.is_empty else self.save).setFocus()

    def go(self) -> None:
        """Ask where, and save it there."""
        if self.is_empty:
            return
        kinds = self.tr("Gói mẫu (*{suffix})").format(suffix=PACK_SUFFIX)
        path = ask_place(self, self.tr("Lưu gói mẫu"), kinds, f"goi-mau{PACK_SUFFIX}")
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the pack there; the toast repeats its checksum's first letters."""
        pack = self.pack
        words = self.tr("Đã lưu {name}. Mã kiểm: {letters}")
        said = words.format(name=path.name, letters=pack.letters)
        self.start(lambda: write_beside(path, pack_bytes(pack)), lambda _none: self.finish(said))
