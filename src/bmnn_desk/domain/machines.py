"""The office's machines (hồ sơ máy tính): the card, what is on record of it, what it shows."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_card import (
    ConnectionCase,
    DriveHistoryCase,
    MachineCardCase,
    NetworkLink,
    PurposeCase,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bmnn_desk.domain.drives import ListedDrive
    from bmnn_desk.domain.machine_probe import MachineProbe


class MachineFactKind(StrEnum):
    """What can be recorded of a machine; `REMOVAL` is a line of the list that was done.

    `INDEPENDENT_LAN` has the adapter's name as its words, `MOVED` and `PURPOSE` the new place and
    purpose, `SYSTEM` and `ANTIVIRUS` what runs. A machine is retired by a verb of its own.
    """

    INSPECTED = "inspected"
    NEVER_CONNECTED = "never_connected"
    WAS_CONNECTED = "was_connected"
    INDEPENDENT_LAN = "independent_lan"
    SYSTEM = "system"
    ANTIVIRUS = "antivirus"
    DEFINITIONS = "definitions"
    SCANNED = "scanned"
    SERIAL = "serial"
    MOVED = "moved"
    PURPOSE = "purpose"
    REMOVAL = "removal"
    RETIRED = "retired"

    @property
    def wants_words(self) -> bool:
        """True where the words are what is recorded."""
        return self in _WORDED


_WORDED = frozenset(
    {
        MachineFactKind.INDEPENDENT_LAN,
        MachineFactKind.SYSTEM,
        MachineFactKind.ANTIVIRUS,
        MachineFactKind.SERIAL,
        MachineFactKind.MOVED,
        MachineFactKind.PURPOSE,
        MachineFactKind.RETIRED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MachineFactEntry:
    """Something on record of a machine: when, by which paper, in which words."""

    kind: MachineFactKind
    day: date
    number: str = ""
    words: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MachineEntry:
    """A machine as it stands: how its card began, its facts in order, its newest probe.

    Of facts of a kind the one with the latest day holds, of those of a day the one entered last.
    `name`, `first_serial`, `first_place` and `first_purpose` are the card's own words.
    """

    id: int
    name: str
    first_serial: str
    first_place: str
    first_purpose: str
    since: date
    facts: tuple[MachineFactEntry, ...] = ()
    probe: MachineProbe | None = None
    probed_on: date | None = None

    @property
    def serial(self) -> str:
        """Its serial."""
        return self._words(MachineFactKind.SERIAL) or self.first_serial

    @property
    def place(self) -> str:
        """Where it stands."""
        return self._words(MachineFactKind.MOVED) or self.first_place

    @property
    def purpose(self) -> str:
        """What it serves."""
        return self._words(MachineFactKind.PURPOSE) or self.first_purpose

    @property
    def inspection(self) -> MachineFactEntry | None:
        """Its last security inspection, with the paper of it."""
        return self._last(MachineFactKind.INSPECTED)

    @property
    def inspected_on(self) -> date | None:
        """The day of its last security inspection."""
        return self._day(MachineFactKind.INSPECTED)

    @property
    def scanned_on(self) -> date | None:
        """Its last antivirus scan."""
        return self._day(MachineFactKind.SCANNED)

    @property
    def definitions_on(self) -> date | None:
        """The antivirus definitions: the newer of what was recorded and what it showed."""
        shown = None if self.probe is None else self.probe.definitions_on
        days = (self._day(MachineFactKind.DEFINITIONS), shown)
        return max((day for day in days if day is not None), default=None)

    @property
    def system(self) -> str:
        """The operating system: what it showed, else what was recorded."""
        found = None if self.probe is None else self.probe.system
        shown = "" if found is None else f"{found.name} {found.version}".strip()
        return shown or self.said_system

    @property
    def said_system(self) -> str:
        """The operating system by the card alone."""
        return self._words(MachineFactKind.SYSTEM)

    @property
    def antivirus(self) -> str:
        """The antivirus: what it showed, else what was recorded."""
        found = () if self.probe is None else self.probe.antivirus or ()
        return ", ".join(each.name for each in found) or self.said_antivirus

    @property
    def said_antivirus(self) -> str:
        """The antivirus by the card alone."""
        return self._words(MachineFactKind.ANTIVIRUS)

    @property
    def was_connected(self) -> bool | None:
        """Whether it was ever on a network: the card's last word, unless the machine remembers."""
        if self.probe is not None and self.probe.was_connected:
            return True
        return self.said_connected

    @property
    def said_connected(self) -> bool | None:
        """Whether it was ever on a network by the card's own last word."""
        last = self._last(MachineFactKind.NEVER_CONNECTED, MachineFactKind.WAS_CONNECTED)
        return None if last is None else last.kind is MachineFactKind.WAS_CONNECTED

    @property
    def independent(self) -> frozenset[str]:
        """The adapters of which the card says that they lead to an independent LAN."""
        kind = MachineFactKind.INDEPENDENT_LAN
        return frozenset(each.words for each in self.facts if each.kind is kind)

    @property
    def retired(self) -> MachineFactEntry | None:
        """When and why it left, None while it serves."""
        return self._last(MachineFactKind.RETIRED)

    @property
    def changed_on(self) -> date | None:
        """When its purpose last changed, or it left."""
        days = (self._day(MachineFactKind.PURPOSE), self._day(MachineFactKind.RETIRED))
        return max((day for day in days if day is not None), default=None)

    @property
    def removals(self) -> Mapping[str, date]:
        """The lines of the removal list done since the last change, and when; each begins it anew.

        Of a machine that left those of its leaving: nothing comes after it.
        """
        before, since = self._removal_lists()[-2:]
        return {**before, **since} if self.retired is not None else since

    @property
    def removals_of_change(self) -> Mapping[str, date]:
        """The lines that were done for its last change of purpose, or for its leaving."""
        return self._removal_lists()[-2]

    def removals_listed(self, steps: Iterable[str]) -> Mapping[str, date]:
        """The lines that stand as done where more may be recorded.

        Until the list is begun anew these are the last change's, as long as it lacks one.
        """
        lacks = set(steps) - set(self.removals_of_change)
        return self.removals or (self.removals_of_change if lacks else {})

    def card_case(self, day: date) -> MachineCardCase:
        """The card as rules look at it (IT-03, IT-04)."""
        return MachineCardCase(
            day=day,
            serial=self.serial,
            place=self.place,
            inspected_on=self.inspected_on,
            system=self.system,
            antivirus=self.antivirus,
            definitions_on=self.definitions_on,
            scanned_on=self.scanned_on,
        )

    def connection_case(self) -> ConnectionCase:
        """How it is and was connected (IT-01): by its newest probe, no link where it has none."""
        probe = self.probe
        adapters = () if probe is None else probe.adapters_out
        independent = self.independent
        return ConnectionCase(
            links=tuple(
                NetworkLink(adapter=each.name, is_independent=each.name in independent)
                for each in adapters
            ),
            was_connected=self.was_connected,
            networked_printers=0 if probe is None else len(probe.printers or ()),
        )

    def drive_case(self, listed: tuple[ListedDrive, ...]) -> DriveHistoryCase | None:
        """The drives that it remembers (IT-02B); None where that is not known."""
        if self.probe is None or self.probe.drives is None:
            return None
        seen = frozenset(each.serial for each in self.probe.drives)
        return DriveHistoryCase(seen=seen, listed=listed)

    def purpose_case(self, steps: Iterable[str]) -> PurposeCase | None:
        """The removal list when its purpose changed or it left (IT-07); None where it did not."""
        if self.changed_on is None:
            return None
        done = self.removals_of_change
        return PurposeCase(day=self.changed_on, removals=tuple(done.get(step) for step in steps))

    def _removal_lists(self) -> list[dict[str, date]]:
        """The lines done for each change in the order of their days, and those done since.

        The first list is of no change, and empty. What was done on the very day of a change and
        is entered after it fills what that change lacks; the rest is for the next.
        """
        kinds = (MachineFactKind.PURPOSE, MachineFactKind.RETIRED)
        placed = [(fact.day, place, fact) for place, fact in enumerate(self.facts)]
        changes = sorted((day, place) for day, place, fact in placed if fact.kind in kinds)
        lists: list[dict[str, date]] = [{} for _ in range(len(changes) + 2)]
        for day, place, fact in placed:
            if fact.kind is not MachineFactKind.REMOVAL:
                continue
            at = bisect(changes, (day, place))
            if at and changes[at - 1][0] == day and fact.step not in lists[at]:
                at -= 1
            lists[at + 1][fact.step] = day
        return lists

    def _last(self, *kinds: MachineFactKind) -> MachineFactEntry | None:
        found = (each for each in reversed(self.facts) if each.kind in kinds)
        return max(found, key=lambda each: each.day, default=None)

    def _words(self, kind: MachineFactKind) -> str:
        last = self._last(kind)
        return "" if last is None else last.words

    def _day(self, kind: MachineFactKind) -> date | None:
        last = self._last(kind)
        return None if last is None else last.day


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MachineCardFacts:
    """What a machine's paper says: of which office, of which day, the machine as it stands."""

    parent: str
    agency: str
    place: str
    day: date
    machine: MachineEntry
