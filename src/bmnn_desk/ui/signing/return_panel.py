"""Give the text back: what the phiếu trả lại says, then the slip itself, printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bmnn_desk.ui.signing.return_paper import ReturnPaper
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing import Misread
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.draft_matter import DraftMatter

_SIDE_PX = 345
_NOTE_ROWS = 3


class ReturnPanel(QWidget):
    """First what is wrong, with a note; once it is recorded, the paper. `edited` on a change."""

    edited = Signal()

    def __init__(self, seat: Seat, matter: DraftMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matter = matter
        self.form = FormPanel(self)
        self.note = TextArea(_NOTE_ROWS)
        self.with_block = QCheckBox(self.tr("&Kèm mục nơi nhận đúng theo phiếu"))
        self.with_block.setChecked(True)
        self.mishap = Banner(BannerKind.DANGER)
        self.found = Remarks(self.tr("Điều phải sửa"))
        self.paper = ReturnPaper(seat, matter.detail.item)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._asked())
        self._stack.addWidget(self.paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.form.summary)
        column.addWidget(self.mishap)
        column.addWidget(self._stack, 1)
        self.form.edited.connect(self.edited.emit)
        self.with_block.toggled.connect(lambda _on: self.edited.emit())

    @property
    def has_paper(self) -> bool:
        """True once the return is recorded and its paper can be printed."""
        return self._stack.currentWidget() is self.paper

    def show_found(self, sentences: tuple[str, ...], misread: tuple[Misread, ...]) -> None:
        """Show what will stand on the paper."""
        remarks = [Remark(kind=RemarkKind.WARN, words=words) for words in sentences]
        if misread:
            words = self.tr("{count} điều đã ghi là đọc nhầm, không lên phiếu.")
            remarks.append(Remark(kind=RemarkKind.INFO, words=words.format(count=len(misread))))
        if not remarks:
            words = self.tr("Chưa tìm thấy điều nào trong tệp: ghi lý do trả lại ở ô bên.")
            remarks = [Remark(kind=RemarkKind.INFO, words=words)]
        self.found.show_remarks(remarks)

    def block(self) -> str:
        """The corrected nơi nhận that goes along, empty for none."""
        return self._matter.block if self.with_block.isChecked() else ""

    def show_missing_note(self) -> None:
        """Say under the note that it is needed."""
        words = self.tr("Chưa ghi lý do. Ghi điều phải sửa, ví dụ: thiếu câu sao, chụp.")
        self.form.show_errors({"note": words})

    def show_paper(self, pdf: bytes) -> None:
        """Go on to the paper."""
        self.mishap.say("")
        self.paper.show_pdf(pdf)
        self._stack.setCurrentWidget(self.paper)

    def _asked(self) -> QWidget:
        found, side = Card(self.tr("Điều phải sửa, ghi trên phiếu trả lại")), Card()
        found.body.addWidget(self.found)
        found.body.addStretch(1)
        note = FieldLook(words=self.tr("Ghi thêm hoặc &lý do"))
        side.body.addWidget(self.form.add("note", note, self.note))
        side.body.addWidget(self.with_block)
        side.body.addWidget(label(self._matter.block, TextPart.MUTED, wraps=True))
        side.body.addStretch(1)
        area = scrolled(side)
        area.setFixedWidth(_SIDE_PX)
        asked = QWidget()
        row = QHBoxLayout(asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(scrolled(found), 1)
        row.addWidget(area)
        return asked
