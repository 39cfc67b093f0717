"""The pane beside the journal: all that is kept of the current row, ids and kinds alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.authorisations import AuthorisationEntry
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.journal_list import JournalLine
from bmnn_desk.services.note_access import AccessEntry
from bmnn_desk.ui.journal.act_words import (
    ACCESS_WORDS,
    line_object,
    line_verb,
    moment_words,
    object_words,
)
from bmnn_desk.ui.journal.columns import paper_state
from bmnn_desk.ui.settings.second_words import SECOND_WORDS
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.side_pane import PaneHead, SidePane, reading_area

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

_MOST_LETTERS = 160
Shown = JournalLine | AuthorisationEntry | AccessEntry | None


class ActPane(SidePane):
    """An act, a paper or a note on an account."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MOST_LETTERS, parent)
        self.facts = FactsList()
        self.put_body(reading_area(self.facts))
        self.show_head(PaneHead(top=self.tr("Chưa chọn dòng")))

    def show_row(self, row: Shown, today: date) -> None:
        """Show a row of one of the lists, or that there is none."""
        if isinstance(row, JournalLine):
            self._show_act(row)
        elif isinstance(row, AuthorisationEntry):
            self._show_paper(row, today)
        elif isinstance(row, AccessEntry):
            self._show_note(row)
        else:
            self.show_head(PaneHead(top=self.tr("Chưa chọn dòng")))
            self.facts.show_facts(())

    def _show_act(self, line: JournalLine) -> None:
        top = self.tr("Việc số {seq}").format(seq=line.seq)
        self.show_head(PaneHead(top=top, title=line_verb(line)))
        self.facts.show_facts(
            (
                (self.tr("Đối tượng"), line_object(line)),
                (self.tr("Người làm"), line.person),
                (self.tr("Người thứ hai"), line.second),
                (self.tr("Ngày của việc"), short_day(line.day)),
                (self.tr("Ghi lúc"), moment_words(line.at_utc)),
                (self.tr("Kỳ"), str(line.epoch)),
                (self.tr("Phiên bản"), line.app_version),
            )
        )

    def _show_paper(self, entry: AuthorisationEntry, today: date) -> None:
        late = ""
        if entry.is_overdue_on(today):
            words = self.tr("Quá hạn ký từ ngày {day}. Xin chữ ký rồi ghi lại (Ctrl+G).")
            late = words.format(day=short_day(entry.due))
        top = self.tr("Giấy {code}").format(code=entry.code)
        self.show_head(PaneHead(top=top, title=SECOND_WORDS[entry.act], warning=late))
        self.facts.show_facts(
            (
                (self.tr("Tình trạng"), paper_state(entry, today)[1]),
                (self.tr("Đối tượng"), object_words(entry.object_kind, entry.object_id)),
                (self.tr("Người phải ký"), entry.person),
                (self.tr("Ngày làm"), short_day(entry.done_on)),
                (self.tr("Hạn ký"), short_day(entry.due)),
            )
        )

    def _show_note(self, entry: AccessEntry) -> None:
        self.show_head(PaneHead(top=entry.name, title=ACCESS_WORDS[entry.kind]))
        self.facts.show_facts(
            (
                (self.tr("Số lần"), str(entry.count)),
                (self.tr("Lần đầu"), moment_words(entry.first_at)),
                (self.tr("Lần cuối"), moment_words(entry.last_at)),
            )
        )
