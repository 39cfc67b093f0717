"""What the program knows of the machine, the backups and the journal, read for one look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.backup_run import troubles_of
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.journal_list import journal_lines
from bmnn_desk.services.office_entries import DayAsked, journal_state
from bmnn_desk.services.record_anchor_print import AnchorDueAsked, anchor_due
from bmnn_desk.services.record_backup import BackupStateAsked, backup_state
from bmnn_desk.services.record_delegation import record_ending
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.connected import Standing, connected, standing

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.backups import BackupState
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NetworkFacts:
    """How the machine stands to networks, and the adapters that lead out of it by name."""

    standing: Standing
    adapters: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BackupFacts:
    """How the store stands with its backups.

    `failed` are the places, by name, whose last backup failed; `has_away` where the office has a
    place off this machine; `mends` where the account has the part of the settings about them.
    """

    state: BackupState
    failed: tuple[str, ...]
    has_away: bool
    mends: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SafetyFacts:
    """What is known on a day; None is what nobody looks at, or what this account may not read.

    `acts` is how many the journal holds, `is_broken` where it did not hold at the opening;
    `anchor_due` whether the month before wants its anchor signed on paper.
    """

    day: date
    network: NetworkFacts | None
    backups: BackupFacts | None
    acts: int
    is_broken: bool
    anchor_due: bool
    reads_journal: bool


def safety_facts(seat: Seat) -> SafetyFacts:
    """How everything stands now.

    Raises:
        DeskError: the desk could not read it.
    """
    day = seat.today()
    (state,) = seat.desk.read(journal_state, DayAsked(day=day))
    return SafetyFacts(
        day=day,
        network=_network(seat),
        backups=_backups(seat),
        acts=state.acts,
        is_broken=seat.desk.trouble is not None,
        anchor_due=_anchor_due(seat),
        reads_journal=seat.may_read(journal_lines),
    )


def _network(seat: Seat) -> NetworkFacts | None:
    if seat.links is None:
        return None
    links = seat.links()
    found = connected(seat.desk, seat.body, seat.today(), links)
    return NetworkFacts(standing=standing(links, found), adapters=links.names)


def _backups(seat: Seat) -> BackupFacts | None:
    """A store in memory has none."""
    if seat.desk.folder is None or not seat.may_read(backup_state, backup_places):
        return None
    day, asked = seat.today(), BodyAsked(body=seat.body)
    (state,) = seat.desk.read(backup_state, BackupStateAsked(body=seat.body, day=day))
    places = {each.id: each for each in seat.desk.read(backup_places, asked) if each.stands_on(day)}
    return BackupFacts(
        state=state,
        failed=tuple(
            places[each.place].words for each in troubles_of(seat.desk) if each.place in places
        ),
        has_away=any(each.drive is not None for each in places.values()),
        mends=seat.may(record_ending),
    )


def _anchor_due(seat: Seat) -> bool:
    if not seat.may_read(anchor_due):
        return False
    (due,) = seat.desk.read(anchor_due, AnchorDueAsked(body=seat.body, day=seat.today()))
    return due
