"""What befell the accounts' way in: wrong passphrases, resets, recovery codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.journal.act_words import ACCESS_WORDS, moment_words
from bmnn_desk.ui.journal.columns import access_columns
from bmnn_desk.ui.journal.held_list import HeldList, ListLook
from bmnn_desk.ui.journal.held_rows import RowReading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.services.note_access import AccessEntry


class AccessList(HeldList["AccessEntry"]):
    """Newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # A note carries no number: it is told apart by its place in the list.
        self._places: dict[int, int] = {}
        look = ListLook(
            name=_tr("Việc đăng nhập của các tài khoản"),
            none=_tr("Chưa có việc đăng nhập nào phải ghi lại."),
            icon="key",
            columns=access_columns(),
            reading=RowReading(key=lambda entry: self._places[id(entry)], said=_said),
        )
        super().__init__(look, parent)
        self.table.columns.kept_as = "reads"

    def show_notes(self, notes: Sequence[AccessEntry]) -> None:
        """Show other notes."""
        self._places = {id(entry): place for place, entry in enumerate(notes, start=1)}
        self.show_rows(notes)


def _said(entry: AccessEntry) -> str:
    return " ".join(
        (entry.name, ACCESS_WORDS[entry.kind], moment_words(entry.last_at), str(entry.count))
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("access_list", words)
