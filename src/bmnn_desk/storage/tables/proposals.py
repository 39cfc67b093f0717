"""Danh mục, items, proposal slips and what was decided on them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.proposal import SlipAct as ActOnSlip
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record
from bmnn_desk.storage.tables.strange import strange_index


class SecretList(Record):
    """A danh mục decision with its dates."""

    __tablename__ = "secret_list"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    decision: Mapped[str]
    day: Mapped[date | None]
    issuer: Mapped[str]
    field: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]
    published: Mapped[bool]


class SecretItem(Record):
    """An entry of a danh mục: Điều, khoản, điểm, level, words."""

    __tablename__ = "secret_item"

    list_id: Mapped[int] = mapped_column(ForeignKey("secret_list.id"))
    article: Mapped[str]
    clause: Mapped[str]
    point: Mapped[str]
    has_points: Mapped[bool]
    level: Mapped[SecrecyLevel]
    words: Mapped[str]


class Item(Record):
    """A document or thing (tài liệu, vật chứa), with or without a file on this PC."""

    __tablename__ = "item"
    __table_args__ = (
        Index("item_unit", "unit"),
        strange_index("item", "type_name", "title", "unit"),
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    kind: Mapped[str]
    type_name: Mapped[str]
    type_code: Mapped[str]
    title: Mapped[str]
    unit: Mapped[str]
    drafter_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)


class Slip(Record):
    """A proposal slip (phiếu đề xuất độ mật)."""

    __tablename__ = "slip"
    __table_args__ = (
        Index(
            "slip_recall",
            "recall_on",
            "item_id",
            sqlite_where=text("recall_on IS NOT NULL"),
        ),
        Index("slip_day", "day", "item_id"),
        Index("slip_level", "level", "item_id"),
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    day: Mapped[date]
    drafter_position: Mapped[str]
    level: Mapped[SecrecyLevel]
    copies: Mapped[int]
    may_copy: Mapped[bool | None]
    archive: Mapped[list[list[str]]]
    term_until: Mapped[date | None]
    recall_on: Mapped[date | None]
    addressee: Mapped[str]
    issue_form: Mapped[str]
    reason: Mapped[str]
    print_code: Mapped[str] = mapped_column(unique=True)


class SlipBasis(Record):
    """A basis of a slip: an entry of a danh mục, or another body's secret."""

    __tablename__ = "slip_basis"
    __table_args__ = (UniqueConstraint("slip_id", "ordinal"),)

    slip_id: Mapped[int] = mapped_column(ForeignKey("slip.id"))
    ordinal: Mapped[int]
    secret_item_id: Mapped[int | None] = mapped_column(ForeignKey("secret_item.id"), default=None)
    checked_on_paper: Mapped[bool] = mapped_column(default=False)
    source_number: Mapped[str] = mapped_column(default="")
    source_agency: Mapped[str] = mapped_column(default="")
    source_level: Mapped[SecrecyLevel | None] = mapped_column(default=None)
    source_day: Mapped[date | None] = mapped_column(default=None)


class SlipRecipient(Record):
    """A line of nơi nhận of a slip."""

    __tablename__ = "slip_recipient"
    __table_args__ = (UniqueConstraint("slip_id", "ordinal"),)

    slip_id: Mapped[int] = mapped_column(ForeignKey("slip.id"))
    ordinal: Mapped[int]
    name: Mapped[str]
    copies: Mapped[int]
    members: Mapped[list[str]]
    is_group: Mapped[bool]
    delivery: Mapped[str]


class SlipAct(Record):
    """What happened to a slip: proposed, decided … by whom, on paper or by account.

    Who entered it is the act's actor. `title_consent` is the determiner's consent to a trích
    yếu of a Tuyệt mật document in the register (rule DI-02).
    """

    __tablename__ = "slip_act"

    slip_id: Mapped[int] = mapped_column(ForeignKey("slip.id"), index=True)
    kind: Mapped[ActOnSlip]
    day: Mapped[date]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    on_paper: Mapped[bool] = mapped_column(default=False)
    paper_code: Mapped[str] = mapped_column(default="")
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"), default=None)
    note: Mapped[str] = mapped_column(default="")
    capacity: Mapped[SigningCapacity | None] = mapped_column(default=None)
    title_consent: Mapped[bool] = mapped_column(default=False)


class ItemLevel(Record):
    """An item's level from a day on."""

    __tablename__ = "item_level"
    __table_args__ = (Index("item_level_level", "level", "item_id"),)

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    level: Mapped[SecrecyLevel]
    since: Mapped[date]
    slip_act_id: Mapped[int | None] = mapped_column(ForeignKey("slip_act.id"))


class ItemTerm(Record):
    """An item's term of protection, as decided on a day; `shorter` where the slip said so."""

    __tablename__ = "item_term"
    __table_args__ = (Index("item_term_until", "until", "item_id"),)

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    decided_on: Mapped[date]
    until: Mapped[date]
    shorter: Mapped[bool]


class Signature(Record):
    """The signature of an item as it stands on paper."""

    __tablename__ = "signature"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), unique=True)
    signer_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    capacity: Mapped[SigningCapacity]
    position: Mapped[str]
    day: Mapped[date]
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
