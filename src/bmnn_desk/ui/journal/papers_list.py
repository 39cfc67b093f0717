"""The second persons' papers: those that are waited for first, overdue ones marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.journal.act_words import object_words
from bmnn_desk.ui.journal.columns import paper_columns
from bmnn_desk.ui.journal.held_list import HeldList, ListLook
from bmnn_desk.ui.journal.held_rows import RowReading
from bmnn_desk.ui.outgoing.chips import Chips
from bmnn_desk.ui.settings.second_words import SECOND_WORDS
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.authorisations import AuthorisationEntry
    from bmnn_desk.ui.journal.rights import JournalRights


class PapersList(HeldList["AuthorisationEntry"]):
    """`record_asked()` and `print_asked()` about the current paper."""

    record_asked = Signal()
    print_asked = Signal()

    def __init__(
        self, today: Callable[[], date], may: JournalRights, parent: QWidget | None = None
    ) -> None:
        look = ListLook(
            name=_tr("Giấy đồng ý của người thứ hai"),
            none=_tr("Không có giấy nào chờ ký."),
            icon="circle-check",
            columns=paper_columns(today),
            reading=RowReading(key=lambda entry: entry.authorisation, said=_said),
        )
        super().__init__(look, parent)
        self.table.columns.kept_as = "papers"
        self.chips: Chips[bool] = Chips(_tr("Tình trạng giấy"), (True, False))
        signed = ButtonLook(icon="writing-sign", tip="Ctrl+G")
        self.record = Button(_tr("&Ghi đã ký…"), signed, self.record_asked.emit)
        again = ButtonLook(icon="printer", tip="Ctrl+P")
        self.print = Button(_tr("In &lại giấy…"), again, self.print_asked.emit)
        for widget in (self.chips, self.record, self.print):
            self.narrowing.addWidget(widget)
        self.record.setVisible(may.record_paper)
        self.print.setVisible(may.print_paper)
        self.held.is_wanted = self._is_wanted
        self.chips.chosen.connect(self.reload)
        self.current_changed.connect(self._let_press)
        self.show_rows(())

    @property
    def waiting(self) -> int:
        """How many are waited for."""
        return self._waiting

    def show_rows(
        self, rows: Iterable[AuthorisationEntry], texts: dict[int, str] | None = None
    ) -> None:
        """Show other papers, the one due soonest first."""
        entries = sorted(rows, key=lambda entry: (entry.signed_on is not None, entry.due))
        self._waiting = sum(entry.signed_on is None for entry in entries)
        words = {True: _tr("Chờ ký ({count})"), False: _tr("Tất cả ({count})")}
        counts = {True: self._waiting, False: len(entries)}
        self.chips.show_words({key: words[key].format(count=counts[key]) for key in words})
        super().show_rows(entries, texts)

    def _is_wanted(self, entry: AuthorisationEntry) -> bool:
        return not self.chips.value() or entry.signed_on is None

    def _let_press(self, entry: AuthorisationEntry | None) -> None:
        self.record.setEnabled(entry is not None and entry.signed_on is None)
        self.print.setEnabled(entry is not None)


def _said(entry: AuthorisationEntry) -> str:
    return " ".join(
        (
            entry.code,
            entry.person,
            SECOND_WORDS[entry.act],
            object_words(entry.object_kind, entry.object_id),
            short_day(entry.due),
        )
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("papers_list", words)
