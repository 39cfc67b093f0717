"""Step 2, Bản và nơi nhận: each copy with its holder, beside what the file's nơi nhận says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.services.fault_words import fault_words
from bmnn_desk.services.text_check import TextAsked, draft_findings
from bmnn_desk.ui.issue.copies_table import CopiesTable
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.domain.drafting import FaultLine
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 360


class CopiesStep(QWidget):
    """The copies as the slip and the office's order number them; nothing is typed here.

    `faults` counts where the file's text differs from the slip.
    """

    def __init__(self, seat: Seat, matter: IssueMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._matter = seat, matter
        self.faults = 0
        self.table = CopiesTable()
        self.compared = Remarks(self.tr("So nơi nhận trong tệp với phiếu"))
        self._total = label("", TextPart.STRONG)
        card = Card(self.tr("Mỗi bản một nơi giữ"))
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self._total, 0, Qt.AlignmentFlag.AlignRight)
        side = Card(self.tr("So nơi nhận trong tệp với phiếu"))
        side.body.addWidget(self.compared)
        side.body.addStretch(1)
        area = scrolled(side)
        area.setFixedWidth(_SIDE_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(card, 1)
        row.addWidget(area)
        self.show_copies()

    def show_copies(self) -> None:
        """Show the copies with the ways of their marks."""
        copies, matter = self._matter.detail.copies, self._matter
        self.table.show_copies(copies, [(stamp, matter.way(stamp)) for stamp in matter.stamps])
        kept = sum(copy.kind is not CopyKind.SENT for copy in copies)
        words = self.tr("Tổng cộng {count:02} bản: {kept} lưu, {sent} gửi")
        self._total.setText(words.format(count=len(copies), kept=kept, sent=len(copies) - kept))

    def compare(self) -> None:
        """Compare the file's text with the slip, or say why that cannot be done."""
        file = self._matter.file
        self.faults = 0
        if file is None or file.facts is None or not file.facts.has_text:
            words = self.tr(
                "Không có chữ để so. Nơi nhận đã được đối chiếu bằng mắt khi trình ký; xem lại "
                "tờ giấy trước khi phát hành."
            )
            self.compared.show_remarks([Remark(kind=RemarkKind.WARN, words=words)])
            return
        asked = TextAsked(
            body=self._seat.body,
            item=self._matter.detail.item,
            day=self._matter.day,
            facts=file.facts,
        )
        lines = self._seat.desk.read(draft_findings, asked)
        self.faults = len(lines)
        self.compared.show_remarks(self._remarks(lines))

    def _remarks(self, lines: Sequence[FaultLine]) -> Iterable[Remark]:
        words = self._matter.regime.sheet("text_faults").words
        if not lines:
            good = self.tr("Nơi nhận trong tệp khớp với phiếu: {count:02} bản.")
            count = len(self._matter.detail.copies)
            return [Remark(kind=RemarkKind.OK, words=good.format(count=count))]
        mend = self.tr(
            "Văn bản đã ký thì không sửa trong tệp: lập phiếu trả lại, hoặc in lại và ký lại."
        )
        return [
            *(
                Remark(
                    kind=RemarkKind.of(line.rules[0]),
                    words=fault_words(words, line.finding),
                    hint=f"{line.rules[0].id} [{line.rules[0].basis}]",
                )
                for line in lines
            ),
            Remark(kind=RemarkKind.INFO, words=mend),
        ]
