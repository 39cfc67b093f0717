r"""What a Windows shows of itself, by its registry: no service and no network is asked.

Whether an adapter has a link now stands in no key: `windows_links` asks the system. Where it does
not tell, a lease of an address that still runs is taken for one, else it is "not known". Nothing
of this file was run on Windows in its making: its keys are those of Microsoft's documentation
(Network class {4d36e972-…}, NetworkList, USBSTOR, Security Center providers, Standard TCP/IP Port).
"""

from __future__ import annotations

import re
import time
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import (
    AdapterFound,
    AdapterKind,
    AntivirusFound,
    DriveSeen,
    MachineProbe,
    PrinterFound,
    SystemFound,
)
from bmnn_desk.machine.probes.system_found import machine_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bmnn_desk.machine.probes.windows_registry import Registry

_SOFTWARE = r"HKLM\SOFTWARE\Microsoft"
_SYSTEM = r"HKLM\SYSTEM\CurrentControlSet"
_NET_CLASS = "{4d36e972-e325-11ce-bfc1-08002be10318}"
_CLASS = rf"{_SYSTEM}\Control\Class\{_NET_CLASS}"
_CONNECTIONS = rf"{_SYSTEM}\Control\Network\{_NET_CLASS}"
_INTERFACES = rf"{_SYSTEM}\Services\Tcpip\Parameters\Interfaces"
_PROFILES = rf"{_SOFTWARE}\Windows NT\CurrentVersion\NetworkList\Profiles"
_USBSTOR = rf"{_SYSTEM}\Enum\USBSTOR"
_VERSION = rf"{_SOFTWARE}\Windows NT\CurrentVersion"
_DEFENDER = rf"{_SOFTWARE}\Windows Defender\Signature Updates"
_PROVIDERS = rf"{_SOFTWARE}\Security Center\Provider\Av"
_PRINTERS = rf"{_SYSTEM}\Control\Print\Printers"
_TCP_PORTS = rf"{_SYSTEM}\Control\Print\Monitors\Standard TCP/IP Port\Ports"
_SHARED = r"HKCU\Printers\Connections"
_CRYPTOGRAPHY = rf"{_SOFTWARE}\Cryptography"

_PHYSICAL = 0x4  # NCF_PHYSICAL
_IF_TYPES = {
    6: AdapterKind.WIRED,
    71: AdapterKind.WIFI,
    243: AdapterKind.MOBILE,
    244: AdapterKind.MOBILE,
}  # fmt: skip  IANA ifType
_BLUETOOTH = "bth"
_NO_ADDRESS = frozenset({"", "0.0.0.0"})  # noqa: S104  no address that is bound
_FIRST_11 = 22000
_FILETIME_START = datetime(1601, 1, 1, tzinfo=UTC)
_FILETIME_BYTES = 8
_LOCAL_PORT = re.compile(
    r"(?:COM|LPT)\d+:?|DOT4\w*|FILE:|NUL:?|PORTPROMPT:|USB\w*|XPS\w*:?", re.IGNORECASE
)


def windows_code(registry: Registry) -> str:
    """The code of this installation, "" where it has none."""
    return machine_code(str(registry.value(_CRYPTOGRAPHY, "MachineGuid") or ""))


def windows_probe(registry: Registry, up: Mapping[str, bool] | None = None) -> MachineProbe:
    """All that the registry tells; `up` is what `adapters_up` told."""
    return MachineProbe(
        code=windows_code(registry),
        adapters=adapters_shown(registry, up or {}),
        past_links=_past_links(registry),
        drives=_drives(registry),
        system=_system(registry),
        antivirus=_antivirus(registry),
        printers=printers_over_network(registry),
    )


def adapters_shown(registry: Registry, up: Mapping[str, bool]) -> tuple[AdapterFound, ...] | None:
    """Every network adapter; None where the registry shows none of them.

    `up` says by GUID which have a link: one that the system leaves out is switched off or pulled
    out, whatever its lease. Where it tells of none the lease of an address does.
    """
    names = registry.keys(_CLASS)
    if names is None:
        return None
    # Beside the adapters, which have numbers, stand "Configuration" and "Properties".
    paths = (rf"{_CLASS}\{name}" for name in names if name.isdigit())
    return tuple(
        _adapter(registry, path, up) for path in paths if _text(registry, path, "DriverDesc")
    )


def _adapter(registry: Registry, path: str, up: Mapping[str, bool]) -> AdapterFound:
    guid = _text(registry, path, "NetCfgInstanceId")
    name = _text(registry, rf"{_CONNECTIONS}\{guid}\Connection", "Name") if guid else ""
    return AdapterFound(
        name=name or _text(registry, path, "DriverDesc"),
        kind=_kind(registry, path),
        has_link=_has_link(registry, guid, up) if guid else None,
    )


def _has_link(registry: Registry, guid: str, up: Mapping[str, bool]) -> bool | None:
    # The registry keeps adapters that are gone, and a lease outlives its cable by days.
    return up.get(guid.upper(), False) if up else _has_lease(registry, guid)


