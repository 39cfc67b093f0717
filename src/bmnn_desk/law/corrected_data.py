"""Lays corrections over the data of a law file: which places may be corrected, and to what kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.form_correction import FormCorrection, FormFault, ValueKind, value_of
from bmnn_desk.errors import FormUnusableError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STAMPS = "stamps.toml"
ANY = "*"
"""In a pattern: the key of a stamp or a word, or the number of a row."""

Pattern = tuple[str, ...]
_STAMP: Mapping[Pattern, ValueKind] = {
    (ANY, "shape"): ValueKind.CHOICE,
    (ANY, "width_mm"): ValueKind.MM,
    (ANY, "height_mm"): ValueKind.MM,
    (ANY, "borders"): ValueKind.COUNT,
    (ANY, "gap_mm"): ValueKind.MM,
    (ANY, "outer_line_mm"): ValueKind.MM,
    (ANY, "inner_line_mm"): ValueKind.MM,
    (ANY, "line_pitch"): ValueKind.RATIO,
    (ANY, "lines"): ValueKind.ROWS,
    (ANY, "lines", ANY, "text"): ValueKind.TEXT,
    (ANY, "lines", ANY, "size_pt"): ValueKind.PT,
    (ANY, "lines", ANY, "bold"): ValueKind.BOOL,
    (ANY, "lines", ANY, "align"): ValueKind.CHOICE,
}
PLACES: Mapping[Pattern, ValueKind] = {
    (ANY, "place", "page"): ValueKind.CHOICE,
    (ANY, "place", "x_mm"): ValueKind.MM,
    (ANY, "place", "y_mm"): ValueKind.MM,
}
"""Where a stamp stands on the page: what form 19 draws."""

STAMP_VALUES: Mapping[Pattern, ValueKind] = _STAMP
REGISTER_VALUES: Mapping[Pattern, ValueKind] = {
    ("title",): ValueKind.TEXT,
    ("page_width_mm",): ValueKind.MM,
    ("page_height_mm",): ValueKind.MM,
    ("margin_mm",): ValueKind.MM,
    ("signing_row_mm",): ValueKind.MM,
    ("text_pt",): ValueKind.PT,
    ("heading_pt",): ValueKind.PT,
    ("page_label",): ValueKind.TEXT,
    ("cover", ANY, "label"): ValueKind.TEXT,
    ("columns",): ValueKind.ROWS,
    ("columns", ANY, "heading"): ValueKind.TEXT,
    ("columns", ANY, "width_mm"): ValueKind.MM,
    ("columns", ANY, "signing"): ValueKind.BOOL,
    ("signatures", ANY, "heading"): ValueKind.TEXT,
    ("signatures", ANY, "note"): ValueKind.TEXT,
}
SHEET_VALUES: Mapping[Pattern, ValueKind] = {("words", ANY): ValueKind.TEXT}
CHOICES: Mapping[str, tuple[str, ...]] = {
    "shape": ("rect", "circle"),
    "align": ("left", "center"),
    "page": ("first", "last"),
}
_TYPES: Mapping[ValueKind, tuple[type, ...]] = {
    ValueKind.TEXT: (str,),
    ValueKind.CHOICE: (str,),
    ValueKind.MM: (int, float),
    ValueKind.PT: (int, float),
    ValueKind.RATIO: (int, float),
    ValueKind.COUNT: (int,),
    ValueKind.BOOL: (bool,),
    ValueKind.ROWS: (list,),
}


def values_of(file: str) -> Mapping[Pattern, ValueKind]:
    """What may be corrected in a file of a pack, by its name."""
    if file == STAMPS:
        return {**_STAMP, **PLACES}
    return REGISTER_VALUES if file.startswith("m") and file[1:3].isdigit() else SHEET_VALUES


def matches(pattern: Pattern, place: Sequence[str]) -> bool:
    """True where a place is one of those that the pattern tells."""
    return len(pattern) == len(place) and all(
        wanted in {ANY, key} for wanted, key in zip(pattern, place, strict=True)
    )


def lay_over(data: dict[str, Any], corrections: Sequence[FormCorrection]) -> None:
    """Put each value in its place, in their order.

    Raises:
        FormUnusableError: there is no such place any more, or the value is none for it.
    """
    for correction in corrections:
        _put(data, correction)


def value_at(data: object, place: Sequence[str]) -> object:
    """What stands at a place.

    Raises:
        LookupError: nothing does.
    """
    for key in place:
        if isinstance(data, list) and key.isdecimal() and str(int(key)) == key:
            data = data[int(key)]
        else:
            table: dict[str, object] = data if isinstance(data, dict) else {}
            data = table[key]
    return data


def _put(data: dict[str, Any], correction: FormCorrection) -> None:
    place = correction.place.split(".")
    kind = next(
        (kind for at, kind in values_of(correction.file).items() if matches(at, place)), None
    )
    try:
        value_at(data, place)
    except LookupError:
        kind = None
    if kind is None:
        raise FormUnusableError(correction.pack, correction.place, FormFault.NO_SUCH_PLACE)
    value = _value(correction, kind)
    *above, last = place
    holder: Any = value_at(data, above)
    holder[int(last) if isinstance(holder, list) else last] = value


def _value(correction: FormCorrection, kind: ValueKind) -> object:
    pack, place = correction.pack, correction.place
    try:
        value = value_of(correction.value)
    except ValueError:  # tomllib's own error is one
        raise FormUnusableError(pack, place, FormFault.UNREADABLE) from None
    wrong = not isinstance(value, _TYPES[kind])
    if wrong or (isinstance(value, bool) and kind is not ValueKind.BOOL):
        raise FormUnusableError(pack, place, FormFault.WRONG_KIND)
    if kind is ValueKind.CHOICE and value not in CHOICES[place.rpartition(".")[2]]:
        raise FormUnusableError(pack, place, FormFault.WRONG_KIND)
    return value
