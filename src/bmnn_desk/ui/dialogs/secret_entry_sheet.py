"""A short form about one entry of a danh mục: its citation, its words above the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


class SecretEntrySheet(SmallSheet):
    """About the entry `subject`; one that is gone has neither citation nor words."""

    def __init__(self, seat: Seat, subject: int, title: str, save: str) -> None:
        asked = EntriesAsked(body=seat.body, day=seat.today())
        entries = seat.desk.read(secret_entries, asked)
        entry = next((each for each in entries if each.id == subject), None)
        cited = "" if entry is None else entry.citation
        subtitle = f"{cited[:1].upper()}{cited[1:]}"
        super().__init__(seat, subject, SheetWords(title=title, subtitle=subtitle, save=save))
        text = self.tr("Nội dung của mục: {words}")
        said = "" if entry is None else text.format(words=entry.item.words)
        self.words = label(said, TextPart.BODY, wraps=True)
        self.show_before(self.words)
