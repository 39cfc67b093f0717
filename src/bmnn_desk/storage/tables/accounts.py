"""Notes on the use of accounts, and the second person's authorisations on paper."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record


class AccessNote(Record):
    """What happened to an account's way in: refused passphrases, a change, a reset, a code used.

    `kind` is an `AccessKind`; `count` is 1 but for refusals, and for the header's number of
    changes; the times are UTC in ISO form.
    """

    __tablename__ = "access_note"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    kind: Mapped[str]
    count: Mapped[int]
    first_at: Mapped[str]
    last_at: Mapped[str]


class Authorisation(Record):
    """An act for which the second person shall sign on paper, named, until `due`."""

    __tablename__ = "authorisation"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    act: Mapped[str]
    verb: Mapped[str]
    object_kind: Mapped[str]
    object_id: Mapped[int]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    due: Mapped[date]
    code: Mapped[str]


class AuthorisationPaper(Record):
    """The signed paper of an authorisation, as the clerk recorded it."""

    __tablename__ = "authorisation_paper"

    authorisation_id: Mapped[int] = mapped_column(ForeignKey("authorisation.id"), unique=True)
    signed_on: Mapped[date]
    filed_in: Mapped[str]
