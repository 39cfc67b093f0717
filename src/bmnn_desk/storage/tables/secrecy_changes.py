"""What became of secrets: extended, raised, lowered, ended; who was told; copies marked anew."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record
from bmnn_desk.storage.tables.strange import strange_index

ENDED = "kind IN ('declassified', 'delisted', 'expired')"
"""By which a secret is none any more; a query says these very words to find its index."""


class SecrecyChange(Record):
    """A change of an item's term or level (`kind`), in force from `day` on.

    `number` is that of the decision, or of the notice of `sender`, the body that issued what
    came here (`by_sender`; `notice_day` is that of its notice). `old_until` is the last day
    before it, `until` the new one. `term_id` and `level_id` are the rows of `item_term` and
    `item_level` that it made. `shown` is "stamp", "paper" or "".
    """

    __tablename__ = "secrecy_change"
    __table_args__ = (
        Index("secrecy_change_kind", "body_id", "kind", "day"),
        Index("secrecy_change_end", "kind", "item_id", sqlite_where=text(ENDED)),
        Index("secrecy_change_told", "number", "sender", "decided_by"),
        strange_index("secrecy_change", "number", "sender"),
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    number: Mapped[str]
    reason: Mapped[str]
    shown: Mapped[str]
    by_sender: Mapped[bool] = mapped_column(default=False)
    sender: Mapped[str] = mapped_column(default="")
    notice_day: Mapped[date | None] = mapped_column(default=None)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    capacity: Mapped[SigningCapacity | None] = mapped_column(default=None)
    position: Mapped[str] = mapped_column(default="")
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"), default=None)
    late_reason: Mapped[str] = mapped_column(default="")
    old_until: Mapped[date | None] = mapped_column(default=None)
    until: Mapped[date | None] = mapped_column(default=None)
    old_level: Mapped[SecrecyLevel | None] = mapped_column(default=None)
    level: Mapped[SecrecyLevel | None] = mapped_column(default=None)
    released: Mapped[str] = mapped_column(default="")
    council_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    term_id: Mapped[int | None] = mapped_column(
        ForeignKey("item_term.id"), unique=True, default=None
    )
    level_id: Mapped[int | None] = mapped_column(
        ForeignKey("item_level.id"), unique=True, default=None
    )


class ChangeBasis(Record):
    """An entry of a danh mục on which a change rests, or that left the lists."""

    __tablename__ = "change_basis"
    __table_args__ = (UniqueConstraint("change_id", "secret_item_id"),)

    change_id: Mapped[int] = mapped_column(ForeignKey("secrecy_change.id"))
    secret_item_id: Mapped[int] = mapped_column(ForeignKey("secret_item.id"))


class ChangePaper(Record):
    """A paper of the file of an early declassification (`paper`); `words` say where it is."""

    __tablename__ = "change_paper"

    change_id: Mapped[int] = mapped_column(ForeignKey("secrecy_change.id"), index=True)
    paper: Mapped[str]
    number: Mapped[str]
    day: Mapped[date | None]
    words: Mapped[str]


class ChangeHolder(Record):
    """Who held copies of the secret when the change was entered, and is to be told of it.

    `kind` is of `HolderKind`; without `copies` the holder was named when a notice went to him.
    """

    __tablename__ = "change_holder"
    __table_args__ = (Index("change_holder_told", "change_id", "kind"),)

    change_id: Mapped[int] = mapped_column(ForeignKey("secrecy_change.id"))
    kind: Mapped[str]
    name: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)


class ChangeCopy(Record):
    """A copy with its holder when the change was entered; an own one is to be marked anew."""

    __tablename__ = "change_copy"
    __table_args__ = (UniqueConstraint("holder_id", "copy_id"),)

    holder_id: Mapped[int] = mapped_column(ForeignKey("change_holder.id"))
    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)
    is_own: Mapped[bool]


class ChangeNotice(Record):
    """A written notice of a change to a holder; a second one follows the first."""

    __tablename__ = "change_notice"

    holder_id: Mapped[int] = mapped_column(ForeignKey("change_holder.id"), index=True)
    number: Mapped[str]
    day: Mapped[date]


class NoticeAnswer(Record):
    """What a holder says he did: marked his copies anew, gave them back, something else."""

    __tablename__ = "notice_answer"

    holder_id: Mapped[int] = mapped_column(ForeignKey("change_holder.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    words: Mapped[str]


class CopyRemark(Record):
    """An own copy that bears a change since `day`: by a mark (its row), or by a paper beside it."""

    __tablename__ = "copy_remark"
    __table_args__ = (UniqueConstraint("change_id", "copy_id"),)

    change_id: Mapped[int] = mapped_column(ForeignKey("secrecy_change.id"))
    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)
    day: Mapped[date]
    mark_use_id: Mapped[int | None] = mapped_column(
        ForeignKey("mark_use.id"), unique=True, default=None
    )


class DelistedEntry(Record):
    """An entry of a danh mục that no list has from day `since` on, by which text."""

    __tablename__ = "delisted_entry"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    secret_item_id: Mapped[int] = mapped_column(ForeignKey("secret_item.id"), unique=True)
    since: Mapped[date]
    decision: Mapped[str]
    reason: Mapped[str]
