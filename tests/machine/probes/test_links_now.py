from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.probes.links_now import links_now
from bmnn_desk.machine.probes.system_found import linux_code
from tests.machine.probes.test_network_adapters import adapter
from tests.machine.probes.trees import written

if TYPE_CHECKING:
    from pathlib import Path


def test_only_adapters_with_a_link_that_leads_out_are_told(tmp_path: Path) -> None:
    adapter(tmp_path, "enp2s0", driver="e1000e", carrier="1", operstate="up")
    adapter(tmp_path, "wlp3s0", driver="iwlwifi", carrier="0", operstate="down")
    adapter(tmp_path, "enp4s0", driver="r8169", operstate="down")
    adapter(tmp_path, "docker0", carrier="1", operstate="up")
    adapter(tmp_path, "lo", type="772", carrier="1", operstate="unknown")
    written(tmp_path, {"etc/machine-id": "0123456789abcdef0123456789abcdef\n"})
    found = links_now(tmp_path)
    assert found.names == "enp2s0"
    assert found.code == linux_code(tmp_path) != ""


def test_a_cable_pulled_out_is_no_link(tmp_path: Path) -> None:
    adapter(tmp_path, "enp2s0", driver="e1000e", carrier="1")
    (tmp_path / "sys/class/net/enp2s0/carrier").write_text("0\n", "utf-8")
    assert links_now(tmp_path).adapters == ()


def test_a_system_that_shows_no_adapters_has_no_links(tmp_path: Path) -> None:
    assert links_now(tmp_path).adapters == ()
    assert not links_now(tmp_path).is_known


def test_only_a_real_adapter_that_does_not_say_leaves_it_open(tmp_path: Path) -> None:
    adapter(tmp_path, "enp2s0", driver="e1000e", carrier="0")
    adapter(tmp_path, "docker0", operstate="unknown")
    assert links_now(tmp_path).is_known
    adapter(tmp_path, "enp4s0", driver="r8169", operstate="unknown")
    found = links_now(tmp_path)
    assert (found.adapters, found.is_known) == ((), False)


@pytest.mark.skipif(sys.platform == "win32", reason="reads this machine's own /sys")
def test_this_machine_can_be_looked_at() -> None:
    assert all(each.leads_out for each in links_now().adapters)
