"""Where the store shall lie; clouds, temporary and shared folders are refused while typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.errors import DeskError, StoreExistsError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.open_file import ask_folder
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

STORE = "kho-du-lieu"
_OFFICE = "BMNN"


class PlacePage(FirstRunPage):
    """`require_place` raises where no store may lie."""

    def __init__(self, require_place: Callable[[Path], None], home: Path) -> None:
        super().__init__(
            self.tr("Nơi để kho dữ liệu"),
            self.tr("Kho là một thư mục trên ổ cứng của máy này, đã mã hóa. Không để trong thư mục "
            "tự chép lên mạng, thư mục tạm, thư mục chung hay USB."),
        )  # fmt: skip
        self._require_place = require_place
        self._line = LineEdit()
        self._line.setText(str(home / _OFFICE / STORE))
        self._said = Banner(BannerKind.OK)
        look = FieldLook(words=self.tr("&Thư mục của kho"), required=True)
        self.panel.add("folder", look, self._line)
        self.rows((("folder", 12),))
        row = QHBoxLayout()
        choose = ButtonLook(icon="folder-open")
        row.addWidget(Button(self.tr("C&họn thư mục…"), choose, self._choose))
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._said)
        self.body.addStretch(1)
        self.goes_forward(self._line.returnPressed)
        self._line.left.connect(self._judge)
        self._line.edited.connect(lambda: self._said.say(""))

    @property
    def folder(self) -> Path:
        """What was typed or chosen; spaces in names stay as they are."""
        return Path(self._line.text().strip())

    def shown(self) -> None:
        """Judge what stands there."""
        self._judge()

    def errors(self) -> dict[str, str]:
        """An empty or new folder on a drive of this machine."""
        found = self.missing({"folder": self.tr("thư mục, ví dụ: D:\\BMNN\\kho-du-lieu")})
        if found:
            return found
        try:
            self._require_place(self.folder)
            if self.folder.exists() and not (self.folder.is_dir() and _is_empty(self.folder)):
                raise StoreExistsError
        except DeskError as error:
            return {"folder": sentence(error)}
        except OSError:
            return {"folder": self.tr("Không đọc được thư mục này. Chọn thư mục khác.")}
        return {}

    def _judge(self) -> None:
        trouble = self.errors().get("folder", "")
        self.panel.field("folder").show_error(trouble)
        words = self.tr("Để được ở đây. Kho sẽ được tạo ở trang sau, bây giờ chưa ghi gì.")
        self._said.say("" if trouble else words)

    def _choose(self) -> None:
        folder = ask_folder(self, self.tr("Chọn nơi để kho dữ liệu"))
        if folder is None:
            return
        # A folder with something in it, as Documents: the store gets one of its own inside.
        is_free = not folder.exists() or _is_empty(folder)
        self._line.setText(str(folder if is_free else folder / _OFFICE / STORE))
        self._judge()


def _is_empty(folder: Path) -> bool:
    return not any(folder.iterdir())
