from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.probes.past_links import past_links
from tests.machine.probes.trees import refuse, written

if TYPE_CHECKING:
    from pathlib import Path

NM = "etc/NetworkManager/system-connections"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (f"{NM}/Quan ca phe.nmconnection", "Quan ca phe"),
        (f"{NM}/Mang cu khong duoi", "Mang cu khong duoi"),
        ("var/lib/NetworkManager/internal-1a2b-wlan0.lease", "internal-1a2b-wlan0"),
        ("var/lib/dhcp/dhclient.eth0.leases", "dhclient.eth0"),
        ("var/lib/iwd/Nha.psk", "Nha"),
        ("run/systemd/netif/leases/2", "2"),
    ],
)
def test_every_place_tells_its_networks(tmp_path: Path, file: str, name: str) -> None:
    assert past_links(written(tmp_path, {file: "[connection]"})) == (name,)


def test_what_an_installation_leaves_is_no_network(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        {
            f"{NM}/lo.nmconnection": "[connection]",
            "var/lib/dhcp/dhclient.leases": "",
            "var/lib/NetworkManager/timestamps": "[timestamps]",
        },
    )
    assert past_links(root) == ()


def test_without_any_place_nothing_is_known(tmp_path: Path) -> None:
    assert past_links(tmp_path) is None


def test_the_name_of_a_file_that_may_not_be_read_tells_enough(tmp_path: Path) -> None:
    root = written(tmp_path, {f"{NM}/Co quan.nmconnection": "[connection]"})
    (root / NM / "Co quan.nmconnection").chmod(0)
    assert past_links(root) == ("Co quan",)


def test_a_place_that_may_not_be_looked_into_may_hide_some(tmp_path: Path) -> None:
    root = written(tmp_path, {f"{NM}/Co quan.nmconnection": "[x]", "var/lib/dhcp/a.leases": ""})
    refused = refuse(root / NM)
    # The administrator sees everything, so that he is refused nothing.
    assert past_links(root) == (None if refused else ("Co quan",))
    (root / NM).chmod(0o755)
