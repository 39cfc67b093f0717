"""Where a copy is now, and till when: the day a move ends, and the newest move of each copy."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.storage.tables.base import Base, Record

LACKS = "ours AND state <> 'delivered' AND (holder = '' OR place = '')"
"""What has no holder or no place on record; a query says these very words to find its index."""
BY_LACKING = "INDEXED BY copy_now_lacking"
"""The planner, which has no statistics, takes any index of the body for as good."""
NEWEST_COLUMNS = (
    "copy_id, body_id, event_id, state, day, holder, place, person_id, unit_id, ours, kind"
)


class CopyDue(Record):
    """The day by which a copy is to be back from a move: a loan, a taking out, a recall.

    A table of its own: another column would change the digests of every move in older stores.
    """

    __tablename__ = "copy_due"

    copy_event_id: Mapped[int] = mapped_column(ForeignKey("copy_event.id"), unique=True)
    due: Mapped[date]


class CopyNow(Base):
    """The newest move of each copy, kept by triggers as moves are written; nothing else writes it.

    It says nothing that the moves do not say: it only finds who holds what among many copies as
    quickly as among few. `verify_copies` compares the two. `ours` says that the copy is in the
    office's hands: with the clerk, carried, kept, lent, taken out, in its archive, or delivered
    inside the office. `kind` is the copy's own: with it an index has the copies that wait.
    """

    __tablename__ = "copy_now"
    __table_args__ = (
        Index("copy_now_ours", "body_id", "ours"),
        Index("copy_now_lacking", "body_id", sqlite_where=text(LACKS)),
        Index("copy_now_state", "body_id", "state", "due"),
        Index("copy_now_person", "person_id", "ours"),
        Index("copy_now_waiting", "body_id", "state", "kind"),
        # Whole, so that who holds how many is counted, and lists are sorted, without the table.
        Index(
            "copy_now_holder",
            *("body_id", "ours", "holder", "person_id", "unit_id", "state", "place"),
        ),
        Index("copy_now_place", "body_id", "ours", "place", "holder", "state"),
        Index("copy_now_day", "body_id", "ours", "day"),
        Index("copy_now_due", "body_id", "due", sqlite_where=text("due IS NOT NULL")),
    )

    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), primary_key=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    event_id: Mapped[int] = mapped_column(ForeignKey("copy_event.id"), unique=True)
    state: Mapped[str]
    day: Mapped[date]
    holder: Mapped[str]
    place: Mapped[str]
    person_id: Mapped[int | None]
    unit_id: Mapped[int | None]
    ours: Mapped[bool]
    kind: Mapped[CopyKind]
    due: Mapped[date | None]


class WorkEnd(Record):
    """The day on which the work that an item belongs to ended: from then its file is archived."""

    __tablename__ = "work_end"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    ended_on: Mapped[date]


def newest_move(event: str) -> str:
    """SQL for the columns of `NEWEST_COLUMNS` of a move, which the query calls `event`.

    What was delivered is in the office's hands where the round that carried it stayed inside;
    without a round where it came in from outside, or its holder is a unit of the office.
    """
    carried = (
        "SELECT h.inside FROM transfer_copy tc "
        "JOIN transfer_line tl ON tl.id = tc.transfer_line_id "
        "JOIN handover h ON h.id = tl.handover_id WHERE tc.copy_id = {e}.copy_id "
        "AND tc.act_seq <= {e}.act_seq AND NOT EXISTS (SELECT 1 FROM line_cancel lc "
        "WHERE lc.line_id = tl.line_id AND lc.act_seq <= {e}.act_seq) AND NOT EXISTS "
        "(SELECT 1 FROM receipt r WHERE r.line_id = tl.line_id AND r.kind = 'returned' "
        "AND r.act_seq <= {e}.act_seq) ORDER BY tc.id DESC LIMIT 1"
    )
    stays = (
        "copy.kind = 'RECEIVED' OR {e}.unit_id IS NOT NULL OR EXISTS (SELECT 1 FROM unit "
        "WHERE unit.body_id = item.body_id AND unit.name = {e}.holder "
        "AND unit.act_seq <= {e}.act_seq)"
    )
    ours = (
        "CASE WHEN {e}.state IN ('at_clerk', 'on_the_way', 'held', 'lent', 'taken_out', "
        "'archived') THEN 1 WHEN {e}.state = 'delivered' "
        f"THEN coalesce(({carried}), {stays}) ELSE 0 END"
    )
    own = "{e}.copy_id, item.body_id, {e}.id, {e}.state, {e}.day, {e}.holder, {e}.place"
    return f"{own}, {{e}}.person_id, {{e}}.unit_id, {ours}, copy.kind".replace("{e}", event)


def newest_moves() -> str:
    """SQL for every copy's newest move, with the day by which it ends: what `copy_now` says."""
    return (
        f"SELECT {newest_move('e')}, copy_due.due FROM copy_event e "  # noqa: S608  own words alone
        "JOIN copy ON copy.id = e.copy_id JOIN item ON item.id = copy.item_id "
        "LEFT JOIN copy_due ON copy_due.copy_event_id = e.id "
        "WHERE e.id = (SELECT max(o.id) FROM copy_event o WHERE o.copy_id = e.copy_id)"
    )
