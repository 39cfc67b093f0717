"""Reads the regimes from forms/ and says which is in force on a day."""

from __future__ import annotations

import hashlib
from copy import copy
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
from bmnn_desk.law.form_list_file import NAME as FORM_LIST
from bmnn_desk.law.form_list_file import read_form_list
from bmnn_desk.law.law_file import NAME as LAWS
from bmnn_desk.law.law_file import read_laws
from bmnn_desk.law.measure_file import read_measure
from bmnn_desk.law.number_layout_file import read_number_layout
from bmnn_desk.law.office_paper_file import read_office_paper
from bmnn_desk.law.overlay import corrected
from bmnn_desk.law.regime import Regime
from bmnn_desk.law.rule_file import read_rules
from bmnn_desk.law.secret_list_file import NAME as SECRET_LISTS
from bmnn_desk.law.secret_list_file import read_secret_lists
from bmnn_desk.law.self_inspection_file import NAME as SELF_INSPECTION
from bmnn_desk.law.self_inspection_file import read_self_inspection
from bmnn_desk.law.specimen_file import read_specimen
from bmnn_desk.law.stamp_file import read_stamps
from bmnn_desk.law.strict import LawFile
from bmnn_desk.law.template_file import read_templates
from bmnn_desk.law.words import required_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bmnn_desk.domain.form_correction import FormCorrection
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
    "determination",
    "provision_request",
    "place_diagram",
    "book_pages",
    "year_report",
    "year_exceptions",
    "inspection_report",
    "self_inspection_record",
    "change_decision",
    "declassify_file",
    "change_notice",
    "verification",
    "office_file",
    "commitment",
    "leaving_commitment",
    "leaving_minutes",
    "stamp_file",
    "machine_card",
    "restore_drill",
    "holdings_list",
    "destruction",
    "trip_request",
    "counting_list",
    "inventory_minutes",
    "incident_report",
    "provision_answer",
    "trip_hand_over",
    "recall_notice",
    "meeting_list",
)


class Law:
    """Every regime that the program knows, oldest first, and the index of secret lists.

    `corrections` of the office lie over its forms, in their order; `listed` are the circular's.

    Raises:
        LawDataError: a file is wrong.
        FormUnusableError: a correction has no place, or leaves its form unusable.
    """

    def __init__(self, forms: Path, corrections: Sequence[FormCorrection] = ()) -> None:
        folders = sorted(path for path in forms.iterdir() if path.is_dir())
        regimes = [_regime(folder) for folder in folders]
        self.regimes = tuple(sorted(regimes, key=lambda regime: regime.since))
        for older, newer in pairwise(self.regimes):
            if newer.since - older.until != timedelta(days=1):
                msg = f"{newer.key}/regime.toml"
                raise LawDataError(msg, "since", f"must follow {older.key}'s last day")
        self.laws = read_laws(LawFile(forms / LAWS))
        self.secret_lists = read_secret_lists(LawFile(forms / SECRET_LISTS))
        self.listed = read_form_list(LawFile(forms / FORM_LIST))
        self.self_inspection = read_self_inspection(LawFile(forms / SELF_INSPECTION))
        self.forms = forms
        self._shipped = self.regimes
        self.regimes = corrected(forms, self._shipped, corrections)
        self.corrections = tuple(corrections)

    def laid_over(self, corrections: Sequence[FormCorrection]) -> Law:
        """The shipped law with just these corrections over it; this one stays as it is.

        Raises:
            FormUnusableError: a correction has no place, or leaves its form unusable.
        """
        other = copy(self)
        other.regimes = corrected(self.forms, self._shipped, corrections)
        other.corrections = tuple(corrections)
        return other

    def to_try(self, before: Law) -> tuple[Regime, ...]:
        """The packs that are neither as in another law nor as shipped: to be drawn on trial."""
        known = {regime.digest for regime in (*before.regimes, *self._shipped)}
        return tuple(regime for regime in self.regimes if regime.digest not in known)

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
        office_paper=read_office_paper(LawFile(folder / "office_paper.toml")),
        digest=_digest(folder),
    )


def _registers(folder: Path) -> Mapping[str, RegisterForm]:
    forms: dict[str, RegisterForm] = {}
    for path in sorted(folder.glob("m[0-9]*.toml")):
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
