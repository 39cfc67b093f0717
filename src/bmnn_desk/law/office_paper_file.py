"""Reads office_paper.toml: the sheet of the office's own papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.law.measured_sheet import read_measured
from bmnn_desk.law.office_paper_form import OfficePaperForm

if TYPE_CHECKING:
    from bmnn_desk.law.strict import LawFile


def read_office_paper(file: LawFile) -> OfficePaperForm:
    """The office's sheet of a regime.

    Raises:
        LawDataError: a key is unknown or missing, or a measure is not above 0.
    """
    return read_measured(file, OfficePaperForm, "office_paper")
