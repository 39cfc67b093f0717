"""Read the files back that are kept with an issued document, as bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.kept_file import FileAsked, kept_file

if TYPE_CHECKING:
    from bmnn_desk.services.kept_file import Purpose
    from bmnn_desk.ui.seat import Seat


def kept_bytes(seat: Seat, item: int, purpose: Purpose, number: int | None = None) -> bytes | None:
    """The file of an item that was kept for this purpose, of copy `number`; None where none was.

    Raises:
        DeskError: this account may not read it.
    """
    asked = FileAsked(body=seat.body, item=item, purpose=purpose, copy_number=number)
    return next(iter(seat.desk.read(kept_file, asked)), None)


def made_copy(seat: Seat, item: int, number: int) -> bytes:
    """The marked file of a copy.

    Raises:
        NotFoundError: none is kept.
        DeskError: this account may not read it.
    """
    found = kept_bytes(seat, item, "made_copy", number)
    if found is None:
        raise NotFoundError("content", number)  # noqa: EM101  a kind, not a message
    return found
