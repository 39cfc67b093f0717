from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.issue.true_size import USUAL_DPI, true_px_per_mm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True, kw_only=True)
class Glass:
    """A screen at the machine's edge: all that is asked of it."""

    dpi: float

    def physicalDotsPerInch(self) -> float:
        return self.dpi


@pytest.mark.parametrize("dpi", [72.0, 96.0, 100.5, 163.0, 284.0])
def test_a_millimetre_is_what_the_screen_says(dpi: float) -> None:
    assert true_px_per_mm(Glass(dpi=dpi)) * 25.4 == pytest.approx(dpi)  # type: ignore[arg-type]


@pytest.mark.parametrize("dpi", [0.0, 12.0, 1200.0, float("inf"), float("nan")])
def test_a_screen_that_cannot_know_its_size_is_taken_as_a_usual_one(dpi: float) -> None:
    assert true_px_per_mm(Glass(dpi=dpi)) * 25.4 == pytest.approx(USUAL_DPI)  # type: ignore[arg-type]


def test_so_is_no_screen_and_a_real_one_answers(qapp: QApplication) -> None:
    assert true_px_per_mm(None) * 25.4 == pytest.approx(USUAL_DPI)
    assert true_px_per_mm(qapp.primaryScreen()) > 1
