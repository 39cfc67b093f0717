"""Old registers that were brought in: what is shown of each, and their lines as they are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.old_register import OldBook, OldLine


@dataclass(frozen=True, slots=True, kw_only=True)
class OldBookKept:
    """A book of an old register (sổ cũ đã nhập) and how many rows it brought."""

    book: OldBook
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldRegisterKept:
    """An old register that was brought in (lần nhập sổ cũ): when, by whom, from which file.

    `names` are pairs as `papers.reading.read_old_register` takes them: a sheet or heading of the
    file, folded, and the one of the layout that it stands for. `taken_back_on` is None where the
    import counts; its rows stay, but are no longer listed nor inspected.
    """

    old_register: int
    file_name: str
    sha256: str
    day: date
    entered_by: str
    books: tuple[OldBookKept, ...]
    names: tuple[tuple[str, str], ...]
    taken_back_on: date | None = None
    reason: str = ""

    @property
    def rows(self) -> int:
        """How many rows it brought in all."""
        return sum(book.rows for book in self.books)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldLineKept:
    """A line as it was brought in: never one of the office's own books.

    `old_register` is the import that it belongs to; `line.row` is the row of the file.
    """

    old_register: int
    book: OldBook
    line: OldLine
