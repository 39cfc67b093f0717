"""Reads office_paper.toml: the sheet of the office's own papers."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.law.office_paper_form import OfficePaperForm
from bmnn_desk.law.words import required_words

if TYPE_CHECKING:
    from bmnn_desk.law.strict import LawFile

_KEY = "office_paper"


def read_office_paper(file: LawFile) -> OfficePaperForm:
    """The office's sheet of a regime.

    Raises:
        LawDataError: a key is unknown or missing, or a measure is not above 0.
    """
    file.require_key(_KEY)
    form = file.build(
        OfficePaperForm,
        "form",
        file.rest("words", "confidence"),
        words=required_words(file, _KEY),
        confidence=file.member("confidence", Confidence, file.take("confidence")),
    )
    for field in fields(form):
        value = getattr(form, field.name)
        if isinstance(value, float) and value <= 0:
            raise file.wrong(field.name, "must be above 0")
    return form
