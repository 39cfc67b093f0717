"""What a machine shows of itself when it is looked at, read-only (xem máy).

Whatever is not known is None, which is not the same as nothing found.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class AdapterKind(StrEnum):
    """What an adapter reaches a network by; `VIRTUAL` ones have no device of their own."""

    WIRED = "wired"
    WIFI = "wifi"
    BLUETOOTH = "bluetooth"
    MOBILE = "mobile"
    VIRTUAL = "virtual"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AdapterFound:
    """A network adapter; `has_link` None where the system does not say."""

    name: str
    kind: AdapterKind
    has_link: bool | None

    @property
    def leads_out(self) -> bool:
        """True with a link that is not only this machine's own."""
        return self.has_link is True and self.kind is not AdapterKind.VIRTUAL


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MachineLinks:
    """The adapters of a machine that lead out of it now; `code` is as in `MachineProbe`.

    `is_known` is False where the system does not say of all: no adapter is then no answer.
    """

    code: str
    adapters: tuple[AdapterFound, ...]
    is_known: bool = True

    @property
    def names(self) -> str:
        """The adapters by name."""
        return ", ".join(each.name for each in self.adapters)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DriveSeen:
    """A storage drive that the system remembers; `day` the last on which it is told, or None."""

    serial: str
    model: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SystemFound:
    """The operating system; `built_on` is the day of its build or its last update, as told."""

    name: str
    version: str
    built_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AntivirusFound:
    """An antivirus program, and the day of its definitions."""

    name: str
    definitions_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PrinterFound:
    """A printer that is reached over a network, and where."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MachineProbe:
    """All that a machine shows. `code` tells machines apart and names none; "" where it has none.

    `past_links` are names of networks that the machine was set up for or had an address of.
    """

    code: str
    adapters: tuple[AdapterFound, ...] | None
    past_links: tuple[str, ...] | None
    drives: tuple[DriveSeen, ...] | None
    system: SystemFound | None
    antivirus: tuple[AntivirusFound, ...] | None
    printers: tuple[PrinterFound, ...] | None

    @property
    def definitions_on(self) -> date | None:
        """The newest antivirus definitions."""
        days = (each.definitions_on for each in self.antivirus or ())
        return max((day for day in days if day is not None), default=None)

    @property
    def adapters_out(self) -> tuple[AdapterFound, ...]:
        """The adapters that have a link now which is not only this machine's own."""
        return tuple(each for each in self.adapters or () if each.leads_out)

    @property
    def was_connected(self) -> bool | None:
        """True where it remembers a network; None where that is not known."""
        return None if self.past_links is None else bool(self.past_links)


_KNOWN, _CODE = "known", "code"
_ADAPTER, _PAST, _DRIVE = "adapter", "past_link", "drive"
_SYSTEM, _ANTIVIRUS, _PRINTER = "system", "antivirus", "printer"
_LINKS = {None: "", True: "1", False: "0"}


def probe_cells(probe: MachineProbe) -> list[list[str]]:
    """The probe as lists of words, the first of which says what follows: for the store."""
    cells = [[_CODE, probe.code]]
    if probe.adapters is not None:
        adapters = ((a.name, a.kind.value, _LINKS[a.has_link]) for a in probe.adapters)
        cells += _known(_ADAPTER, adapters)
    if probe.past_links is not None:
        cells += _known(_PAST, ((name,) for name in probe.past_links))
    if probe.drives is not None:
        cells += _known(_DRIVE, ((d.serial, d.model, _text(d.day)) for d in probe.drives))
    if probe.antivirus is not None:
        cells += _known(_ANTIVIRUS, ((a.name, _text(a.definitions_on)) for a in probe.antivirus))
    if probe.printers is not None:
        cells += _known(_PRINTER, ((p.name, p.address) for p in probe.printers))
    if probe.system is not None:
        found = probe.system
        cells.append([_SYSTEM, found.name, found.version, _text(found.built_on)])
    return cells


def probe_of(cells: Sequence[Sequence[str]]) -> MachineProbe:
    """The probe of what `probe_cells` made."""
    known = {row[1] for row in cells if row[0] == _KNOWN}
    links = {text: value for value, text in _LINKS.items()}

    def of(kind: str) -> Iterator[Sequence[str]]:
        """The cells of a kind."""
        return (row[1:] for row in cells if row[0] == kind)

    system = next(of(_SYSTEM), None)
    return MachineProbe(
        code=next((row[0] for row in of(_CODE)), ""),
        adapters=tuple(
            AdapterFound(name=name, kind=AdapterKind(kind), has_link=links[link])
            for name, kind, link in of(_ADAPTER)
        )
        if _ADAPTER in known
        else None,
        past_links=tuple(name for (name,) in of(_PAST)) if _PAST in known else None,
        drives=tuple(
            DriveSeen(serial=serial, model=model, day=_day(day))
            for serial, model, day in of(_DRIVE)
        )
        if _DRIVE in known
        else None,
        system=None
        if system is None
        else SystemFound(name=system[0], version=system[1], built_on=_day(system[2])),
        antivirus=tuple(
            AntivirusFound(name=name, definitions_on=_day(day)) for name, day in of(_ANTIVIRUS)
        )
        if _ANTIVIRUS in known
        else None,
        printers=tuple(PrinterFound(name=name, address=address) for name, address in of(_PRINTER))
        if _PRINTER in known
        else None,
    )


def _known(kind: str, rows: Iterable[tuple[str, ...]]) -> list[list[str]]:
    """That this is known, and each of it."""
    return [[_KNOWN, kind], *([kind, *row] for row in rows)]


def _text(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
