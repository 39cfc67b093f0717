"""The real printers, as far as a machine without any can show them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from bmnn_desk.errors import PrinterMissingError
from bmnn_desk.errors.network import NetworkPrinterError
from bmnn_desk.machine.printer_network import UNKNOWN_ADDRESS
from bmnn_desk.machine.private_folder import private_places
from bmnn_desk.papers.render_page import render_page
from bmnn_desk.ui.printing import qt_printers
from bmnn_desk.ui.printing.printers import PrintJob
from bmnn_desk.ui.printing.qt_printers import QtPrinters
from tests.papers import documents

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


class ByQt:
    """A printer as Qt tells of it; nothing of it is printed on."""

    is_remote = False

    @classmethod
    def printerInfo(cls, name: str) -> ByQt:
        found = cls()
        found.name = name
        return found

    def isNull(self) -> bool:
        return False

    def printerName(self) -> str:
        return self.name

    def isRemote(self) -> bool:
        return self.is_remote

    name = ""


@pytest.mark.parametrize(
    ("address", "is_remote", "told"),
    [
        ("socket://10.0.0.9", False, "socket://10.0.0.9"),
        ("ipp://may-in/ipp", True, "ipp://may-in/ipp"),
        (None, True, UNKNOWN_ADDRESS),
    ],
)
def test_a_printer_over_a_network_is_refused_before_it_is_touched(
    printers: QtPrinters,
    monkeypatch: pytest.MonkeyPatch,
    address: str | None,
    is_remote: bool,
    told: str,
) -> None:
    def touched(*_: object) -> None:
        """Stands where Qt would begin to print."""
        raise ZeroDivisionError

    monkeypatch.setattr(ByQt, "is_remote", is_remote)
    monkeypatch.setattr(qt_printers, "QPrinterInfo", ByQt)
    monkeypatch.setattr(qt_printers, "QPrinter", touched)
    monkeypatch.setattr(qt_printers, "network_address", lambda _name: address)
    with pytest.raises(NetworkPrinterError) as refused:
        printers.print_pdf(PrintJob(printer="Tang2", pdf=documents.pdf(1)))
    assert vars(refused.value) == {"printer": "Tang2", "address": told}


def test_one_on_a_cable_goes_on_to_the_printer(
    printers: QtPrinters, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Begun(Exception):  # noqa: N818
        """Qt was asked for its printer."""

    class Touched:
        """Stands where Qt would begin to print."""

        PrinterMode = QPrinter.PrinterMode

        def __init__(self, *_: object) -> None:
            raise Begun

    monkeypatch.setattr(qt_printers, "QPrinterInfo", ByQt)
    monkeypatch.setattr(qt_printers, "QPrinter", Touched)
    monkeypatch.setattr(qt_printers, "network_address", lambda _name: None)
    with pytest.raises(Begun):
        printers.print_pdf(PrintJob(printer="Tang2", pdf=documents.pdf(1)))


@pytest.mark.skipif(sys.platform != "linux", reason="CUPS")
def test_what_waits_to_be_printed_lies_in_a_private_folder(
    printers: QtPrinters, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []

    class Taken:
        """A printer that takes what is drawn."""

        PrinterMode, OutputFormat = QPrinter.PrinterMode, QPrinter.OutputFormat

        def __init__(self, *_: object) -> None:
            """Stands for the one of the name."""

        def outputFormat(self) -> QPrinter.OutputFormat:
            return QPrinter.OutputFormat.NativeFormat

    def printed(*_: object) -> int:
        """Where Qt would begin its file, by libcups."""
        folder = Path(os.environ["TMPDIR"])
        (folder / "job").write_bytes(b"x")
        seen.append(folder)
        return 1

    monkeypatch.setenv("TMPDIR", "/truoc")
    monkeypatch.setattr(qt_printers, "QPrinterInfo", ByQt)
    monkeypatch.setattr(qt_printers, "QPrinter", Taken)
    monkeypatch.setattr(qt_printers, "network_address", lambda _name: None)
    monkeypatch.setattr(qt_printers, "print_pages", printed)
    printers.print_pdf(PrintJob(printer="Tang2", pdf=documents.pdf(1)))
    (folder,) = seen
    assert folder.parent == private_places()[0]
    assert not folder.exists()
    assert os.environ["TMPDIR"] == "/truoc"
