"""Rounds of counting (kiểm kê): the copies expected, what was counted, differences, the end."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Base, Record
from bmnn_desk.storage.tables.custody import newest_move


class Inventory(Record):
    """A round: of a holder, of a place, or of all (`scope`); who counts, and its papers' code.

    A holder who is of the office has his `person_id`; any other is meant by his name alone.
    `last_event_id` is the newest move of any copy on record when the list was frozen: what moved
    since has a higher one.
    """

    __tablename__ = "inventory"
    __table_args__ = (Index("inventory_of_body", "body_id", "day"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    day: Mapped[date]
    scope: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    holder: Mapped[str]
    place: Mapped[str]
    counters: Mapped[list[str]]
    decision: Mapped[str]
    paper_code: Mapped[str]
    last_event_id: Mapped[int]


class InventoryCopy(Record):
    """A copy that the round expects; its move `event_id` says with whom and where."""

    __tablename__ = "inventory_copy"
    __table_args__ = (UniqueConstraint("inventory_id", "copy_id"),)

    inventory_id: Mapped[int] = mapped_column(ForeignKey("inventory.id"))
    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("copy_event.id"))


class InventoryCount(Record):
    """What was counted of a copy, or a thing too many that is none (`copy_id` None, `words`).

    The newest row of a copy in a round holds; the newest of a thing without a copy is itself.
    """

    __tablename__ = "inventory_count"
    __table_args__ = (
        Index("inventory_count_copy", "copy_id", "inventory_id"),
        Index("inventory_count_round", "inventory_id", "outcome"),
    )

    inventory_id: Mapped[int] = mapped_column(ForeignKey("inventory.id"))
    copy_id: Mapped[int | None] = mapped_column(ForeignKey("copy.id"))
    outcome: Mapped[str]
    day: Mapped[date]
    holder: Mapped[str]
    place: Mapped[str]
    words: Mapped[str]


class InventoryAnswer(Record):
    """How a difference was resolved: in which way, why, by which paper; or as which incident."""

    __tablename__ = "inventory_answer"

    inventory_count_id: Mapped[int] = mapped_column(ForeignKey("inventory_count.id"), unique=True)
    kind: Mapped[str]
    day: Mapped[date]
    reason: Mapped[str]
    paper: Mapped[str]
    incident_id: Mapped[int | None] = mapped_column(ForeignKey("incident.id"), index=True)
    event_id: Mapped[int | None] = mapped_column(ForeignKey("copy_event.id"), index=True)


class InventoryEnd(Record):
    """The end of a round with its figures: opening, came, went, lost, closing; its minutes."""

    __tablename__ = "inventory_end"

    inventory_id: Mapped[int] = mapped_column(ForeignKey("inventory.id"), unique=True)
    day: Mapped[date]
    number: Mapped[str]
    words: Mapped[str]
    opening: Mapped[int]
    came: Mapped[int]
    went: Mapped[int]
    lost: Mapped[int]
    closing: Mapped[int]
    found: Mapped[int]
    differences: Mapped[int]
    extra: Mapped[int]


class CopyCounted(Base):
    """Since when each copy in the office's hands waits for its count; kept by triggers alone.

    `since` is the day of its newest count or, before the first, of the move that brought it. It
    says nothing that moves and counts do not say (copies of older stores wait from their newest
    move), and only finds what is to be counted among many copies as quickly as among few; an
    inspection asks moves and counts themselves.
    """

    __tablename__ = "copy_counted"
    __table_args__ = (Index("copy_counted_since", "body_id", "since"),)

    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), primary_key=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    since: Mapped[date]


# The trigger of moves says OR REPLACE, and that would reach in here: hence no OR IGNORE.
COUNTED_TRIGGERS = (
    "CREATE TRIGGER copy_now_counted AFTER INSERT ON copy_now WHEN new.ours BEGIN "
    "INSERT INTO copy_counted (copy_id, body_id, since) SELECT new.copy_id, new.body_id, new.day "
    "WHERE NOT EXISTS (SELECT 1 FROM copy_counted WHERE copy_id = new.copy_id); END",
    "CREATE TRIGGER copy_now_gone AFTER INSERT ON copy_now WHEN NOT new.ours BEGIN "
    "DELETE FROM copy_counted WHERE copy_id = new.copy_id; END",
    "CREATE TRIGGER inventory_count_seen AFTER INSERT ON inventory_count "
    "WHEN new.outcome <> 'missing' AND new.copy_id IS NOT NULL BEGIN "
    "UPDATE copy_counted SET since = new.day WHERE copy_id = new.copy_id AND since < new.day; END",
    "CREATE TRIGGER inventory_answer_seen AFTER INSERT ON inventory_answer "
    "WHEN new.kind = 'found_later' BEGIN UPDATE copy_counted SET since = new.day WHERE copy_id = "
    "(SELECT copy_id FROM inventory_count WHERE id = new.inventory_count_id) "
    "AND since < new.day; END",
)


def moved_since() -> str:
    """SQL for the newest move of each copy of `:body` that moved after the event `:last`.

    It is told by the moves themselves, and not by `copy_now`.
    """
    return (
        f"SELECT {newest_move('e')} FROM copy_event e "  # noqa: S608  own words alone
        "JOIN copy ON copy.id = e.copy_id JOIN item ON item.id = copy.item_id "
        "WHERE e.id > :last AND item.body_id = :body "
        "AND e.id = (SELECT max(o.id) FROM copy_event o WHERE o.copy_id = e.copy_id)"
    )
