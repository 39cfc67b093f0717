"""The card over the journal: whether it held when it was last proved, and its marks on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.journal.act_words import OCCASION_WORDS, moment_words
from bmnn_desk.ui.journal.report_lines import head_words
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks
from bmnn_desk.ui.widgets.wrapped_height import wrapped_least

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.checkpoint_list import CheckpointEntry
    from bmnn_desk.domain.journal_anchor import AnchorEntry
    from bmnn_desk.errors import DeskError
    from bmnn_desk.services.verify_report import VerifyReport

# As often as the whole store should be proved, its rows and pages too (security 7).
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class JournalFacts:
    """What the card says: the last proof of this sitting, the last signature, the last print.

    `trouble` is what was wrong when the store was opened; `due` whether the month wants its anchor.
    `proved_days` are the days since the whole store was proved, None where it never was.
    """

    report: VerifyReport | None
    trouble: DeskError | None
    checkpoint: CheckpointEntry | None
    anchor: AnchorEntry | None
    due: bool
    proved_days: int | None = None


class StateCard(Card):
    """Three lines, each with its sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(14, 9, 14, 9)
        self.lines = Remarks(self.tr("Tình trạng của nhật ký"))
        self.body.addWidget(self.lines)

    def show_facts(self, facts: JournalFacts) -> None:
        """Show how the journal stands."""
        self.lines.show_remarks((self._held(facts), self._signed(facts), self._printed(facts)))

    def minimumSizeHint(self) -> QSize:
        """The room for its lines at its width."""
        return wrapped_least(self, super().minimumSizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width the lines take another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _held(self, facts: JournalFacts) -> Remark:
        if facts.report is not None:
            good = facts.report.trouble is None
            kind = RemarkKind.OK if good else RemarkKind.BLOCK
            return Remark(kind=kind, words=head_words(facts.report))
        if facts.trouble is not None:
            words = self.tr("Nhật ký không khớp lúc mở khóa. Kiểm tra toàn bộ để biết ở đâu (F9).")
            return Remark(kind=RemarkKind.BLOCK, words=words)
        held = self.tr("Lúc mở khóa, cả chuỗi việc khớp với mốc đầu.")
        if facts.proved_days is None:
            never = self.tr("Bản ghi và trang tệp chưa được kiểm tra lần nào: bấm F9.")
            return Remark(kind=RemarkKind.WARN, words=f"{held} {never}")
        words = (
            self.tr("Đã {days} ngày chưa kiểm tra toàn bộ: bấm F9.")
            if facts.proved_days > _WEEK
            else self.tr("Kiểm tra toàn bộ lần gần nhất cách đây {days} ngày.")
        )
        kind = RemarkKind.WARN if facts.proved_days > _WEEK else RemarkKind.OK
        return Remark(kind=kind, words=f"{held} {words.format(days=facts.proved_days)}")

    def _signed(self, facts: JournalFacts) -> Remark:
        last = facts.checkpoint
        if last is None:
            words = self.tr("Chưa ký mốc nào. Người phụ trách ký mốc để không ai sửa lùi được.")
            return Remark(kind=RemarkKind.INFO, words=words)
        words = self.tr("Mốc ký gần nhất: tới việc số {seq}, {person} ký lúc {moment}.")
        said = words.format(seq=last.seq, person=last.person, moment=moment_words(last.at_utc))
        return Remark(kind=RemarkKind.OK, words=said)

    def _printed(self, facts: JournalFacts) -> Remark:
        last = facts.anchor
        said = self.tr("Chưa in mốc nào.")
        if last is not None:
            words = self.tr("Mốc in gần nhất: việc số {seq}, ngày {day} ({occasion}).")
            said = words.format(
                seq=last.seq, day=short_day(last.day), occasion=OCCASION_WORDS[last.occasion]
            )
        if facts.due:
            due = self.tr("Đến kỳ in mốc của tháng trước: in, ký và kẹp vào sổ.")
            return Remark(kind=RemarkKind.WARN, words=f"{said} {due}")
        return Remark(kind=RemarkKind.INFO if last is None else RemarkKind.OK, words=said)
