"""Put a place for backups on the list: a drive of the office, or a folder of another disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import BackupPlaceRequest
from bmnn_desk.errors import DeskError
from bmnn_desk.machine.backup_reach import is_on_one_volume
from bmnn_desk.machine.store_places import require_place
from bmnn_desk.services.backup_places import list_backup_place
from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.open_file import ask_folder
from bmnn_desk.ui.warned_once import WarnedOnce
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat

_FOLDER = 0


class ListBackupPlaceDialog(SmallSheet):
    """A folder on the store's own disk is allowed, but asked for twice; `require` refuses."""

    form = "list_backup_place"

    def __init__(
        self,
        seat: Seat,
        subject: int = 0,
        require: Callable[[Path], None] = require_place,
    ) -> None:
        words = SheetWords(
            title=self.tr("Thêm nơi sao lưu"),
            subtitle=self.tr("Nên có ít nhất một ổ rời để cất ở phòng khác"),
            save=self.tr("Ghi &vào danh sách"),
        )
        super().__init__(seat, subject, words)
        self._require = require
        self.words, self.folder = LineEdit(), LineEdit()
        self.kind: ChoiceBox[int] = ChoiceBox(self._kinds())
        self._warned = WarnedOnce(
            self.findings,
            self,
            self.tr(
                "Thư mục này nằm cùng ổ đĩa với kho: ổ hỏng thì mất cả kho lẫn bản sao lưu. Nên "
                "chọn ổ khác. Bấm Ctrl+Enter lần nữa để vẫn dùng thư mục này."
            ),
        )
        self._add_fields()
        self.rows((("words", 6), ("kind", 6)), (("folder", 12),))
        look = ButtonLook(icon="folder-open")
        self.choose = Button(self.tr("C&họn thư mục…"), look, self._choose)
        self._area.card.body.addWidget(self._row_of(self.choose))
        self.show_before(self._warned.banner)
        self.kind.edited.connect(self._show_kind)
        self.begin(self._list)
        self._show_kind()

    def errors(self) -> Mapping[str, str]:
        """A name, and a folder that is there and may hold backups."""
        wanted = {"words": self.tr("tên dễ nhớ, ví dụ: Ổ USB của Văn thư")}
        if self._is_folder():
            wanted["folder"] = self.tr("thư mục, ví dụ: D:\\sao-luu")
        found = self.missing(wanted)
        if self._is_folder() and "folder" not in found and (trouble := self._trouble()):
            found["folder"] = trouble
        return found

    def forward(self) -> None:
        """Save; one on the store's own disk only when that was said before."""
        self.save.setFocus()
        if not self.errors() and self._is_beside_store():
            if self._warned.stops((), (self.folder.value(),)):
                return
        else:
            self._warned.banner.say("")
        super().forward()

    def _trouble(self) -> str:
        """Why no backup may lie in the folder that was typed."""
        folder = self._path()
        try:
            self._require(folder)
            is_there = folder.is_dir()
        except DeskError as error:
            return sentence(error)
        except OSError:
            return self.tr("Không đọc được thư mục này. Chọn thư mục khác.")
        return "" if is_there else self.tr("Chưa có thư mục này. Tạo thư mục rồi chọn lại.")

    def _is_beside_store(self) -> bool:
        store = self.seat.desk.folder
        return self._is_folder() and store is not None and is_on_one_volume(self._path(), store)

    def _is_folder(self) -> bool:
        return not self.kind.value()

    def _path(self) -> Path:
        return Path(self.folder.text().strip())

    def _list(self) -> str:
        is_folder = self._is_folder()
        request = BackupPlaceRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            words=self.words.value(),
            path=str(self._path()) if is_folder else "",
            drive=None if is_folder else self.kind.value(),
        )
        self.seat.desk.do(list_backup_place, request)
        if self.seat.backup is not None:
            # Now the right disk is there: from its first backup on the place is known again.
            self.seat.backup.after_act(BackupWhy.BY_HAND)
        return self.tr("Đã ghi nơi sao lưu: {words}").format(words=self.words.value())

    def _choose(self) -> None:
        folder = ask_folder(self, self.tr("Chọn thư mục để bản sao lưu"))
        if folder is not None:
            self.folder.setText(str(folder))

    def _show_kind(self) -> None:
        for part in (self.panel.field("folder"), self.choose):
            part.setVisible(self._is_folder())

    def _kinds(self) -> list[tuple[int, str]]:
        """Every drive that stands on the list, and a folder; a drive first, as it can go away."""
        today = self.seat.today()
        drives = self.seat.desk.read(listed_drives, BodyAsked(body=self.seat.body))
        return [
            *(
                (each.id, " · ".join(filter(None, (each.model, each.serial))))
                for each in drives
                if each.is_listed_on(today)
            ),
            (_FOLDER, self.tr("Thư mục trên ổ cứng của máy này")),
        ]

    def _row_of(self, button: Button) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        return held

    def _add_fields(self) -> None:
        kind = self.tr("Ổ chưa có ở đây thì ghi ổ vào danh sách ổ lưu trữ di động trước.")
        folder = self.tr("Không dùng ổ mạng, thư mục tự chép lên mạng, thư mục tạm, chung.")
        looks = {
            "words": (FieldLook(words=self.tr("&Tên nơi"), required=True), self.words),
            "kind": (FieldLook(words=self.tr("Ở đâ&u"), hint=kind), self.kind),
            "folder": (
                FieldLook(words=self.tr("Thư &mục"), required=True, hint=folder),
                self.folder,
            ),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
