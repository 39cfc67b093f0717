from __future__ import annotations

import socket
from datetime import date
from pathlib import Path

import pytest

from bmnn_desk.domain.machine_probe import probe_cells, probe_of
from bmnn_desk.machine.probes import probe_machine as probing
from bmnn_desk.machine.probes.probe_machine import probe_machine
from tests.machine.probes.test_usb_history import STICK
from tests.machine.probes.trees import written


def whole(root: Path) -> Path:
    written(
        root,
        {
            "etc/machine-id": "abc\n",
            "etc/os-release": "NAME=Mau\nVERSION_ID=1\n",
            "etc/cups/printers.conf": "",
            "etc/NetworkManager/system-connections/Nha.nmconnection": "x",
            "proc/version": "Linux (2024-07-15)",
            "sys/class/net/eth0/carrier": "1",
            "sys/class/net/eth0/type": "1",
            "usr/bin/ls": "",
            "var/log/kern.log": STICK,
        },
    )
    return root


def test_a_tree_is_told_whole(tmp_path: Path) -> None:
    found = probe_machine(whole(tmp_path))
    assert found.past_links == ("Nha",)
    assert found.was_connected is True
    assert [drive.serial for drive in found.drives or ()] == ["4C530001"]
    assert found.system is not None
    assert found.system.built_on == date(2024, 7, 15)
    assert (found.antivirus, found.printers) == ((), ())
    assert probe_of(probe_cells(found)) == found


def test_of_an_empty_tree_nothing_is_known(tmp_path: Path) -> None:
    found = probe_machine(tmp_path)
    assert found.code == ""
    assert {found.adapters, found.past_links, found.drives, found.system} == {None}
    assert found.was_connected is None
    assert probe_of(probe_cells(found)) == found


def test_nothing_of_the_tree_is_changed(tmp_path: Path) -> None:
    root = whole(tmp_path)
    before = {path: (path.stat().st_mtime_ns, path.is_file()) for path in root.rglob("*")}
    probe_machine(root)
    assert before == {path: (path.stat().st_mtime_ns, path.is_file()) for path in root.rglob("*")}


def test_the_real_machine_is_looked_at_without_a_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        pytest.fail("a socket was asked for")

    monkeypatch.setattr(socket, "socket", refused)
    found = probe_machine()
    assert probe_of(probe_cells(found)) == found


def test_no_probe_imports_what_reaches_a_network() -> None:
    folder = Path(probing.__file__).parent
    for path in folder.glob("*.py"):
        text = path.read_text("utf-8")
        for name in ("socket", "subprocess", "iphlpapi", "urllib", "QtNetwork"):
            assert f"import {name}" not in text, (path.name, name)
