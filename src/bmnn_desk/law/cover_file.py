"""Reads covers.toml: the sizes of envelopes and labels, the words and the marks on them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from bmnn_desk.domain.covers import CoverMark
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.cover_form import CoverForm, CoverSize, LabelSheet, MarkOnCover
from bmnn_desk.law.words import required_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.strict import LawFile

Size = TypeVar("Size", CoverSize, LabelSheet)
_KEY = "covers"
_APART = ("words", "marks", "envelopes", "labels", "confidence", "inner_levels")
_FREE_TO_BE_NOTHING = frozenset({"left_mm", "top_mm"})
_ROUNDED_MM = 0.01


def read_covers(file: LawFile) -> CoverForm:
    """The covers of a regime; envelopes and sheets of labels in the order of the file.

    Raises:
        LawDataError: a key is unknown or missing, a measure is not above 0, the labels of a
            sheet reach beyond its page or over each other, or a level mark stands outside.
    """
    file.require_key(_KEY)
    rest = file.rest(*_APART)
    labels = _sizes(file, LabelSheet, "labels")
    for key, sheet in labels.items():
        _require_room(file, f"labels.{key}", sheet)
    form = file.build(
        CoverForm,
        "form",
        rest,
        inner_levels=_levels(file, "inner_levels"),
        words=required_words(file, _KEY),
        marks=_marks(file, "marks"),
        envelopes=_sizes(file, CoverSize, "envelopes"),
        labels=labels,
        confidence=file.member("confidence", Confidence, file.take("confidence")),
    )
    if not 0 < form.least_pt <= form.text_pt <= form.most_pt:
        at = "least_pt"
        raise file.wrong(at, "must be above 0 and at most the other sizes")
    return form


def _levels(file: LawFile, key: str) -> frozenset[SecrecyLevel]:
    names = [str(name) for name in file.rows(key, file.take(key))]
    if strange := [name for name in names if name not in SecrecyLevel.__members__]:
        raise file.wrong(key, f"no level {strange[0]}")
    return frozenset(SecrecyLevel[name] for name in names)


def _marks(file: LawFile, key: str) -> tuple[MarkOnCover, ...]:
    rows = file.table(key, file.take(key))
    for mark in CoverMark:
        if mark.value not in rows:
            at = f"{key}.{mark.value}"
            raise file.wrong(at, "missing")
    marks = tuple(_mark(file, f"{key}.{name}", (name, data)) for name, data in rows.items())
    if any(one.outer for one in marks if one.mark is CoverMark.LEVEL):
        at = f"{key}.level.outer"
        raise file.wrong(at, "a level mark is seen on the way")
    return marks


def _mark(file: LawFile, at: str, named: tuple[str, object]) -> MarkOnCover:
    name, data = named
    row, confidence = _trusted(file, at, data)
    return file.build(
        MarkOnCover, at, row, mark=file.member(at, CoverMark, name), confidence=confidence
    )


def _sizes(file: LawFile, kind: type[Size], key: str) -> Mapping[str, Size]:
    rows = file.table(key, file.take(key))
    if not rows:
        raise file.wrong(key, "is empty")
    return {name: _size(file, kind, f"{key}.{name}", (name, row)) for name, row in rows.items()}


def _size(file: LawFile, kind: type[Size], at: str, named: tuple[str, object]) -> Size:
    name, data = named
    row, confidence = _trusted(file, at, data)
    size = file.build(kind, at, row, key=name, confidence=confidence)
    for field in fields(kind):
        value = getattr(size, field.name)
        if isinstance(value, bool | str) or field.name in _FREE_TO_BE_NOTHING:
            continue
        if value <= 0:
            place = f"{at}.{field.name}"
            raise file.wrong(place, "must be above 0")
    return size


def _trusted(file: LawFile, at: str, data: object) -> tuple[dict[str, Any], Confidence]:
    """A row, and apart from it how far it can be trusted."""
    row = dict(file.table(at, data))
    place = f"{at}.confidence"
    if "confidence" not in row:
        raise file.wrong(place, "missing")
    return row, file.member(place, Confidence, row.pop("confidence"))


def _require_room(file: LawFile, at: str, sheet: LabelSheet) -> None:
    steps = ((sheet.step_x_mm, sheet.width_mm), (sheet.step_y_mm, sheet.height_mm))
    if any(step < size - _ROUNDED_MM for step, size in steps):
        raise file.wrong(at, "labels lie over each other")
    right = sheet.left_mm + (sheet.columns - 1) * sheet.step_x_mm + sheet.width_mm
    bottom = sheet.top_mm + (sheet.rows - 1) * sheet.step_y_mm + sheet.height_mm
    if right > sheet.page_width_mm + _ROUNDED_MM or bottom > sheet.page_height_mm + _ROUNDED_MM:
        raise file.wrong(at, "labels reach beyond the page")
