"""Covers and specimens as they come out of a printer: at their size, within 0.3 mm, uncut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.envelope_pdf import envelope_pdf
from bmnn_desk.papers.specimen_asked import SpecimenAsked
from bmnn_desk.papers.specimen_sheet import specimen_sheet
from bmnn_desk.ui.printing.printers import PrintJob
from tests.papers.cover_facts import asked, each_level, hardest, regime
from tests.papers.facts import PACKS
from tests.ui.printing import measure
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

NEAR_MM = 0.3
OLD = PACKS[0]


@pytest.fixture
def printers(qapp: object, tmp_path: Path) -> FakePrinters:  # noqa: ARG001
    return FakePrinters(tmp_path)


@pytest.mark.parametrize("key", ["dl", "c6", "c5", "vn_12_22"])
def test_an_envelope_comes_out_at_its_size_with_its_mark_in_place(
    printers: FakePrinters, key: str
) -> None:
    size = regime(OLD).covers.envelopes[key]
    pdf = envelope_pdf(asked(OLD, key, each_level()[1:], prints_marks=True))
    printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, red=True, dpi=300))
    (made,) = printers.prints
    right = size.width_mm - 8
    for page in range(3):
        found = measure.size_mm(made.file, page)
        assert found == pytest.approx((size.width_mm, size.height_mm), abs=NEAR_MM)
        region = (right - 18, 5.0, right + 3, 26.0)
        red = measure.red_mm(made.file, region, page)
        assert red == pytest.approx((right - 15, 8.0, right, 23.0), abs=NEAR_MM)


@pytest.mark.parametrize("key", list(regime(OLD).covers.labels))
def test_no_sheet_of_labels_has_ink_where_a_printer_cannot_reach(
    printers: FakePrinters, key: str
) -> None:
    sheet = regime(OLD).covers.labels[key]
    covers = (hardest() if sheet.width_mm > 110 else each_level()) * 2
    printers.print_pdf(PrintJob(printer=GREY, pdf=envelope_pdf(asked(OLD, key, covers)), dpi=300))
    (made,) = printers.prints
    wanted = (sheet.page_width_mm, sheet.page_height_mm)
    assert measure.size_mm(made.file) == pytest.approx(wanted, abs=NEAR_MM)


def test_the_specimens_come_out_at_their_true_size(printers: FakePrinters) -> None:
    law = regime(OLD)
    pdf = specimen_sheet(
        SpecimenAsked(form=law.specimen, shapes=tuple(law.stamps.values()), pack=law.name)
    )
    printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, red=True, dpi=600))
    (made,) = printers.prints
    red = measure.red_mm(made.file, (14.0, 40.0, 100.0, 79.0))
    assert red is not None
    left, top, right, bottom = red
    assert (left, right - left, bottom - top) == pytest.approx((18.0, 20.0, 8.0), abs=NEAR_MM)
    # Both rules: a tick a millimetre, the first and the last of the upper one.
    across = measure.ink_mm(made.file, (5.0, 11.5, 209.0, 12.5))
    assert across is not None
    assert (across[0], across[2]) == pytest.approx((12.0, 198.0), abs=NEAR_MM)
