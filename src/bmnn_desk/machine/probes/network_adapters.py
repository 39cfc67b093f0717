"""The network adapters of Linux, whether each has a link: /sys/class/net (sysfs-class-net)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import AdapterFound, AdapterKind
from bmnn_desk.machine.probes.text_files import line_of, names_in, text_of

if TYPE_CHECKING:
    from pathlib import Path

_NET = "sys/class/net"
_LOOPBACK = "772"  # ARPHRD_LOOPBACK of if_arp.h
_ETHERNET = "1"
_DIALLED = "512"  # ARPHRD_PPP
# Drivers of modems, and of telephones that lend their own connection over USB.
_MOBILE_DRIVERS = frozenset(
    {"cdc_mbim", "huawei_cdc_ncm", "iosm", "ipheth", "mhi_net", "qmi_wwan", "rndis_host", "sierra"}
)
_DEVICE_TYPES = {
    "wlan": AdapterKind.WIFI,
    "bluetooth": AdapterKind.BLUETOOTH,
    "wwan": AdapterKind.MOBILE,
}
_UP, _DOWN = frozenset({"up"}), frozenset({"down", "lowerlayerdown", "notpresent"})


def network_adapters(root: Path) -> tuple[AdapterFound, ...] | None:
    """Every adapter but the loopback, by name; None where the system shows none of them."""
    names = names_in(root / _NET)
    if names is None:
        return None
    folders = ((name, root / _NET / name) for name in names)
    return tuple(
        AdapterFound(name=name, kind=_kind(folder), has_link=_has_link(folder))
        for name, folder in folders
        # Files beside the adapters: bonding_masters is one.
        if folder.is_dir() and line_of(folder / "type") != _LOOPBACK
    )


def _kind(folder: Path) -> AdapterKind:
    told = dict(
        line.split("=", 1)
        for line in (text_of(folder / "uevent") or "").splitlines()
        if "=" in line
    )
    kind = _DEVICE_TYPES.get(told.get("DEVTYPE", ""))
    if kind is not None:
        return kind
    if (folder / "wireless").is_dir() or (folder / "phy80211").exists():
        return AdapterKind.WIFI
    if not (folder / "device").exists():
        # A modem that is dialled has no device of the network's: its line alone shows.
        return AdapterKind.OTHER if line_of(folder / "type") == _DIALLED else AdapterKind.VIRTUAL
    if (folder / "device/driver").resolve().name in _MOBILE_DRIVERS:
        return AdapterKind.MOBILE
    return AdapterKind.WIRED if line_of(folder / "type") == _ETHERNET else AdapterKind.OTHER


def _has_link(folder: Path) -> bool | None:
    """By the carrier; an adapter that is switched off refuses to say, and has none."""
    carrier = line_of(folder / "carrier")
    if carrier in {"0", "1"}:
        return carrier == "1"
    state = line_of(folder / "operstate")
    if state in _UP:
        return True
    return False if state in _DOWN else None
