"""Reads form_list.toml, which stands beside the regimes: one table a form of the circular."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.law.listed_form import ListedForm

if TYPE_CHECKING:
    from bmnn_desk.law.strict import LawFile

NAME = "form_list.toml"
_TOP = frozenset({"key", "source", "confidence", "forms"})
_NUMBER = re.compile(r"\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _FormRow:
    title: str
    stamps: list[object]
    registers: list[object]
    sheets: list[object]
    places: bool
    checked_on: object = None


def read_form_list(file: LawFile) -> tuple[ListedForm, ...]:
    """Every form in the order of the file.

    Raises:
        LawDataError: what stands there is no form, or its stamp is none.
    """
    file.only(_TOP)
    file.require_key("form_list")
    file.word("source", file.take("source"))
    file.member("confidence", Confidence, file.take("confidence"))
    rows = file.table("forms", file.take("forms"))
    return tuple(_form(file, number, data) for number, data in rows.items())


def _form(file: LawFile, number: str, data: object) -> ListedForm:
    at = f"forms.{number}"
    if not _NUMBER.fullmatch(number):
        raise file.wrong(at, "must be a number of two figures")
    row = file.build(_FormRow, at, data)
    return ListedForm(
        number=number,
        title=row.title,
        stamps=tuple(
            file.member(f"{at}.stamps", Stamp, stamp)
            for stamp in _keys(file, f"{at}.stamps", row.stamps)
        ),
        registers=_keys(file, f"{at}.registers", row.registers),
        sheets=_keys(file, f"{at}.sheets", row.sheets),
        places=row.places,
        checked_on=None if row.checked_on is None else file.day(f"{at}.checked_on", row.checked_on),
    )


def _keys(file: LawFile, at: str, data: object) -> tuple[str, ...]:
    return tuple(file.word(f"{at}[{index}]", key) for index, key in enumerate(file.rows(at, data)))