def _kind(registry: Registry, path: str) -> AdapterKind:
    if _text(registry, path, "ComponentId").lower().startswith(_BLUETOOTH):
        return AdapterKind.BLUETOOTH
    if not _number(registry, path, "Characteristics") & _PHYSICAL:
        return AdapterKind.VIRTUAL
    return _IF_TYPES.get(_number(registry, path, "*IfType"), AdapterKind.OTHER)


def _has_lease(registry: Registry, guid: str) -> bool | None:
    path = rf"{_INTERFACES}\{guid}"
    address = _text(registry, path, "DhcpIPAddress")
    runs = _number(registry, path, "LeaseTerminatesTime") > time.time()
    return True if runs and address not in _NO_ADDRESS else None


def _past_links(registry: Registry) -> tuple[str, ...] | None:
    names = registry.keys(_PROFILES)
    if names is None:
        return None
    told = (_text(registry, rf"{_PROFILES}\{name}", "ProfileName") or name for name in names)
    return tuple(sorted(told))


def _drives(registry: Registry) -> tuple[DriveSeen, ...] | None:
    kinds = registry.keys(_USBSTOR)
    if kinds is None:
        return None
    return tuple(drive for kind in kinds for drive in _of_kind(registry, rf"{_USBSTOR}\{kind}"))


def _of_kind(registry: Registry, path: str) -> Iterator[DriveSeen]:
    for instance in registry.keys(path) or ():
        # "0013FE47B0&0": the serial, and a count. A second letter "&" means that the drive has
        # no serial of its own; then the whole is all that names it.
        serial = instance if instance[1:2] == "&" else instance.rpartition("&")[0] or instance
        model = _text(registry, rf"{path}\{instance}", "FriendlyName")
        yield DriveSeen(serial=serial, model=model, day=None)


def _system(registry: Registry) -> SystemFound | None:
    name = _text(registry, _VERSION, "ProductName")
    if not name:
        return None
    build = _text(registry, _VERSION, "CurrentBuildNumber")
    # Windows 11 goes on calling itself 10 there.
    if build.isdigit() and int(build) >= _FIRST_11:
        name = name.replace("Windows 10", "Windows 11")
    revision = _number(registry, _VERSION, "UBR")
    number = f"{build}.{revision}" if revision else build
    version = " ".join(filter(None, (_text(registry, _VERSION, "DisplayVersion"), number)))
    installed = _number(registry, _VERSION, "InstallDate")
    return SystemFound(name=name, version=version, built_on=_day_of_epoch(installed))


def _antivirus(registry: Registry) -> tuple[AntivirusFound, ...] | None:
    providers = registry.keys(_PROVIDERS)
    names = [
        _text(registry, rf"{_PROVIDERS}\{key}", "DISPLAYNAME") or key for key in providers or ()
    ]
    defended = _filetime(registry.value(_DEFENDER, "SignaturesLastUpdated"))
    if defended is not None and not any("Defender" in name for name in names):
        names.append("Microsoft Defender")
    if providers is None and not names:
        return None
    return tuple(
        AntivirusFound(name=name, definitions_on=defended if "Defender" in name else None)
        for name in names
    )


def printers_over_network(registry: Registry) -> tuple[PrinterFound, ...] | None:
    """Printers whose port is no cable, and those that another machine shares."""
    names = registry.keys(_PRINTERS)
    if names is None:
        return None
    shared = tuple(
        PrinterFound(name=name.rpartition(",")[2], address=name.replace(",", "\\"))
        for name in registry.keys(_SHARED) or ()
    )
    return tuple(_networked(registry, names)) + shared


def _networked(registry: Registry, names: tuple[str, ...]) -> Iterator[PrinterFound]:
    for name in names:
        address = port_over_network(registry, name)
        if address is not None:
            yield PrinterFound(name=name, address=address)


def port_over_network(registry: Registry, printer: str) -> str | None:
    """Where a printer of this machine sends to, where that is no cable; None where it is one.

    A pool has several ports, and prints on whichever is free.
    """
    ports = _text(registry, rf"{_PRINTERS}\{printer}", "Port").split(",")
    return next(filter(None, (_host(registry, port.strip()) for port in ports)), None)


def _host(registry: Registry, port: str) -> str:
    """The machine behind a port, the port's own name where that is all; empty for a cable."""
    if not port:
        return ""
    path = rf"{_TCP_PORTS}\{port}"
    if registry.keys(path) is None and _LOCAL_PORT.fullmatch(port):
        return ""
    return _text(registry, path, "HostName") or port


def _text(registry: Registry, path: str, name: str) -> str:
    found = registry.value(path, name)
    return found.strip() if isinstance(found, str) else ""


def _number(registry: Registry, path: str, name: str) -> int:
    found = registry.value(path, name)
    return found if isinstance(found, int) else 0


def _day_of_epoch(seconds: int) -> date | None:
    with suppress(OverflowError, OSError, ValueError):
        return datetime.fromtimestamp(seconds, UTC).date() if seconds > 0 else None
    return None


def _filetime(found: object) -> date | None:
    """FILETIME: hundreds of nanoseconds since 1601, eight bytes from the lowest."""
    if not isinstance(found, bytes) or len(found) != _FILETIME_BYTES:
        return None
    ticks = int.from_bytes(found, "little")
    with suppress(OverflowError):
        return (_FILETIME_START + timedelta(microseconds=ticks // 10)).date() if ticks else None
    return None
