"""Rules of the machine (IT-01…IT-05, IT-07), and of files that lie on it (TK-03B)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.machine_card import (
        ConnectionCase,
        DriveHistoryCase,
        DriveUseCase,
        MachineCardCase,
        PurposeCase,
        SeatLockCase,
    )
    from bmnn_desk.domain.sweeps import SweptFileCase


def nothing_leads_outside(case: ConnectionCase) -> bool:
    """No adapter has a link, but to an independent LAN."""
    return all(link.is_independent for link in case.links)


def no_lan_either(case: ConnectionCase) -> bool:
    """No adapter has a link to an independent LAN."""
    return not any(link.is_independent for link in case.links)


def was_never_connected(case: ConnectionCase) -> bool:
    """The card says that the machine was never connected before."""
    return case.was_connected is False


def printers_are_not_networked(case: ConnectionCase) -> bool:
    """No printer is reached over a network."""
    return case.networked_printers == 0


def drive_is_listed(case: DriveUseCase) -> bool:
    """The drive stands on the office's list that day, and its use is logged."""
    serial = case.serial.strip()
    on_list = {each.serial for each in case.listed if each.is_listed_on(case.day)}
    return bool(serial) and serial in on_list and case.is_logged


def drives_seen_were_listed(case: DriveHistoryCase) -> bool:
    """Every drive that the machine remembers has stood on the list."""
    return case.seen <= {each.serial for each in case.listed}


def card_is_whole(case: MachineCardCase) -> bool:
    """The card has serial and place, and the day of the security inspection."""
    named = bool(case.serial.strip() and case.place.strip())
    return named and case.has_come(case.inspected_on)


def system_is_described(case: MachineCardCase) -> bool:
    """The card says which system and antivirus run, how old its definitions are, the last scan."""
    named = bool(case.system.strip() and case.antivirus.strip())
    return named and case.has_come(case.definitions_on) and case.has_come(case.scanned_on)


def seat_is_kept(case: SeatLockCase) -> bool:
    """The passphrase follows the office's rules, and the desk locks itself when left alone."""
    return case.follows_passphrase_rules and case.lock_minutes > 0


def data_were_removed(case: PurposeCase) -> bool:
    """Every line of the removal list was done before the machine serves something else."""
    return bool(case.removals) and all(
        done is not None and done <= case.day for done in case.removals
    )


def swept_file_is_settled(case: SweptFileCase) -> bool:
    """A register knows the file, or somebody said what became of it."""
    return case.is_known or case.is_answered


CONNECTION: Mapping[str, Callable[[ConnectionCase], bool]] = {
    "IT-01": nothing_leads_outside,
    "IT-01B": no_lan_either,
    "IT-01C": was_never_connected,
    "IT-01D": printers_are_not_networked,
}
DRIVE_USE: Mapping[str, Callable[[DriveUseCase], bool]] = {"IT-02": drive_is_listed}
DRIVE_HISTORY: Mapping[str, Callable[[DriveHistoryCase], bool]] = {
    "IT-02B": drives_seen_were_listed
}
MACHINE_CARD: Mapping[str, Callable[[MachineCardCase], bool]] = {
    "IT-03": card_is_whole,
    "IT-04": system_is_described,
}
SEAT_LOCK: Mapping[str, Callable[[SeatLockCase], bool]] = {"IT-05": seat_is_kept}
PURPOSE: Mapping[str, Callable[[PurposeCase], bool]] = {"IT-07": data_were_removed}
SWEPT_FILE: Mapping[str, Callable[[SweptFileCase], bool]] = {"TK-03B": swept_file_is_settled}
