"""The folded words by which a line of any book is found, and searches that are kept."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Base, Record


class LineText(Base):
    """A line's folded words; `places` are those of who sent or gets it. No Tuyệt mật title."""

    __tablename__ = "line_text"

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), primary_key=True)
    words: Mapped[str]
    places: Mapped[str]


class SavedSearch(Record):
    """A search that an account keeps; an `Ending` of kind saved_search drops it."""

    __tablename__ = "saved_search"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    words: Mapped[str]
