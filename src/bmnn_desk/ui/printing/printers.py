"""What the desk asks of printers, whatever machine stands behind. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bmnn_desk.errors import PrinterMissingError
from bmnn_desk.errors.network import NetworkPrinterError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.page_picture import PagePicture, Rows

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom in mm from the top left corner of a page as displayed."""

GoesOn = Callable[[int], bool]
"""Asked before each sheet with how many are done; False ends the job with those."""


class DrawPage(Protocol):
    """The worker's RENDER_PAGE: the page at this index, from 0, at so many dots an inch.

    Of `rows` only those, all where none are given.
    """

    def __call__(
        self, pdf: bytes, index: int, dpi: float, rows: Rows | None = None, /
    ) -> PagePicture:
        """Draw it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterFacts:
    """A printer as the system knows it.

    `least_margins_mm` is the edge it cannot print on, left, top, right, bottom of an upright
    sheet; None where the system does not say. `network_address` is where it is reached over a
    network, None for one that is plugged into this machine: nothing is printed on the others.
    """

    name: str
    is_default: bool
    prints_colour: bool
    least_margins_mm: tuple[float, float, float, float] | None
    network_address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PrintJob:
    """Pages to print at true size on the named printer: one copy, or one paper.

    `pages` are indexes from 0, none meaning all. `red` where a mark must come out red.
    `offset_mm` moves everything right and down on this printer's sheets. `title` stands in the
    system's list of print jobs, so nothing secret. `kept_marks` says for each page index which
    marks the paper's edge must not cut (an empty one: it may cut anything, as a scan's border);
    None means all ink of each page. `goes_on` is asked in the lane.
    """

    printer: str
    pdf: bytes
    pages: tuple[int, ...] = ()
    red: bool = False
    offset_mm: tuple[float, float] = (0.0, 0.0)
    title: str = "BMNN"
    dpi: int = 600
    kept_marks: Mapping[int, tuple[PlacedMark, ...]] | None = None
    goes_on: GoesOn | None = None


def plugged_in(found: Iterable[PrinterFacts]) -> tuple[PrinterFacts, ...]:
    """Those that may be printed on."""
    return tuple(facts for facts in found if facts.network_address is None)


def require_printer(printers: Printers, name: str) -> PrinterFacts:
    """What is known of a printer that is there and may be printed on.

    To be asked before an act that a failing print would leave half done. It may take seconds.

    Raises:
        PrinterMissingError: it is not there.
        NetworkPrinterError: it is reached over a network.
    """
    facts = printers.facts(name)
    if facts is None:
        raise PrinterMissingError(name)
    if facts.network_address is not None:
        raise NetworkPrinterError(name, facts.network_address)
    return facts


class Printers(Protocol):
    """The printers of this machine. Each call may take seconds: not for the main thread."""

    def all(self) -> tuple[PrinterFacts, ...]:
        """Every printer that the system offers now, the default one first."""
        ...

    def facts(self, name: str) -> PrinterFacts | None:
        """What is known of a printer now; None where it is not there."""
        ...

    def print_pdf(self, job: PrintJob) -> None:
        """Print a job once and return when the system has taken it over.

        Raises:
            PrinterMissingError: the printer is not there; nothing was printed.
            NetworkPrinterError: it is reached over a network; nothing was printed.
            ColourNotPrintedError: red was asked for, it prints grey; nothing was printed.
            PaperEdgeError: ink would fall off the paper; nothing was printed.
            PrintFailedError: it broke in the middle; some pages may have come out.
            DeskError: what drawing the first look at the pages raised; nothing was printed.
        """
        ...
