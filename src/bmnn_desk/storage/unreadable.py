"""Around reading what may have been tampered with: no value can make the program stumble."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def unreadable_is_broken(at: Callable[[], int] = lambda: 0) -> Iterator[None]:
    """Turn what a value that is none of its column's brings about into the journal's own error.

    `at` tells of which act the value is, once it happens; 0 where nobody can say.

    Raises:
        JournalBrokenError: a value cannot be read.
    """
    try:
        yield
    except (LookupError, TypeError, ValueError):
        raise JournalBrokenError(at(), JournalFault.UNREADABLE) from None
    except DBAPIError as error:
        if not _is_of_a_value(error.orig):
            raise
        raise JournalBrokenError(at(), JournalFault.UNREADABLE) from None
    except sqlcipher.Error as error:
        if not _is_of_a_value(error):
            raise
        raise JournalBrokenError(at(), JournalFault.UNREADABLE) from None


def _is_of_a_value(error: BaseException | None) -> bool:
    """No code: the driver's own complaint of a text that is no UTF-8. 1: SQLite's, of a blob."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code == sqlcipher.SQLITE_ERROR
