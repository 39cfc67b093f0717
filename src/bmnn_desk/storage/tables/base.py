"""The base of all tables, and of those whose rows are written once."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import JSON, Enum, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import DelegationKind, PostKind, SigningCapacity
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp

_ENUMS = (
    CopyKind,
    DelegationKind,
    Ink,
    MarkWay,
    PostKind,
    SecrecyLevel,
    SigningCapacity,
    SlipAct,
    Stamp,
)


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, repr=False, eq=False):
    """Keyword-only constructors; no repr, so that no title slips into a log."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        **{kind: Enum(kind, native_enum=False, length=24) for kind in _ENUMS},
        list[str]: JSON(),
        list[list[str]]: JSON(),
    }


class Record(Base, repr=False, eq=False, kw_only=True):
    """A row that is written once, by the act `act_seq`, and never updated or deleted.

    The act's digest covers all rows that carry its number, so each row can be proved
    against the journal for ever; triggers keep them (data-model.md, rules of the house).
    """

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True, init=False, sort_order=-2)
    # With the index: an act is the parent that comes after its rows, and SQLite looks for them
    # in every table when it does.
    act_seq: Mapped[int] = mapped_column(
        ForeignKey("act.seq", deferrable=True, initially="DEFERRED"),
        index=True,
        init=False,
        default=None,
        sort_order=-1,
    )


class Ending(Record):
    """The last day of something dated: a post, a delegation, a danh mục decision."""

    __tablename__ = "ending"

    kind: Mapped[str] = mapped_column(index=True)
    row: Mapped[int]
    day: Mapped[date]
    reason: Mapped[str]
