"""The office that a walk goes through, and what it asks the store for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

if TYPE_CHECKING:
    from random import Random

    from bmnn_desk.domain.books import BookKind
    from tests.make import Office

Act = tuple[Any, Any]

_OTHER = 0.2
_BY_HAND = 0.3


@dataclass(kw_only=True)
class Year:
    """The walk's office, and a second body at the same desk."""

    chosen: Random
    at: Office
    other: Office
    marks: int = 0

    def mark(self) -> str:
        """A word that stands nowhere else."""
        self.marks += 1
        return f"zq{self.marks}x"

    def by_chance(self, share: float) -> bool:
        """True in that share of all cases."""
        return self.chosen.random() < share

    def ids(self, sql: str, **given: Any) -> list[Any]:  # noqa: ANN401  what the question names
        """The first column of what the store says; 0 alone where it says nothing."""
        with self.at.desk._vault.begin() as session:
            return list(session.execute(text(sql), given).scalars()) or [0]

    def one(self, sql: str, **given: Any) -> Any:  # noqa: ANN401  any cell
        """One of them by chance."""
        return self.chosen.choice(self.ids(sql, **given))

    def where(self) -> Office:
        """Mostly the first body."""
        return self.other if self.by_chance(_OTHER) else self.at

    def by_hand(self) -> dict[str, Any]:
        """Page and line, as a hand-written book wants them; mostly none."""
        if not self.by_chance(_BY_HAND):
            return {}
        return {"paper_page": self.chosen.randint(1, 9), "paper_line": self.chosen.randint(1, 20)}

    def book(self, at: Office, kind: BookKind) -> int:
        """A book of that kind."""
        asked = "SELECT id FROM book WHERE body_id = :body AND kind = :kind"
        found: int = self.one(asked, body=at.body, kind=kind.value)
        return found

    def any_volume(self, at: Office) -> tuple[int, int]:
        """A book of any kind, and the number of one of its volumes."""
        book: int = self.one("SELECT id FROM book WHERE body_id = :body", body=at.body)
        volume: int = self.one("SELECT number FROM volume WHERE book_id = :book", book=book)
        return book, volume
