"""Corrections over the shipped form packs, and which forms were laid beside the official sheet."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from bmnn_desk.storage.tables.base import Record


class FormCorrection(Record):
    """A value of a pack's file corrected after the official sheet.

    `place` is the dotted path of the value within the file, `old` and `value` are TOML values;
    `source_day` is the day on which the source was read, `carried` the checksum of the pack file
    that brought the correction from another PC, "" for one made here. An `Ending` of the kind
    "form_correction" takes it back.
    """

    __tablename__ = "form_correction"

    pack: Mapped[str]
    file: Mapped[str]
    place: Mapped[str]
    old: Mapped[str]
    value: Mapped[str]
    source: Mapped[str]
    source_day: Mapped[date]
    day: Mapped[date]
    carried: Mapped[str]


class FormCheck(Record):
    """A form of a pack laid beside the official sheet and found right.

    `digest` is of the form's data on that day: a later change of them ends the check.
    """

    __tablename__ = "form_check"

    pack: Mapped[str]
    form: Mapped[str]
    digest: Mapped[str]
    source: Mapped[str]
    source_day: Mapped[date]
    day: Mapped[date]
    carried: Mapped[str]
