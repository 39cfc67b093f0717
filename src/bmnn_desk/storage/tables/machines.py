"""The office's machines: their cards, what is on record of them, what they showed themselves."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record


class OfficeMachine(Record):
    """A machine that secrets are drafted or kept on, as its card began."""

    __tablename__ = "machine"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    name: Mapped[str]
    serial: Mapped[str]
    place: Mapped[str]
    purpose: Mapped[str]
    since: Mapped[date]


class MachineFact(Record):
    """Something that is on record of a machine: its kind, its day, the paper's number, words.

    `step` names the line of the removal list that was done, "" for every other kind.
    """

    __tablename__ = "machine_fact"
    __table_args__ = (Index("machine_fact_of", "machine_id", "kind"),)

    machine_id: Mapped[int] = mapped_column(ForeignKey("machine.id"))
    kind: Mapped[str]
    day: Mapped[date]
    number: Mapped[str]
    words: Mapped[str]
    step: Mapped[str]


class MachineProbed(Record):
    """What a machine itself showed on a day: pairs of what and how (`probe_cells`)."""

    __tablename__ = "machine_probe"

    machine_id: Mapped[int] = mapped_column(ForeignKey("machine.id"), index=True)
    day: Mapped[date]
    cells: Mapped[list[list[str]]]
