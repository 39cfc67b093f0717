"""The journal: acts, and the key that ratchets with them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Base


class Act(Base):
    """One act of one account: what it did to which object, digests of the rows, and the chain."""

    __tablename__ = "act"
    __table_args__ = (Index("act_about", "object_kind", "object_id"),)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    request_id: Mapped[str] = mapped_column(unique=True)
    at_utc: Mapped[str]
    day: Mapped[date]
    monotonic_ns: Mapped[int]
    session: Mapped[str]
    actor_id: Mapped[int] = mapped_column(
        ForeignKey("account.id", deferrable=True, initially="DEFERRED")
    )
    second_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    verb: Mapped[str]
    object_kind: Mapped[str]
    object_id: Mapped[int]
    digest_version: Mapped[int]
    before: Mapped[str]
    after: Mapped[str]
    result: Mapped[str]
    app_version: Mapped[str]
    epoch: Mapped[int]
    previous_mac: Mapped[bytes]
    mac: Mapped[bytes]


class JournalKey(Base):
    """The key of the next act, overwritten at each; epoch 0 sealed under the master key."""

    __tablename__ = "journal_key"

    epoch: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first_seq: Mapped[int]
    sealed_first: Mapped[bytes]
    next_seq: Mapped[int]
    key: Mapped[bytes]
