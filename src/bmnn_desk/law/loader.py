"""Reads the regimes from forms/ and says which is in force on a day."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import LawDataError, NoRegimeError
from bmnn_desk.law.authority_file import read_authority
from bmnn_desk.law.channel_file import read_channels
from bmnn_desk.law.cover_file import read_covers
from bmnn_desk.law.deadline_file import read_deadlines
from bmnn_desk.law.form_files import read_register, read_slip, read_words
from bmnn_desk.law.measure_file import read_measure
from bmnn_desk.law.number_layout_file import read_number_layout
from bmnn_desk.law.regime import Regime
from bmnn_desk.law.rule_file import read_rules
from bmnn_desk.law.specimen_file import read_specimen
from bmnn_desk.law.stamp_file import read_stamps
from bmnn_desk.law.strict import LawFile
from bmnn_desk.law.template_file import read_templates
from bmnn_desk.law.words import required_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bmnn_desk.law.form import RegisterForm

_TOP = frozenset(
    {
        "name",
        "since",
        "until",
        "source",
        "confidence",
        "level_words",
        "envelope_letters",
        "term_years",
        "words",
    }
)
SHEETS = (
    "recipients_block",
    "distribution_sheet",
    "text_faults",
    "return_slip",
    "anchor_sheet",
    "second_person",
    "extract_sheet",
    "photograph_record",
    "copy_request",
    "copy_marks",
    "incoming_notice",
    "book_pages",
    "year_report",
    "year_exceptions",
)


class Law:
    """Every regime that the program knows, oldest first."""

    def __init__(self, forms: Path) -> None:
        folders = sorted(path for path in forms.iterdir() if path.is_dir())
        regimes = [_regime(folder) for folder in folders]
        self.regimes = tuple(sorted(regimes, key=lambda regime: regime.since))
        for older, newer in pairwise(self.regimes):
            if newer.since - older.until != timedelta(days=1):
                msg = f"{newer.key}/regime.toml"
                raise LawDataError(msg, "since", f"must follow {older.key}'s last day")

    def on(self, day: date) -> Regime:
        """The regime in force on a day; it picks the rules of an act of that day.

        Raises:
            NoRegimeError: the program knows none for it.
        """
        for regime in self.regimes:
            if regime.since <= day <= regime.until:
                return regime
        raise NoRegimeError(day)

    def pack(self, key: str) -> Regime:
        """A regime by its key: a book stays with the pack chosen when it was opened."""
        for regime in self.regimes:
            if regime.key == key:
                return regime
        raise LawDataError(key, "", "no such pack")


def _regime(folder: Path) -> Regime:
    about = LawFile(folder / "regime.toml")
    about.only(_TOP)
    about.word("source", about.take("source"))
    about.member("confidence", Confidence, about.take("confidence"))
    since, until = about.day("since", about.take("since")), date.max
    if "until" in about.data:
        until = about.day("until", about.take("until"))
        if until < since:
            msg = "until"
            raise about.wrong(msg, "lies before since")
    slip = read_slip(LawFile(folder / "slip.toml"))
    return Regime(
        key=folder.name,
        name=about.word("name", about.take("name")),
        since=since,
        until=until,
        level_words=_levels(about, "level_words", str),
        envelope_letters=_levels(about, "envelope_letters", str),
        term_years=_levels(about, "term_years", int),
        deadlines=read_deadlines(LawFile(folder / "deadlines.toml")),
        words=required_words(about, "regime"),
        rules=read_rules(LawFile(folder / "rules.toml")),
        stamps=read_stamps(LawFile(folder / "stamps.toml")),
        registers=_registers(folder),
        slip=slip,
        sheets={key: read_words(LawFile(folder / f"{key}.toml"), key) for key in SHEETS},
        templates=read_templates(LawFile(folder / "templates.toml"), slip),
        measure=read_measure(LawFile(folder / "text_measure.toml")),
        number_layout=read_number_layout(LawFile(folder / "number_layout.toml")),
        authority=read_authority(LawFile(folder / "authority.toml")),
        channels=read_channels(LawFile(folder / "channels.toml")),
        specimen=read_specimen(LawFile(folder / "specimen_sheet.toml")),
        covers=read_covers(LawFile(folder / "covers.toml")),
        digest=_digest(folder),
    )


def _registers(folder: Path) -> Mapping[str, RegisterForm]:
    forms: dict[str, RegisterForm] = {}
    for path in sorted(folder.glob("m*.toml")):
        file = LawFile(path)
        form = read_register(file)
        if form.key in forms:
            msg = "key"
            raise file.wrong(msg, f"{form.key} stands in another file too")
        forms[form.key] = form
    return forms


def _digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def _levels(file: LawFile, key: str, kind: type) -> Mapping[SecrecyLevel, Any]:
    table = file.table(key, file.take(key))
    if set(table) != {level.name for level in SecrecyLevel}:
        raise file.wrong(key, "must name each level once")
    for name, value in table.items():
        if not isinstance(value, kind) or isinstance(value, bool):
            msg = f"{key}.{name}"
            raise file.wrong(msg, f"must be {kind.__name__}")
        if isinstance(value, int) and value <= 0:
            msg = f"{key}.{name}"
            raise file.wrong(msg, "must be above 0")
    return {SecrecyLevel[name]: value for name, value in table.items()}
