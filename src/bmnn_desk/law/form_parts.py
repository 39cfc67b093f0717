"""What of a form (mẫu số 01 to 19) may be corrected, and the digest of what is printed of it.

Rules, articles, posts and deadlines are no part of a form and are not corrected here.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.form_correction import FormFault, ValueKind, toml_value
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS, Stamp
from bmnn_desk.errors import FormNotInRegimeError, FormUnusableError, LawDataError
from bmnn_desk.law.corrected_data import (
    CHOICES,
    PLACES,
    REGISTER_VALUES,
    SHEET_VALUES,
    STAMP_VALUES,
    STAMPS,
    Pattern,
    matches,
    value_at,
)
from bmnn_desk.law.overlay import register_file
from bmnn_desk.law.strict import LawFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from bmnn_desk.domain.form_correction import FormCorrection
    from bmnn_desk.law.listed_form import ListedForm
    from bmnn_desk.law.loader import Law
    from bmnn_desk.law.regime import Regime

# What tells where a value is from changes nothing on paper.
_NOT_PRINTED = frozenset({"source", "confidence", "doubts", "digest"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FormValue:
    """A value of a form: where it stands, what it is, what it was shipped as.

    `part` is the key of its stamp, register or sheet. `present` and `shipped` are a text, a
    number, a truth value or (ValueKind.ROWS) a list of tables; `shipped` is None for a row that
    the shipped form has not. A corrected value has the correction's source and day.
    """

    pack: str
    form: str
    part: str
    file: str
    place: str
    kind: ValueKind
    present: object
    shipped: object
    choices: tuple[str, ...]
    source: str
    confidence: Confidence
    source_day: date | None

    @property
    def is_corrected(self) -> bool:
        """True where the office laid another value over the shipped one."""
        return self.source_day is not None

    @property
    def told(self) -> str:
        """The present value as a correction spells it."""
        return toml_value(self.present)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    key: str
    file: str
    root: tuple[str, ...]
    values: Mapping[Pattern, ValueKind]


def listed_form(law: Law, number: str) -> ListedForm:
    """A form of the list by its number.

    Raises:
        FormNotInRegimeError: there is none.
    """
    for form in law.listed:
        if form.number == number:
            return form
    raise FormNotInRegimeError(number, "")


def correctable(law: Law, pack: str, form: str) -> tuple[FormValue, ...]:
    """Every value of a form that may be corrected, in the order of its file.

    Raises:
        FormNotInRegimeError: no form has this number.
        LawDataError: there is no such pack.
    """
    regime = law.pack(pack)
    given = {one.at: one for one in law.corrections}
    found: list[FormValue] = []
    for part in _parts(law, regime, listed_form(law, form)):
        laid = tuple(one for one in law.corrections if (one.pack, one.file) == (pack, part.file))
        now = LawFile(law.forms / pack / part.file, laid).data
        shipped = LawFile(law.forms / pack / part.file).data
        for place, kind in _places(now, part):
            source, confidence = _source(now, place)
            one = _correction(given, pack, part.file, place)
            found.append(
                FormValue(
                    pack=pack,
                    form=form,
                    part=part.key,
                    file=part.file,
                    place=".".join(place),
                    kind=kind,
                    present=value_at(now, place),
                    shipped=_shipped(shipped, place),
                    choices=CHOICES[place[-1]] if kind is ValueKind.CHOICE else (),
                    source=source if one is None else one.source,
                    confidence=confidence if one is None else Confidence.HIGH,
                    source_day=None if one is None else one.source_day,
                )
            )
    return tuple(found)


def present_value(law: Law, correction: FormCorrection) -> object:
    """What stands now where a correction would put another value.

    Raises:
        FormUnusableError: there is no such place.
    """
    at = (correction.pack, correction.file)
    laid = tuple(one for one in law.corrections if (one.pack, one.file) == at)
    try:
        data = LawFile(law.forms / correction.pack / correction.file, laid).data
        return value_at(data, correction.place.split("."))
    except (LookupError, LawDataError):
        fault = FormFault.NO_SUCH_PLACE
        raise FormUnusableError(correction.pack, correction.place, fault) from None


def shipped_values(law: Law, given: Iterable[FormCorrection]) -> dict[tuple[str, str, str], str]:
    """What the program's own packs say at the places of corrections, as TOML spells it.

    A place that they do not have is left out.
    """
    files: dict[tuple[str, str], dict[str, Any]] = {}
    found: dict[tuple[str, str, str], str] = {}
    for one in given:
        with suppress(LookupError, LawDataError, TypeError):
            if (at := (one.pack, one.file)) not in files:
                files[at] = LawFile(law.forms / one.pack / one.file).data
            found[one.at] = toml_value(value_at(files[at], one.place.split(".")))
    return found


def forms_of(law: Law, correction: FormCorrection) -> tuple[str, ...]:
    """The numbers of the forms that a correction changes."""
    return tuple(
        form.number
        for form in law.listed
        if any(_is_of(part, correction) for part in _parts(law, law.pack(correction.pack), form))
    )


def form_digest(regime: Regime, form: ListedForm) -> str:
    """The SHA-256 of what is printed of a form in a pack, in hexadecimal letters.

    Sources, doubts and comments are no part of it: a better source ends no check.
    """
    shapes = {stamp: asdict(regime.stamps[stamp]) for stamp in form.stamps}
    for shape in shapes.values():
        del shape["place"]  # that is what form 19 draws
    places = {
        stamp: asdict(place)
        for stamp in (CIRCULAR_STAMPS if form.places else ())
        if (place := regime.stamps[stamp].place) is not None
    }
    printed = {
        "stamps": shapes,
        "places": places,
        "registers": {
            key: asdict(regime.registers[key]) for key in form.registers if key in regime.registers
        },
        "sheets": {key: asdict(regime.sheets[key]) for key in form.sheets if key in regime.sheets},
    }
    told = json.dumps(_printed(printed), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8")).hexdigest()


def _printed(value: Any) -> Any:  # noqa: ANN401  whatever asdict gives
    if isinstance(value, dict):
        return {key: _printed(each) for key, each in value.items() if key not in _NOT_PRINTED}
    if isinstance(value, (list, tuple)):
        return [_printed(each) for each in value]
    return float(value) if type(value) is int else value


def _parts(law: Law, regime: Regime, form: ListedForm) -> Iterator[_Part]:
    for stamp in form.stamps:
        yield _Part(key=stamp.value, file=STAMPS, root=(stamp.value,), values=STAMP_VALUES)
    for stamp in Stamp if form.places else ():
        if stamp in CIRCULAR_STAMPS and regime.stamps[stamp].place is not None:
            yield _Part(key=stamp.value, file=STAMPS, root=(stamp.value,), values=PLACES)
    for key in form.registers:
        file = register_file(law.forms / regime.key, key)
        if file is not None:
            yield _Part(key=key, file=file, root=(), values=REGISTER_VALUES)
    for key in form.sheets:
        if key in regime.sheets:
            yield _Part(key=key, file=f"{key}.toml", root=(), values=SHEET_VALUES)


def _is_of(part: _Part, correction: FormCorrection) -> bool:
    place = tuple(correction.place.split("."))
    return (
        part.file == correction.file
        and place[: len(part.root)] == part.root
        and any(matches(pattern, place) for pattern in part.values)
    )


def _places(data: dict[str, Any], part: _Part) -> Iterator[tuple[tuple[str, ...], ValueKind]]:
    start: object = value_at(data, part.root)
    for place in _walked(start, part.root):
        for pattern, kind in part.values.items():
            if matches(pattern, place):
                yield place, kind


def _walked(value: object, at: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield at
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _walked(each, (*at, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _walked(each, (*at, str(index)))


def _source(data: dict[str, Any], place: tuple[str, ...]) -> tuple[str, Confidence]:
    """Source and confidence of the innermost table around a value that tells them."""
    for end in range(len(place), -1, -1):
        table = value_at(data, place[:end])
        if isinstance(table, dict) and {"source", "confidence"} <= table.keys():
            return str(table["source"]), Confidence(table["confidence"])
    return "", Confidence.UNREAD


def _correction(
    given: Mapping[tuple[str, str, str], FormCorrection],
    pack: str,
    file: str,
    place: tuple[str, ...],
) -> FormCorrection | None:
    """The last correction of the value, or of the list of rows that it stands in."""
    for end in range(len(place), 0, -1):
        if (one := given.get((pack, file, ".".join(place[:end])))) is not None:
            return one
    return None


def _shipped(data: dict[str, Any], place: tuple[str, ...]) -> object:
    try:
        return value_at(data, place)
    except LookupError:
        return None
