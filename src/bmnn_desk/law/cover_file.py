"""Reads covers.toml: the sizes of envelopes and labels, and the words on them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.cover_form import CoverForm, CoverSize, LabelSheet
from bmnn_desk.law.words import required_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.strict import LawFile

Size = TypeVar("Size", CoverSize, LabelSheet)
_KEY = "covers"
_APART = ("words", "envelopes", "labels", "confidence", "inner_levels")
_FREE_TO_BE_NOTHING = frozenset({"left_mm", "top_mm"})
_ROUNDED_MM = 0.01


def read_covers(file: LawFile) -> CoverForm:
    """The covers of a regime; envelopes and sheets of labels in the order of the file.

    Raises:
        LawDataError: a key is unknown or missing, a measure is not above 0, or the labels of a
            sheet reach beyond its page or over each other.
    """
    if file.take("key") != _KEY:
        at = "key"
        raise file.wrong(at, f"must be {_KEY}")
    for key in _APART:
        file.take(key)
    labels = _sizes(file, LabelSheet, "labels")
    for key, sheet in labels.items():
        _require_room(file, f"labels.{key}", sheet)
    form = file.build(
        CoverForm,
        "form",
        {key: value for key, value in file.data.items() if key not in _APART},
        inner_levels=_levels(file, "inner_levels"),
        words=required_words(file, _KEY),
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


def _sizes(file: LawFile, kind: type[Size], key: str) -> Mapping[str, Size]:
    rows = file.table(key, file.take(key))
    if not rows:
        raise file.wrong(key, "is empty")
    return {name: _size(file, kind, f"{key}.{name}", (name, row)) for name, row in rows.items()}


def _size(file: LawFile, kind: type[Size], at: str, named: tuple[str, object]) -> Size:
    name, data = named
    row = dict(file.table(at, data))
    place = f"{at}.confidence"
    if "confidence" not in row:
        raise file.wrong(place, "missing")
    confidence = file.member(place, Confidence, row.pop("confidence"))
    size = file.build(kind, at, row, key=name, confidence=confidence)
    for field in fields(kind):
        value = getattr(size, field.name)
        if isinstance(value, bool | str) or field.name in _FREE_TO_BE_NOTHING:
            continue
        if value <= 0:
            place = f"{at}.{field.name}"
            raise file.wrong(place, "must be above 0")
    return size


def _require_room(file: LawFile, at: str, sheet: LabelSheet) -> None:
    steps = ((sheet.step_x_mm, sheet.width_mm), (sheet.step_y_mm, sheet.height_mm))
    if any(step < size - _ROUNDED_MM for step, size in steps):
        raise file.wrong(at, "labels lie over each other")
    right = sheet.left_mm + (sheet.columns - 1) * sheet.step_x_mm + sheet.width_mm
    bottom = sheet.top_mm + (sheet.rows - 1) * sheet.step_y_mm + sheet.height_mm
    if right > sheet.page_width_mm + _ROUNDED_MM or bottom > sheet.page_height_mm + _ROUNDED_MM:
        raise file.wrong(at, "labels reach beyond the page")
