"""Reads a sheet whose file gives its measures and its words, and says how far it can be trusted."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.law.office_paper_form import OfficePaperForm
from bmnn_desk.law.specimen_form import SpecimenForm
from bmnn_desk.law.words import required_words

if TYPE_CHECKING:
    from bmnn_desk.law.strict import LawFile

Measured = TypeVar("Measured", OfficePaperForm, SpecimenForm)


def read_measured(file: LawFile, kind: type[Measured], key: str) -> Measured:
    """The sheet of a file whose own key is `key`.

    Raises:
        LawDataError: a key is unknown or missing, or a measure is not above 0.
    """
    file.require_key(key)
    form = file.build(
        kind,
        "form",
        file.rest("words", "confidence"),
        words=required_words(file, key),
        confidence=file.member("confidence", Confidence, file.take("confidence")),
    )
    for field in fields(form):
        value = getattr(form, field.name)
        if isinstance(value, float) and value <= 0:
            raise file.wrong(field.name, "must be above 0")
    return form
