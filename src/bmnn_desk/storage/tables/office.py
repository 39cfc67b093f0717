"""Issuing bodies, people, posts, powers, accounts, settings."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.office import DelegationKind, PostKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record


class Body(Record):
    """An issuing body served by this desk."""

    __tablename__ = "body"

    code: Mapped[str] = mapped_column(unique=True)


class BodyName(Record):
    """A body's name as it stands on papers from a day on, with what goes with it."""

    __tablename__ = "body_name"
    __table_args__ = (UniqueConstraint("body_id", "since"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    since: Mapped[date]
    name: Mapped[str]
    parent: Mapped[str]
    place: Mapped[str]
    letters: Mapped[str]
    symbol_pattern: Mapped[str]
    has_seal: Mapped[bool]
    layout: Mapped[str]


class Unit(Record):
    """A unit of a body; its letters stand in symbols."""

    __tablename__ = "unit"
    __table_args__ = (UniqueConstraint("body_id", "name"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    name: Mapped[str]
    letters: Mapped[str]


class Person(Record):
    """A person who drafts, decides, signs, keeps or permits."""

    __tablename__ = "person"

    name: Mapped[str]


class PostHeld(Record):
    """Who holds which post of a body since when."""

    __tablename__ = "post_held"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[PostKind]
    title: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]


class Delegation(Record):
    """A power delegated: kind, number, day, scope, fields, highest level, term."""

    __tablename__ = "delegation"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    kind: Mapped[DelegationKind]
    number: Mapped[str]
    day: Mapped[date]
    delegator_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    delegate_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    scopes: Mapped[list[str]]
    fields: Mapped[list[str]]
    highest_level: Mapped[SecrecyLevel]
    since: Mapped[date]
    until: Mapped[date | None]


class Account(Record):
    """An account at this desk: a person, a slot of the header, roles, last day."""

    __tablename__ = "account"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    slot: Mapped[str]
    roles: Mapped[list[str]]
    until: Mapped[date | None]


class Setting(Record):
    """A setting of a body; the newest row of a key holds."""

    __tablename__ = "setting"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    key: Mapped[str]
    value: Mapped[str]
    day: Mapped[date]
