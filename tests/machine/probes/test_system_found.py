from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bmnn_desk.domain.machine_probe import SystemFound
from bmnn_desk.machine.probes.system_found import linux_code, machine_code, system_found
from tests.machine.probes.trees import written

RELEASE = 'NAME="Hệ mẫu GNU/Linux"\nVERSION_ID="12"\nID=mau\n'


@pytest.mark.parametrize(
    ("kernel", "day"),
    [
        ("Linux version 6.1.0-23 #1 SMP Debian 6.1.99-1 (2024-07-15)", date(2024, 7, 15)),
        ("Linux version 6.8.0 #38-Ubuntu SMP Tue Jul  6 09:12:22 UTC 2024", date(2024, 7, 6)),
        ("Linux version 6.8.0 #38 SMP Tue Xyz 16 09:12:22 UTC 2024", None),
        ("Linux version 6.8.0 (2024-13-45)", None),
        ("", None),
    ],
)
def test_the_system_is_told_with_the_day_of_its_kernel(
    tmp_path: Path, kernel: str, day: date | None
) -> None:
    root = written(tmp_path, {"etc/os-release": RELEASE, "proc/version": kernel})
    assert system_found(root) == SystemFound(name="Hệ mẫu GNU/Linux", version="12", built_on=day)


def test_a_rolling_system_has_a_build_in_place_of_a_version(tmp_path: Path) -> None:
    root = written(tmp_path, {"usr/lib/os-release": "ID=cuon\nBUILD_ID=rolling\n"})
    assert system_found(root) == SystemFound(name="cuon", version="rolling", built_on=None)


def test_without_a_release_nothing_is_known(tmp_path: Path) -> None:
    assert system_found(tmp_path) is None
    assert linux_code(tmp_path) == ""


def test_a_code_tells_machines_apart_and_does_not_hold_their_id(tmp_path: Path) -> None:
    machine = "0123456789abcdef0123456789abcdef"
    code = linux_code(written(tmp_path, {"etc/machine-id": machine + "\n"}))
    assert code == machine_code(machine) != machine_code("khac")
    assert code not in machine


def test_the_real_machine_answers() -> None:
    found = system_found(Path("/"))
    assert found is None or found.name
