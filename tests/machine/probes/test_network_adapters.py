from __future__ import annotations

from pathlib import Path

import pytest

from bmnn_desk.domain.machine_probe import AdapterFound, AdapterKind
from bmnn_desk.machine.probes.network_adapters import network_adapters
from tests.machine.probes.trees import written

NET = "sys/class/net"


def adapter(root: Path, name: str, *, driver: str = "", **files: str) -> None:
    told = {"type": "1", **files}
    written(root, {f"{NET}/{name}/{key}": f"{text}\n" for key, text in told.items()})
    if driver:
        device = root / f"sys/devices/{name}"
        device.mkdir(parents=True)
        (root / f"sys/bus/drivers/{driver}").mkdir(parents=True)
        (device / "driver").symlink_to(root / f"sys/bus/drivers/{driver}")
        (root / NET / name / "device").symlink_to(device)


def only(root: Path) -> AdapterFound:
    (found,) = network_adapters(root) or ()
    return found


@pytest.mark.parametrize(
    ("driver", "files", "kind"),
    [
        ("e1000e", {}, AdapterKind.WIRED),
        ("iwlwifi", {"uevent": "DEVTYPE=wlan\nINTERFACE=wlp3s0"}, AdapterKind.WIFI),
        ("rtl", {"wireless/.keep": ""}, AdapterKind.WIFI),
        ("", {"uevent": "DEVTYPE=bluetooth"}, AdapterKind.BLUETOOTH),
        ("", {"uevent": "DEVTYPE=wwan"}, AdapterKind.MOBILE),
        ("rndis_host", {}, AdapterKind.MOBILE),
        ("", {"uevent": "DEVTYPE=bridge"}, AdapterKind.VIRTUAL),
        ("ppp", {"type": "512"}, AdapterKind.OTHER),
        ("", {"type": "512", "operstate": "unknown"}, AdapterKind.OTHER),
    ],
)
def test_kinds_of_adapters_are_told_apart(
    tmp_path: Path, driver: str, files: dict[str, str], kind: AdapterKind
) -> None:
    adapter(tmp_path, "net0", driver=driver, carrier="1", **files)
    found = only(tmp_path)
    assert (found.kind, found.has_link) == (kind, True)
    assert found.leads_out is (kind is not AdapterKind.VIRTUAL)


@pytest.mark.parametrize(
    ("files", "link"),
    [
        ({"carrier": "1"}, True),
        ({"carrier": "0", "operstate": "down"}, False),
        ({"operstate": "down"}, False),
        ({"operstate": "up"}, True),
        ({"operstate": "unknown"}, None),
        ({}, None),
    ],
)
def test_a_link_is_the_carrier_and_else_the_state(
    tmp_path: Path, files: dict[str, str], link: bool | None
) -> None:
    adapter(tmp_path, "eth0", driver="e1000e", **files)
    assert only(tmp_path).has_link is link


def test_loopback_and_what_is_no_adapter_are_left_out(tmp_path: Path) -> None:
    adapter(tmp_path, "lo", type="772", carrier="1")
    written(tmp_path, {f"{NET}/bonding_masters": "bond0"})
    assert network_adapters(tmp_path) == ()


def test_without_the_folder_nothing_is_known(tmp_path: Path) -> None:
    assert network_adapters(tmp_path) is None


def test_the_real_machine_answers() -> None:
    found = network_adapters(Path("/"))
    assert found is None or all(each.name and each.name != "lo" for each in found)
