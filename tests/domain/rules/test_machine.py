from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bmnn_desk.domain.drives import ListedDrive
from bmnn_desk.domain.machine_card import (
    ConnectionCase,
    DriveHistoryCase,
    DriveUseCase,
    MachineCardCase,
    NetworkLink,
    PurposeCase,
    SeatLockCase,
)
from bmnn_desk.domain.sweeps import SweptFileCase
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "machine"
DAY = date(2025, 3, 10)
TOMORROW = DAY + timedelta(days=1)
OUTSIDE = NetworkLink(adapter="wlan0", is_independent=False)
INSIDE = NetworkLink(adapter="eth0", is_independent=True)


def listed(**changes: Any) -> ListedDrive:  # noqa: ANN401
    plain = ListedDrive(
        id=1,
        serial="SN-0001",
        model="Ổ mẫu",
        holder="Lê Thị Văn Thư",
        ground="Quyết định mẫu",
        self_encrypting=False,
        since=date(2025, 1, 1),
    )
    return replace(plain, **changes)


def connected(
    *links: NetworkLink, before: bool | None = False, printers: int = 0
) -> ConnectionCase:
    return ConnectionCase(links=links, was_connected=before, networked_printers=printers)


def used(serial: str = "SN-0001", /, *, is_logged: bool = True, **changes: Any) -> DriveUseCase:  # noqa: ANN401
    return DriveUseCase(day=DAY, serial=serial, listed=(listed(**changes),), is_logged=is_logged)


def seen(*serials: str, **changes: Any) -> DriveHistoryCase:  # noqa: ANN401
    return DriveHistoryCase(seen=frozenset(serials), listed=(listed(**changes),))


def card(**changes: Any) -> MachineCardCase:  # noqa: ANN401
    plain = MachineCardCase(
        day=DAY,
        serial="PC-07",
        place="Phòng 203",
        inspected_on=DAY,
        system="Hệ điều hành mẫu 11",
        antivirus="Phần mềm mẫu",
        definitions_on=DAY,
        scanned_on=DAY,
    )
    return replace(plain, **changes)


def seat(**changes: Any) -> SeatLockCase:  # noqa: ANN401
    return replace(SeatLockCase(follows_passphrase_rules=True, lock_minutes=10), **changes)


KEPT = table(
    cases("CONNECTION", "IT-01", no_link=connected(), independent_lan=connected(INSIDE)),
    cases("CONNECTION", "IT-01B", no_link=connected(), told_by_another_rule=connected(OUTSIDE)),
    cases("CONNECTION", "IT-01C", never=connected()),
    cases("CONNECTION", "IT-01D", none=connected()),
    cases("DRIVE_USE", "IT-02", listed=used(), last_day_on_the_list=used(ended_on=DAY)),
    cases(
        "DRIVE_HISTORY",
        "IT-02B",
        none_seen=seen(),
        listed=seen("SN-0001"),
        listed_once=seen("SN-0001", ended_on=date(2025, 2, 1)),
    ),
    cases("MACHINE_CARD", "IT-03", whole=card()),
    cases("MACHINE_CARD", "IT-04", whole=card()),
    cases("SEAT_LOCK", "IT-05", locks_itself=seat()),
    cases("PURPOSE", "IT-07", all_done=PurposeCase(day=DAY, removals=(DAY, date(2025, 3, 1)))),
    cases(
        "SWEPT_FILE",
        "TK-03B",
        in_a_register=SweptFileCase(is_known=True, is_answered=False),
        answered=SweptFileCase(is_known=False, is_answered=True),
    ),
)
BROKEN = table(
    cases(
        "CONNECTION",
        "IT-01",
        wireless=connected(OUTSIDE),
        beside_an_independent_lan=connected(INSIDE, OUTSIDE),
    ),
    cases("CONNECTION", "IT-01B", independent_lan=connected(INSIDE)),
    cases("CONNECTION", "IT-01C", once=connected(before=True), unknown=connected(before=None)),
    cases("CONNECTION", "IT-01D", one=connected(printers=1)),
    cases(
        "DRIVE_USE",
        "IT-02",
        another_serial=used("SN-0002"),
        no_serial=used("", serial=""),
        taken_off_the_list=used(ended_on=date(2025, 3, 9)),
        not_listed_yet=used(since=TOMORROW),
        not_logged=used(is_logged=False),
    ),
    cases("DRIVE_HISTORY", "IT-02B", a_stranger=seen("SN-0001", "SN-0002")),
    cases(
        "MACHINE_CARD",
        "IT-03",
        no_serial=card(serial=" "),
        no_place=card(place=""),
        never_inspected=card(inspected_on=None),
        to_be_inspected=card(inspected_on=TOMORROW),
    ),
    cases(
        "MACHINE_CARD",
        "IT-04",
        no_system=card(system=""),
        no_antivirus=card(antivirus=" "),
        unknown_definitions=card(definitions_on=None),
        never_scanned=card(scanned_on=None),
        scanned_tomorrow=card(scanned_on=TOMORROW),
    ),
    cases(
        "SEAT_LOCK",
        "IT-05",
        never_locks=seat(lock_minutes=0),
        weak=seat(follows_passphrase_rules=False),
    ),
    cases(
        "PURPOSE",
        "IT-07",
        no_list=PurposeCase(day=DAY, removals=()),
        one_open=PurposeCase(day=DAY, removals=(DAY, None)),
        done_afterwards=PurposeCase(day=DAY, removals=(TOMORROW,)),
    ),
    cases("SWEPT_FILE", "TK-03B", nobody_knows=SweptFileCase(is_known=False, is_answered=False)),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_link_is_told_by_one_rule_alone() -> None:
    assert broken_by(FAMILY, "CONNECTION", connected(OUTSIDE)) == {"IT-01"}
    assert broken_by(FAMILY, "CONNECTION", connected(INSIDE)) == {"IT-01B"}
