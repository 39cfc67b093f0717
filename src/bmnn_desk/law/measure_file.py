"""Reads text_measure.toml: what a text is measured by."""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.text_measure import PartLimits, SideLimits, TextMeasure

if TYPE_CHECKING:
    from bmnn_desk.law.strict import LawFile

_TOP = frozenset(
    {
        "key",
        "source",
        "confidence",
        "page_width_mm",
        "page_height_mm",
        "tolerance_mm",
        "fonts",
        "group_words",
        "as_above",
        "person_titles",
        "archive_offices",
        "letter_codes",
        "title_openers",
        "margins",
        "parts",
        "type_codes",
        "abbreviations",
    }
)
_SIDES = ("top", "bottom", "left", "right")
_PAIR = 2


def read_measure(file: LawFile) -> TextMeasure:
    """The limits of the layout and the words of lists.

    Raises:
        LawDataError: a key is unknown or missing, or a value of another kind.
    """
    file.only(_TOP)
    file.require_key("text_measure")
    file.word("source", file.take("source"))
    file.member("confidence", Confidence, file.take("confidence"))
    parts = [_part(file, index) for index in range(len(file.rows("parts", file.take("parts"))))]
    if len({part.box for part in parts}) != len(parts):
        msg = "parts"
        raise file.wrong(msg, "names a box twice")
    return TextMeasure(
        page_mm=(_number(file, "page_width_mm"), _number(file, "page_height_mm")),
        tolerance_mm=_number(file, "tolerance_mm"),
        margins=_margins(file),
        fonts=_texts(file, "fonts"),
        parts={part.box: part for part in parts},
        type_codes=_lower(file, "type_codes"),
        group_words=_texts(file, "group_words"),
        as_above=_texts(file, "as_above"),
        person_titles=_texts(file, "person_titles"),
        archive_offices=_texts(file, "archive_offices"),
        letter_codes=_texts(file, "letter_codes"),
        title_openers=_texts(file, "title_openers"),
        abbreviations=_lower(file, "abbreviations"),
    )


def _margins(file: LawFile) -> dict[str, SideLimits]:
    table = file.table("margins", file.take("margins"))
    if sorted(table) != sorted(_SIDES):
        msg = "margins"
        raise file.wrong(msg, "must name each side once")
    return {side: _side(file, f"margins.{side}", pair) for side, pair in table.items()}


def _side(file: LawFile, at: str, pair: object) -> SideLimits:
    bounds = file.rows(at, pair)
    if len(bounds) != _PAIR or not all(_is_number(bound) for bound in bounds):
        raise file.wrong(at, "must be two numbers")
    least, most = map(float, bounds)
    if not 0 < least <= most:
        raise file.wrong(at, "must rise")
    return SideLimits(least_mm=least, most_mm=most)


def _part(file: LawFile, index: int) -> PartLimits:
    at = f"parts[{index}]"
    table = dict(file.table(at, file.rows("parts", file.take("parts"))[index]))
    style = {key: table.pop(key, None) for key in ("bold", "italic")}
    for key, value in style.items():
        if value is not None and not isinstance(value, bool):
            msg = f"{at}.{key}"
            raise file.wrong(msg, "must be bool")
    part = file.build(PartLimits, at, table, **style)
    if not 0 < part.least_pt <= part.most_pt:
        raise file.wrong(at, "sizes must rise")
    return part


def _number(file: LawFile, key: str) -> float:
    value = file.take(key)
    if not _is_number(value) or float(str(value)) <= 0:
        raise file.wrong(key, "must be a number above 0")
    return float(str(value))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _texts(file: LawFile, key: str) -> tuple[str, ...]:
    texts = file.rows(key, file.take(key))
    if not texts:
        raise file.wrong(key, "is empty")
    return tuple(_text(file, f"{key}[{index}]", text) for index, text in enumerate(texts))


def _text(file: LawFile, at: str, data: object) -> str:
    text = unicodedata.normalize("NFC", file.word(at, data))
    # A blank word of a list would fit every line.
    if not text.strip():
        raise file.wrong(at, "is empty")
    return text


def _lower(file: LawFile, key: str) -> dict[str, str]:
    lower: dict[str, str] = {}
    for name, word in file.words(key, file.take(key)).items():
        small = unicodedata.normalize("NFC", name).casefold()
        if small in lower:
            at = f"{key}.{name}"
            raise file.wrong(at, "stands twice")
        lower[small] = unicodedata.normalize("NFC", word)
    return lower
