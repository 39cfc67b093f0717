"""The real printers, as far as a machine without any can show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import PrinterMissingError
from bmnn_desk.papers.render_page import render_page
from bmnn_desk.ui.printing.printers import PrintJob
from bmnn_desk.ui.printing.qt_printers import QtPrinters
from tests.papers import documents

if TYPE_CHECKING:
    from pathlib import Path

NOBODY = "Máy in không có ở đâu cả"


@pytest.fixture
def printers(qapp: object) -> QtPrinters:  # noqa: ARG001
    return QtPrinters(render_page)


def test_a_printer_that_is_not_there_has_no_facts(printers: QtPrinters) -> None:
    assert printers.facts(NOBODY) is None
    assert NOBODY not in {facts.name for facts in printers.all()}


@pytest.mark.parametrize("name", [NOBODY, ""])
def test_printing_on_a_printer_that_is_not_there_is_refused_and_no_file_appears_instead(
    printers: QtPrinters, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PrinterMissingError) as missing:
        printers.print_pdf(PrintJob(printer=name, pdf=documents.pdf(1), red=True))
    assert missing.value.printer == name
    assert list(tmp_path.iterdir()) == []


def test_what_is_listed_is_found_again_by_its_name_and_at_most_one_is_the_default(
    printers: QtPrinters,
) -> None:
    found = printers.all()
    assert [printers.facts(facts.name) for facts in found] == list(found)
    assert sum(facts.is_default for facts in found) <= 1
