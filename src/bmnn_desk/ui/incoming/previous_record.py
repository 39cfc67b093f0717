"""The record before as texts of the form, to be copied into the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text
from bmnn_desk.ui.incoming.source import detail_of
from bmnn_desk.ui.widgets.level_words import level_chip_words

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming_list import IncomingDetail
    from bmnn_desk.ui.incoming.form_editors import FormEditors
    from bmnn_desk.ui.seat import Seat

# Reference, day and copies are of one paper alone; the day of arrival is that of today.
COPIED = (
    "sender",
    "type",
    "title",
    "level",
    "recipients",
    "pages",
    "may_copy",
    "channel",
    "place",
)
LEFT_EMPTY = ("reference", "document_day", "copy_numbers", "quantity")


class PreviousRecord:
    """The record entered last in this form; before the first, the book's newest line."""

    def __init__(self, seat: Seat, last: int | None, edit: FormEditors) -> None:
        self._seat, self._last, self._edit = seat, last, edit
        self._texts: dict[str, str] = {}

    def remember(self, texts: dict[str, str]) -> None:
        """This one was entered now."""
        self._texts = texts

    def texts(self) -> dict[str, str]:
        """What the form showed of it; nothing where the book is empty.

        Raises:
            DeskError: a read went wrong.
        """
        if self._texts or self._last is None:
            return self._texts
        return texts_of(detail_of(self._seat, self._last), self._edit)


def copied_words(filled: str, empty: str) -> str:
    """What the banner says: the names of the fields filled in, and of those still empty."""
    words = _tr("Đã chép: {filled}.") if filled else _tr("Không còn ô trống để chép.")
    left = _tr("Còn để trống: {empty}.") if empty else ""
    return " ".join(filter(None, (words, left))).format(filled=filled, empty=empty)


def texts_of(detail: IncomingDetail, edit: FormEditors) -> dict[str, str]:
    """What the form would show of a line; what a line does not keep is left out."""
    row = detail.row
    copy = detail.copies[0].place if detail.copies else ""
    pages = "" if detail.pages is None else str(detail.pages)
    return {
        "sender": row.sender,
        "reference": row.reference,
        "document_day": day_text(row.document_day),
        "type": row.type_name,
        "title": row.title,
        "level": level_chip_words(row.level),
        # The person named on an envelope is that of one paper alone.
        "recipients": "" if row.sealed else "; ".join(row.recipients),
        "note": detail.note,
        "copy_numbers": detail.copy_numbers,
        "quantity": str(row.copies),
        "pages": pages,
        "may_copy": edit.may_copy.words_of(detail.may_copy),
        "channel": edit.channel.words_of(detail.channel),
        "place": copy,
    }


def _tr(words: str) -> str:
    return QCoreApplication.translate("previous_record", words)
