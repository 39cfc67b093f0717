"""Reads specimen_sheet.toml: the words and measures of the specimen sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.law.measured_sheet import read_measured
from bmnn_desk.law.specimen_form import SpecimenForm

if TYPE_CHECKING:
    from bmnn_desk.law.strict import LawFile


def read_specimen(file: LawFile) -> SpecimenForm:
    """The specimen sheet of a regime.

    Raises:
        LawDataError: a key is unknown or missing, or a measure is not above 0.
    """
    return read_measured(file, SpecimenForm, "specimen_sheet")
