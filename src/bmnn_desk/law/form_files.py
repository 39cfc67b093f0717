"""Reads the forms of a regime: registers, the slip, the words of small papers."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.registers import ENTRIES, CoverFacts
from bmnn_desk.law.form import (
    Column,
    CoverLine,
    RegisterForm,
    SignatureCell,
    SlipField,
    SlipForm,
    WordsForm,
)
from bmnn_desk.law.words import SLIP_FIELDS, blanks_of, required_words

if TYPE_CHECKING:
    from bmnn_desk.law.strict import LawFile

Part = TypeVar("Part")
Field = TypeVar("Field", Column, CoverLine, SlipField)
# What a column may show: a field of the entry, or the unit and the note together (m14).
_TOGETHER = "keeping_note"
_COVER = frozenset(field.name for field in fields(CoverFacts))


def read_register(file: LawFile) -> RegisterForm:
    """A register form: its cover, its columns, its signature block."""
    key = str(file.data.get("key", ""))
    if key not in ENTRIES:
        at = "key"
        raise file.wrong(at, f"no register is called {key}")
    form = file.build(
        RegisterForm,
        "form",
        file.rest("cover", "columns", "signatures", "confidence"),
        cover=_cover(file),
        columns=_known(file, _parts(file, Column, "columns"), "columns", _shown(key)),
        signatures=_parts(file, SignatureCell, "signatures"),
        confidence=_confidence(file, "confidence", file.take("confidence")),
        digest=file.digest,
    )
    used = sum(column.width_mm for column in form.columns) + 2 * form.margin_mm
    if used > form.page_width_mm + 0.01:
        msg = "columns"
        raise file.wrong(msg, f"are {used:.1f} mm wide with margins, the page is narrower")
    return form


def _shown(key: str) -> frozenset[str]:
    return frozenset({*(field.name for field in fields(ENTRIES[key])), _TOGETHER})


def read_slip(file: LawFile) -> SlipForm:
    """The proposal slip: its words, fields and signature cells."""
    return file.build(
        SlipForm,
        "form",
        file.rest("motto", "words", "fields", "signatures", "confidence"),
        motto=tuple(
            file.word(f"motto[{index}]", line)
            for index, line in enumerate(file.rows("motto", file.take("motto")))
        ),
        words=required_words(file, "slip"),
        fields=_known(file, _parts(file, SlipField, "fields"), "fields", SLIP_FIELDS),
        signatures=_parts(file, SignatureCell, "signatures"),
        confidence=_confidence(file, "confidence", file.take("confidence")),
        digest=file.digest,
    )


def read_words(file: LawFile, paper: str) -> WordsForm:
    """The fixed words of a block or a small paper, whose key must be `paper`."""
    file.require_key(paper)
    return file.build(
        WordsForm,
        "form",
        file.rest("words", "confidence"),
        words=required_words(file, paper),
        confidence=_confidence(file, "confidence", file.take("confidence")),
        digest=file.digest,
    )


def _cover(file: LawFile) -> tuple[CoverLine, ...]:
    lines = _known(file, _parts(file, CoverLine, "cover"), "cover", _COVER)
    for index, line in enumerate(lines):
        at = f"cover[{index}].label"
        if not blanks_of(file, at, line.label) <= _COVER:
            raise file.wrong(at, "unknown blank")
    return lines


def _known(
    file: LawFile, parts: tuple[Field, ...], key: str, known: frozenset[str]
) -> tuple[Field, ...]:
    for index, part in enumerate(parts):
        if part.field not in known:
            at = f"{key}[{index}].field"
            raise file.wrong(at, f"unknown field {part.field}")
    return parts


def _parts(file: LawFile, kind: type[Part], key: str) -> tuple[Part, ...]:
    return tuple(
        _part(file, kind, f"{key}[{index}]", row)
        for index, row in enumerate(file.rows(key, file.take(key)))
    )


def _part(file: LawFile, kind: type[Part], at: str, row: object) -> Part:
    table = dict(file.table(at, row))
    if "confidence" not in {field.name for field in fields(kind)}:  # type: ignore[arg-type]
        return file.build(kind, at, table)
    if "confidence" not in table:
        msg = f"{at}.confidence"
        raise file.wrong(msg, "missing")
    confidence = _confidence(file, f"{at}.confidence", table.pop("confidence"))
    return file.build(kind, at, table, confidence=confidence)


def _confidence(file: LawFile, at: str, value: object) -> Confidence:
    return file.member(at, Confidence, value)
