"""What the registry says, by one that is made up; only a Windows proves its keys."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from bmnn_desk.domain.machine_probe import (
    AdapterFound,
    AdapterKind,
    AntivirusFound,
    DriveSeen,
    PrinterFound,
    SystemFound,
    probe_cells,
    probe_of,
)
from bmnn_desk.machine.probes.windows_machine import windows_probe

Value = str | int | bytes
CCS = r"HKLM\SYSTEM\CurrentControlSet"
NET = "{4d36e972-e325-11ce-bfc1-08002be10318}"
CLASS = rf"{CCS}\Control\Class\{NET}"
MICROSOFT = r"HKLM\SOFTWARE\Microsoft"
NT = rf"{MICROSOFT}\Windows NT\CurrentVersion"


@dataclass(frozen=True)
class MadeUp:
    """A registry of paths with their values."""

    paths: dict[str, dict[str, Value]]

    def keys(self, path: str) -> tuple[str, ...] | None:
        below = {
            each[len(path) + 1 :].split("\\")[0]
            for each in self.paths
            if each.startswith(path + "\\")
        }
        return tuple(sorted(below)) if below or path in self.paths else None

    def value(self, path: str, name: str) -> Value | None:
        return self.paths.get(path, {}).get(name)


def adapter(**values: Value) -> dict[str, Value]:
    plain: dict[str, Value] = {
        "DriverDesc": "Card mang mau",
        "NetCfgInstanceId": "{G}",
        "Characteristics": 0x84,
        "*IfType": 6,
    }
    return {**plain, **values}


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({}, AdapterKind.WIRED),
        ({"*IfType": 71}, AdapterKind.WIFI),
        ({"*IfType": 243}, AdapterKind.MOBILE),
        ({"ComponentId": r"BTH\MS_BTHPAN", "Characteristics": 1}, AdapterKind.BLUETOOTH),
        ({"Characteristics": 0x9}, AdapterKind.VIRTUAL),
        ({"*IfType": 9}, AdapterKind.OTHER),
    ],
)
def test_adapters_are_told_apart(values: dict[str, Value], kind: AdapterKind) -> None:
    registry = MadeUp({rf"{CLASS}\0001": adapter(**values), rf"{CLASS}\Properties": {}})
    assert windows_probe(registry).adapters == (
        AdapterFound(name="Card mang mau", kind=kind, has_link=None),
    )


@pytest.mark.parametrize(
    ("address", "ends", "link"),
    [("192.168.1.5", 3600, True), ("192.168.1.5", -3600, None), ("0.0.0.0", 3600, None)],  # noqa: S104
)
def test_a_lease_that_runs_is_a_link_and_else_nothing_is_known(
    address: str, ends: int, link: bool | None
) -> None:
    lease: dict[str, Value] = {
        "DhcpIPAddress": address,
        "LeaseTerminatesTime": int(time.time()) + ends,
    }
    registry = MadeUp(
        {
            rf"{CLASS}\0001": adapter(),
            rf"{CCS}\Control\Network\{NET}\{{G}}\Connection": {"Name": "Ethernet"},
            rf"{CCS}\Services\Tcpip\Parameters\Interfaces\{{G}}": lease,
        }
    )
    (found,) = windows_probe(registry).adapters or ()
    assert (found.name, found.has_link) == ("Ethernet", link)


@pytest.mark.parametrize(
    ("up", "link"), [({"{G}": True}, True), ({"{G}": False}, False), ({}, None)]
)
def test_what_the_system_says_of_a_link_goes_before_the_lease(
    up: dict[str, bool], link: bool | None
) -> None:
    lease: dict[str, Value] = {"DhcpIPAddress": "192.168.1.5", "LeaseTerminatesTime": 1}
    registry = MadeUp(
        {
            rf"{CLASS}\0001": adapter(NetCfgInstanceId="{g}"),
            rf"{CCS}\Services\Tcpip\Parameters\Interfaces\{{g}}": lease,
        }
    )
    (found,) = windows_probe(registry, up).adapters or ()
    assert found.has_link is link


def test_an_adapter_that_is_gone_has_no_link_however_long_its_lease_runs() -> None:
    lease: dict[str, Value] = {
        "DhcpIPAddress": "192.168.1.5",
        "LeaseTerminatesTime": int(time.time()) + 3600,
    }
    registry = MadeUp(
        {
            rf"{CLASS}\0001": adapter(),
            rf"{CCS}\Services\Tcpip\Parameters\Interfaces\{{G}}": lease,
        }
    )
    (found,) = windows_probe(registry, {"{OTHER}": False}).adapters or ()
    assert found.has_link is False


def test_past_networks_are_the_profiles() -> None:
    profiles = rf"{NT}\NetworkList\Profiles"
    registry = MadeUp({rf"{profiles}\{{A}}": {"ProfileName": "Quan ca phe"}, profiles: {}})
    assert windows_probe(registry).past_links == ("Quan ca phe",)
    assert windows_probe(MadeUp({profiles: {}})).past_links == ()


def test_drives_have_their_serial_without_the_count_behind_it() -> None:
    usb = rf"{CCS}\Enum\USBSTOR\Disk&Ven_Mau&Prod_Ultra&Rev_1.0"
    registry = MadeUp(
        {
            rf"{usb}\4C530001&0": {"FriendlyName": "Mau Ultra USB Device"},
            rf"{usb}\7&2ab3f1c&0": {},
        }
    )
    assert windows_probe(registry).drives == (
        DriveSeen(serial="4C530001", model="Mau Ultra USB Device", day=None),
        DriveSeen(serial="7&2ab3f1c&0", model="", day=None),
    )


def test_the_system_has_its_build_and_the_day_of_its_installation() -> None:
    day = int(datetime(2025, 1, 9, tzinfo=UTC).timestamp())
    told: dict[str, Value] = {
        "ProductName": "Windows 10 Pro",
        "DisplayVersion": "23H2",
        "CurrentBuildNumber": "22631",
        "UBR": 4751,
        "InstallDate": day,
    }
    assert windows_probe(MadeUp({NT: told})).system == SystemFound(
        name="Windows 11 Pro", version="23H2 22631.4751", built_on=date(2025, 1, 9)
    )
    older = windows_probe(MadeUp({NT: {**told, "CurrentBuildNumber": "19045", "InstallDate": 0}}))
    assert older.system == SystemFound(
        name="Windows 10 Pro", version="23H2 19045.4751", built_on=None
    )


def filetime(day: date) -> bytes:
    ticks = (day - date(1601, 1, 1)).days * 864_000_000_000
    return ticks.to_bytes(8, "little")


def test_antivirus_programs_are_the_providers_and_defender_has_the_day_of_its_signatures() -> None:
    providers = rf"{MICROSOFT}\Security Center\Provider\Av"
    updates = rf"{MICROSOFT}\Windows Defender\Signature Updates"
    registry = MadeUp(
        {
            rf"{providers}\{{A}}": {"DISPLAYNAME": "Bkav Pro"},
            updates: {"SignaturesLastUpdated": filetime(date(2025, 3, 1))},
        }
    )
    assert windows_probe(registry).antivirus == (
        AntivirusFound(name="Bkav Pro", definitions_on=None),
        AntivirusFound(name="Microsoft Defender", definitions_on=date(2025, 3, 1)),
    )
    broken = MadeUp({updates: {"SignaturesLastUpdated": b"ngan"}})
    assert windows_probe(broken).antivirus is None


def test_printers_over_a_network_are_told_by_their_port() -> None:
    printing = rf"{CCS}\Control\Print"
    registry = MadeUp(
        {
            rf"{printing}\Printers\HP cam day": {"Port": "USB001"},
            rf"{printing}\Printers\In ra tep": {"Port": "PORTPROMPT:"},
            rf"{printing}\Printers\Tang 2": {"Port": "IP_10.0.0.9"},
            rf"{printing}\Printers\Wifi": {"Port": "WSD-8f2"},
            rf"{printing}\Monitors\Standard TCP/IP Port\Ports\IP_10.0.0.9": {
                "HostName": "10.0.0.9"
            },
            r"HKCU\Printers\Connections\,,maychu,Canon": {},
        }
    )
    assert windows_probe(registry).printers == (
        PrinterFound(name="Tang 2", address="10.0.0.9"),
        PrinterFound(name="Wifi", address="WSD-8f2"),
        PrinterFound(name="Canon", address=r"\\maychu\Canon"),
    )


def test_of_an_empty_registry_nothing_is_known() -> None:
    found = windows_probe(MadeUp({}))
    assert found.code == ""
    parts = (found.adapters, found.past_links, found.drives, found.system, found.antivirus)
    assert set(parts) == {None}
    assert probe_of(probe_cells(found)) == found
