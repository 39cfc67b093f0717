"""The first view: file, what was found or the ticks, what the rules say; printing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.issue.info_step import summary_of
from bmnn_desk.ui.signing.draft_file_panel import DraftFilePanel
from bmnn_desk.ui.signing.drafting_line import DraftingLine
from bmnn_desk.ui.signing.faults_list import FaultsList
from bmnn_desk.ui.signing.mend_panel import MendPanel
from bmnn_desk.ui.signing.print_options import PrintOptions
from bmnn_desk.ui.signing.saved_copy import SavedCopy
from bmnn_desk.ui.signing.ticks_panel import TicksPanel
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.follow_focus import FollowFocus
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.draft_matter import DraftMatter

_SIDE_PX = 345
_DRAFTING = "IT-06"


class CheckView(QWidget):
    """`edited` when anything was changed that a draft keeps or the rules look at."""

    edited = Signal()

    def __init__(self, seat: Seat, matter: DraftMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._matter = seat, matter
        (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self.mishap = Banner(BannerKind.DANGER)
        self.file = DraftFilePanel(seat)
        self.faults = FaultsList()
        self.mend = MendPanel(seat, matter)
        self.saved = SavedCopy()
        self.ticks = TicksPanel(matter)
        self.rules = FindingsPanel()
        self.drafting = DraftingLine(seat, matter)
        self.options = PrintOptions(seat, settings.printer)
        self._agrees = label("", TextPart.MUTED, wraps=True)
        self._compared = Card(self.tr("So với phiếu đã duyệt"))
        first = self.tr("Chọn tệp, hoặc đánh dấu từng điều: quy định được xét ngay khi đó.")
        self._untouched = label(first, TextPart.MUTED, wraps=True)
        self._build()
        for part in (self.faults, self.ticks, self.rules, self.options):
            part.edited.connect(self.edited.emit)

    def show_matter(self) -> None:
        """Show what was read, or the ticks where nothing was."""
        matter = self._matter
        words = matter.regime.sheet("text_faults").words
        self.faults.show_lines(matter.lines, words)
        self.mend.show_mends()
        self.ticks.setVisible(not matter.is_read)
        self.faults.setVisible(bool(matter.lines))
        self.options.show_file(has_file=matter.file is not None)
        self._agrees.setText(self._compared_words())

    def show_rules(self, rules: Sequence[Rule], *, is_begun: bool) -> None:
        """Show what the rules say, and the drafting line where it is asked for."""
        good = [] if rules else [self.tr("Không vướng quy định nào.")]
        self._untouched.setVisible(not is_begun)
        self.rules.show_rules(rules, good)
        self.rules.setVisible(is_begun)
        self.drafting.setVisible(any(rule.id == _DRAFTING for rule in rules))

    def say_blocked(self, count: int) -> None:
        """Say that so many rules stop the print, and go to the first of them."""
        words = self.tr(
            "Chưa in trình ký được vì còn {count} chỗ vướng, xem mục Quy định. Chưa có gì được ghi "
            "hay in; dữ liệu đã gõ còn nguyên."
        )
        self.say_mishap(words.format(count=count))
        self.rules.focus_first()

    def say_mishap(self, words: str) -> None:
        """Say what went wrong, above all that scrolls."""
        self.mishap.say(words)

    def _compared_words(self) -> str:
        matter = self._matter
        if not matter.is_read:
            return self.tr("So từng điều trên giấy với phiếu rồi đánh dấu (bấm Alt và chữ gạch "
                           "chân).")  # fmt: skip
        if not matter.lines:
            count = matter.recipients.copies
            return self.tr("Văn bản khớp với phiếu: {count:02} bản.").format(count=count)
        return self.tr("Tìm thấy {count} điều.").format(count=len(matter.lines))

    def _build(self) -> None:
        text = Card(self.tr("Văn bản của người soạn thảo"))
        text.body.addWidget(self.file)
        text.body.addWidget(self.saved)
        compared: tuple[QWidget, ...] = (self._agrees, self.faults, self.ticks, self.mend)
        for part in compared:
            self._compared.body.addWidget(part)
        rules = Card(self.tr("Quy định"))
        rules.body.addWidget(self._untouched)
        rules.body.addWidget(self.rules)
        rules.body.addWidget(self.drafting)
        inner = Fitted()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for shown in (text, self._compared, rules):
            column.addWidget(shown)
        column.addStretch(1)
        whole, row = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.options.form.summary)
        whole.addWidget(self.mishap)
        whole.addLayout(row, 1)
        row.setSpacing(12)
        self.area = scrolled(inner)
        FollowFocus(self.area)
        row.addWidget(self.area, 1)
        row.addWidget(self._side())

    def _side(self) -> QWidget:
        inner, facts = Fitted(), FactsList()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        printing, slip = Card(self.tr("In trình ký")), Card(self.tr("Theo phiếu đề xuất"))
        printing.body.addWidget(self.options)
        facts.show_facts(summary_of(self._matter.detail, self))
        slip.body.addWidget(facts)
        column.addWidget(printing)
        column.addWidget(slip)
        column.addStretch(1)
        area = scrolled(inner)
        area.setFixedWidth(_SIDE_PX)
        return area
