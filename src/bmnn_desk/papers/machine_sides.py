"""What a machine's card says beside what the machine shows, line by line, in the pack's words.

The paper and the window say it alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bmnn_desk.domain.machine_probe import (
        AdapterFound,
        AntivirusFound,
        DriveSeen,
        MachineProbe,
    )
    from bmnn_desk.domain.machines import MachineEntry

_LINKS = {True: "with_link", False: "without_link", None: "link_unknown"}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MachineSide:
    """A line: what it is about, what the card says, what the machine shows (a text a line)."""

    subject: str
    card: str
    shown: tuple[str, ...]


def machine_sides(
    words: Mapping[str, str], machine: MachineEntry, probe: MachineProbe | None
) -> tuple[MachineSide, ...]:
    """The lines by the words of machine_card.toml; `probe` is the one to lay beside the card."""
    says = _Words(words)
    return (
        says.side("links", says.independent(machine), says.adapters(probe)),
        says.side("past", says.connected(machine), says.past(probe)),
        says.side("drives", words["not_written"], says.drives(probe)),
        says.side("system", machine.said_system, says.system(probe)),
        says.side("antivirus", machine.said_antivirus, says.antivirus(probe)),
        says.side("scan", says.day(machine.scanned_on), None),
        says.side("printers", words["not_written"], says.printers(probe)),
        says.side("inspection", says.inspected(machine), None),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    words: Mapping[str, str]

    def side(self, subject: str, card: str, shown: Iterable[str] | None) -> MachineSide:
        """A line; None is not known, and nothing in it is nothing found."""
        told = (self.words["not_known"],) if shown is None else tuple(shown)
        return MachineSide(
            subject=self.words[f"subject_{subject}"],
            card=card or self.words["not_written"],
            shown=told or (self.words["none_found"],),
        )

    def day(self, day: date | None) -> str:
        """A day in words, "" where there is none."""
        return "" if day is None else self.words["day"].format(day=short_day(day))

    def independent(self, machine: MachineEntry) -> str:
        """The adapters that the card calls independent."""
        names = ", ".join(sorted(machine.independent))
        return self.words["independent"].format(names=names) if names else ""

    def connected(self, machine: MachineEntry) -> str:
        """Whether the card says that it was connected."""
        told = machine.said_connected
        if told is None:
            return ""
        return self.words["was_connected" if told else "never_connected"]

    def inspected(self, machine: MachineEntry) -> str:
        """The last security inspection with its paper."""
        last = machine.inspection
        if last is None:
            return ""
        if not last.number:
            return self.day(last.day)
        return self.words["inspected"].format(day=short_day(last.day), number=last.number)

    def adapters(self, probe: MachineProbe | None) -> Iterable[str] | None:
        """Each adapter with its kind and its link."""
        found = None if probe is None else probe.adapters
        return None if found is None else map(self._adapter, found)

    def past(self, probe: MachineProbe | None) -> Iterable[str] | None:
        """Each network that is remembered, and each link of now: it too was made before."""
        if probe is None:
            return None
        now = tuple(map(self._adapter, probe.adapters_out))
        if probe.past_links is None:
            return (*now, self.words["not_known_before"]) if now else None
        return (*probe.past_links, *now)

    def drives(self, probe: MachineProbe | None) -> Iterable[str] | None:
        """Each drive that is remembered."""
        found = None if probe is None else probe.drives
        return None if found is None else map(self._drive, found)

    def system(self, probe: MachineProbe | None) -> Iterable[str] | None:
        """The system with the day of its build."""
        found = None if probe is None else probe.system
        if found is None:
            return None
        name = f"{found.name} {found.version}".strip()
        if found.built_on is None:
            return (name,)
        return (self.words["system_built"].format(system=name, day=short_day(found.built_on)),)

    def antivirus(self, probe: MachineProbe | None) -> Iterable[str] | None:
        """Each antivirus program with the day of its definitions."""
        found = None if probe is None else probe.antivirus
        return None if found is None else map(self._antivirus, found)

    def printers(self, probe: MachineProbe | None) -> Iterable[str] | None:
        """Each printer over a network."""
        found = None if probe is None else probe.printers
        if found is None:
            return None
        words = self.words["printer"]
        return (words.format(name=each.name, address=each.address) for each in found)

    def _adapter(self, found: AdapterFound) -> str:
        kind = self.words[f"adapter_{found.kind}"]
        return self.words[_LINKS[found.has_link]].format(name=found.name, kind=kind)

    def _drive(self, seen: DriveSeen) -> str:
        if seen.day is None:
            return self.words["drive"].format(model=seen.model, serial=seen.serial).strip()
        words = self.words["drive_day"]
        told = words.format(model=seen.model, serial=seen.serial, day=short_day(seen.day))
        return told.strip()

    def _antivirus(self, found: AntivirusFound) -> str:
        if found.definitions_on is None:
            return self.words["definitions_unknown"].format(antivirus=found.name)
        day = short_day(found.definitions_on)
        return self.words["definitions"].format(antivirus=found.name, day=day)
