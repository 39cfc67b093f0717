from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.machine_probe import AntivirusFound
from bmnn_desk.machine.probes.antivirus import antivirus_programs
from tests.machine.probes.trees import shut, written

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "ClamAV-VDB:17 Jan 2025 04-37 -0500:27521:2071364:90:abc:def:raynman:1737106632"


def test_the_age_of_clamav_stands_in_its_newest_database(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        {
            "usr/bin/clamscan": "",
            "var/lib/clamav/main.cvd": HEAD.replace("17 Jan 2025", "16 Sep 2021"),
            "var/lib/clamav/daily.cld": HEAD,
            "var/lib/clamav/freshclam.dat": "x",
        },
    )
    assert antivirus_programs(root) == (
        AntivirusFound(name="ClamAV", definitions_on=date(2025, 1, 17)),
    )


@pytest.mark.parametrize("head", ["", "khong phai", "ClamAV-VDB:99 Xyz 2025", "ClamAV-VDB:"])
def test_a_database_without_a_day_tells_none(tmp_path: Path, head: str) -> None:
    root = written(tmp_path, {"usr/bin/clamscan": "", "var/lib/clamav/daily.cvd": head})
    assert antivirus_programs(root) == (AntivirusFound(name="ClamAV", definitions_on=None),)


def test_another_program_is_named_by_its_place(tmp_path: Path) -> None:
    root = written(tmp_path, {"usr/x": "", "opt/kaspersky/kesl/bin/kesl": ""})
    (found,) = antivirus_programs(root) or ()
    assert found == AntivirusFound(name="Kaspersky Endpoint Security", definitions_on=None)


def test_none_found_is_not_the_same_as_not_known(tmp_path: Path) -> None:
    assert antivirus_programs(tmp_path) is None
    assert antivirus_programs(written(tmp_path, {"usr/bin/ls": ""})) == ()


def test_a_folder_that_may_not_be_entered_stops_no_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = written(tmp_path, {"usr/bin/clamscan": "", "opt/kaspersky/kesl/bin/kesl": ""})
    shut(monkeypatch, root / "opt/kaspersky")
    assert [each.name for each in antivirus_programs(root) or ()] == ["ClamAV"]
