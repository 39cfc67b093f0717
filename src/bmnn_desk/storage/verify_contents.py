"""Proves that kept files and their keys go together: without a key a file must be destroyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.in_parts import in_one_part

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bmnn_desk.storage.in_parts import Parts

_WITHOUT_KEY = text(
    "SELECT act_seq FROM content c "
    "WHERE NOT EXISTS (SELECT 1 FROM content_key k WHERE k.content_id = c.id) "
    "AND NOT EXISTS (SELECT 1 FROM content_end e WHERE e.content_id = c.id) "
    "ORDER BY act_seq LIMIT 1"
)
_WITHOUT_FILE = text(
    "SELECT content_id FROM content_key k "
    "WHERE NOT EXISTS (SELECT 1 FROM content c WHERE c.id = k.content_id) LIMIT 1"
)
_LAST_ACT = text("SELECT max(seq) FROM act")


def verify_contents(session: Session) -> None:
    """Look in one go for what `contents_parts` looks for.

    Raises:
        JournalBrokenError: as there.
    """
    in_one_part(contents_parts(), session)


def contents_parts() -> Parts[None]:
    """Look for a file without a key whose end nobody wrote down, and for a key of no file.

    Keys change with those of the store, so no act has their digest. A file that lost its key, by
    an older page of the table or by a hand, would look like a destroyed one, and its share would
    be taken away for ever. A key of no file is what is left of a page of another moment.

    Raises:
        JournalBrokenError: there is one; it names the act that kept the file, or the last one.
    """
    session = yield
    if (seq := session.scalar(_WITHOUT_KEY)) is not None:
        raise JournalBrokenError(seq, JournalFault.ROWS)
    session = yield
    if session.scalar(_WITHOUT_FILE) is not None:
        raise JournalBrokenError(session.scalar(_LAST_ACT) or 0, JournalFault.ROWS)
