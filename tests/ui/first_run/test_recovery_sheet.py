from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.ui.first_run.recovery_sheet import recovery_sheet
from bmnn_desk.ui.widgets.code_halves import Half
from tests.needs import needs_poppler
from tests.ui.offices import CODE, DAY

if TYPE_CHECKING:
    from pathlib import Path


@needs_poppler
def test_the_sheet_is_one_a4_page_with_the_code_and_what_to_do_with_it(
    tmp_path: Path,
) -> None:
    made = recovery_sheet(CODE, Half.B, "SỞ TÀI CHÍNH", DAY)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        (page,) = pdf.pages
        size = [float(edge) for edge in page.mediabox]
    assert size == pytest.approx([0, 0, 595, 842], abs=1)
    (tmp_path / "sheet.pdf").write_bytes(made)
    run = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "sheet.pdf"), "-"],
        capture_output=True,
        check=True,
    )
    said = " ".join(run.stdout.decode("utf-8").split())
    named = ("NỬA B CỦA MÃ KHÔI PHỤC", "SỞ TÀI CHÍNH", "20/11/2026", "nửa A giao người khác")
    for words in (CODE, "niêm phong", *named):
        assert words in said


def test_a_long_name_stays_inside_the_page() -> None:
    made = recovery_sheet(CODE, Half.A, "TRUNG TÂM " * 60, DAY)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == 1
