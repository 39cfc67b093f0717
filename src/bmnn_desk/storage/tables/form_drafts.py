"""Half-filled forms; the one table of the windows, and no record of the office."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Base


class FormDraft(Base):
    """What an account typed into a form about a row (0: a new thing); overwritten and dropped.

    `fields` is a JSON object of texts; `hour` is "HH:MM" of the local clock.
    """

    __tablename__ = "form_draft"
    __table_args__ = (UniqueConstraint("account_id", "form", "subject"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    form: Mapped[str]
    subject: Mapped[int]
    fields: Mapped[str]
    caret: Mapped[str]
    day: Mapped[date]
    hour: Mapped[str]
