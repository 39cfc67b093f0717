"""What the officer signs over the journal: his keys, epochs, checkpoints, printed anchors."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Base, Record


class OfficerKey(Record):
    """Public keys of an officer's account: Ed25519 to sign, X25519 to seal an epoch to him.

    `voucher` is the signature of an earlier key over them, where its owner made both.
    """

    __tablename__ = "officer_key"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    sign_public: Mapped[bytes]
    seal_public: Mapped[bytes]
    since: Mapped[date]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("officer_key.id"), default=None)
    voucher: Mapped[bytes | None] = mapped_column(default=None)


class OfficerSecret(Base):
    """The private halves, wrapped for one slot as it stands; overwritten with its passphrase.

    `salt` is that of the slot whose key wraps them, so that a change of passphrase that was cut
    off leaves one of two rows that opens.
    """

    __tablename__ = "officer_secret"

    key_id: Mapped[int] = mapped_column(ForeignKey("officer_key.id"), primary_key=True)
    salt: Mapped[bytes] = mapped_column(primary_key=True)
    wrapped: Mapped[bytes]


class JournalEpoch(Record):
    """An epoch of the journal that an officer opened: its first key sealed to him, and signed."""

    __tablename__ = "journal_epoch"

    epoch: Mapped[int] = mapped_column(unique=True)
    first_seq: Mapped[int]
    key_id: Mapped[int] = mapped_column(ForeignKey("officer_key.id"))
    sealed_first: Mapped[bytes]
    previous_mac: Mapped[bytes]
    signature: Mapped[bytes]


class Checkpoint(Record):
    """An officer's signature over the whole journal up to act `seq`, in Ed25519."""

    __tablename__ = "checkpoint"

    seq: Mapped[int]
    mac: Mapped[bytes]
    digest: Mapped[bytes]
    key_id: Mapped[int] = mapped_column(ForeignKey("officer_key.id"))
    at_utc: Mapped[str]
    signature: Mapped[bytes]


class AnchorPrint(Record):
    """A head of the journal that was printed to be signed beside a register.

    `occasion` is an `AnchorOccasion`; `book_id` is the book that was closed, where one was.
    """

    __tablename__ = "anchor_print"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    seq: Mapped[int]
    mac: Mapped[bytes]
    occasion: Mapped[str]
    book_id: Mapped[int | None] = mapped_column(ForeignKey("book.id"))
    day: Mapped[date]
