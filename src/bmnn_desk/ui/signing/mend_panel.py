"""Mend the drafter's text with his consent: a copy of it, kept and read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from bmnn_desk.domain.drafting import RewriteRequest, Rewriting
from bmnn_desk.errors import AlreadySavedError, DeskError
from bmnn_desk.services.rewrite_text import rewrite_text
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.signing.mend_text import mended, mends_for
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label, rule

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.draft_matter import DraftFile, DraftMatter


class MendPanel(QFrame):
    """Shown where the program could mend something; `made(bytes)` when it did.

    Hidden again as soon as nothing is left to mend.
    """

    made = Signal(bytes)

    def __init__(self, seat: Seat, matter: DraftMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._matter = seat, matter
        self._what: Rewriting | None = None
        self._is_working = False
        # Repeated where the same mend is tried again, so that it is recorded once.
        self._request_id = new_request_id()
        self._about = label("", TextPart.BODY, wraps=True)
        self._preview = label("", TextPart.MUTED, wraps=True)
        agreed = self.tr("Người soạn thảo ({name}) đồng ý cho sửa")
        self.agreed = QCheckBox(agreed.format(name=matter.detail.drafter.replace("&", "&&")))
        self.on_paper = QCheckBox(self.tr("Đồng ý bằng chữ ký trên giấy"))
        self.said = Banner(BannerKind.DANGER)
        self.mend = Button("", ButtonLook(icon="pencil"), self.do_mend)
        self._build()
        self.show_mends()

    @property
    def is_working(self) -> bool:
        """True while a mend is on its way."""
        return self._is_working

    def show_mends(self) -> None:
        """Offer what can be mended in the file now."""
        offered = mends_for(self._matter)
        self._what = offered[0] if offered else None
        self.said.say("")
        self.setVisible(self._what is not None)
        if self._what is None:
            return
        words, about = self._words()[self._what]
        self.mend.setText(words)
        self._about.setText(about)
        is_block = self._what is Rewriting.RECIPIENTS
        self._preview.setText(self._matter.block if is_block else "")
        self._preview.setVisible(is_block)

    def do_mend(self) -> None:
        """Make the mended copy in the background."""
        file, what = self._matter.file, self._what
        if file is None or what is None or self._is_working:
            return
        if not self.agreed.isChecked():
            words = self.tr(
                "Chưa ghi người soạn thảo đồng ý. Hỏi người soạn thảo rồi đánh dấu ô đồng ý, hoặc "
                "lập phiếu trả lại."
            )
            self.said.say(words)
            self.agreed.setFocus()
            return
        self._is_working = True
        self.mend.setEnabled(False)
        self.said.say(self.tr("Đang sửa bản chép của tệp…"), BannerKind.INFO)
        worker, matter = self._seat.worker, self._matter
        in_background(
            self,
            lambda: mended(worker, matter, what),
            lambda data: self._keep(file, what, data),
            self._refuse,
            self._rest,
        )

    def _keep(self, file: DraftFile, what: Rewriting, data: bytes) -> None:
        request = RewriteRequest(
            request_id=self._request_id,
            body=self._seat.body,
            day=self._matter.day,
            item=self._matter.detail.item,
            what=what,
            before=file.data,
            after=data,
            consent_by=self._matter.drafter,
            on_paper=self.on_paper.isChecked(),
        )
        try:
            self._seat.desk.do(rewrite_text, request)
        except AlreadySavedError:
            pass
        except DeskError as error:
            self._refuse(error)
            return
        self._request_id = new_request_id()
        self._rest()
        self.said.say("")
        self.made.emit(data)

    def _refuse(self, error: DeskError) -> None:
        self._rest()
        self.said.say(sentence(error), BannerKind.DANGER)

    def _rest(self) -> None:
        self._is_working = False
        self.mend.setEnabled(True)

    def _words(self) -> dict[Rewriting, tuple[str, str]]:
        tr = self.tr
        return {
            Rewriting.RECIPIENTS: (
                tr("&Sửa nơi nhận giúp"),
                tr("Mục nơi nhận viết lại theo phiếu đã duyệt:"),
            ),
            Rewriting.CHANGES: (
                tr("&Chấp nhận mọi vết sửa"),
                tr("Chấp nhận mọi vết sửa và bỏ nhận xét, như lệnh của Word. Chữ còn lại là chữ "
                   "sẽ ký."),
            ),
            Rewriting.ENCODING: (
                tr("Đổi sang &Unicode"),
                tr("Chữ theo bảng mã cũ (TCVN3, VNI) đổi sang Unicode, phông Times New Roman."),
            ),
        }  # fmt: skip

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(rule())
        column.addWidget(self._about)
        column.addWidget(self._preview)
        ticks = QVBoxLayout()
        ticks.setSpacing(4)
        ticks.addWidget(self.agreed)
        ticks.addWidget(self.on_paper)
        column.addLayout(ticks)
        # Under the ticks: a name and large letters leave no room beside them.
        column.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        never = self.tr("Tệp gốc không bị đụng tới; bản trước và bản sau đều giữ trong kho.")
        column.addWidget(label(never, TextPart.HINT, wraps=True))
