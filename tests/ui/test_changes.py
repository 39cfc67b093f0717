from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bmnn_desk.errors import ShippedFileError
from bmnn_desk.ui.changes import NAME, read_changes, shipped_changes
from tests.machine.fresh_python import said_by

ROOT = Path(__file__).parents[2]
GOOD = (ROOT / "resources" / NAME).read_text("utf-8")
OLDER = '\n[[versions]]\nversion = "{version}"\nday = {day}\nchanges = ["Cũ hơn."]\n'


def test_the_newest_entry_is_the_version_of_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert shipped_changes()[0].version == project["version"]


def test_every_change_is_a_whole_sentence() -> None:
    said = [each for version in shipped_changes() for each in version.changes]
    assert said
    assert [each for each in said if not each.endswith(".") or each[0].islower()] == []


def test_older_versions_stand_below(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(GOOD + OLDER.format(version="0.0.9", day="2026-01-31"), "utf-8")
    versions = read_changes(file)
    assert [each.version for each in versions] == [shipped_changes()[0].version, "0.0.9"]
    assert versions[1].changes == ("Cũ hơn.",)


@pytest.mark.parametrize(
    ("text", "key", "why"),
    [
        ("", "versions", "missing"),
        ("versions = []\n", "versions", "must not be empty"),
        (GOOD.replace("[[versions]]", "[[version]]"), "version", "unknown key"),
        (GOOD.replace("day = ", "date = "), "versions.1", "alone"),
        (GOOD.replace("day = 2", 'day = "x" # '), "versions.1.day", "must be a date"),
        (GOOD.replace('version = "', 'version = "v'), "versions.1.version", "three numbers"),
        (GOOD.replace("changes = [", "changes = [] # ["), "", ""),
        (GOOD + OLDER.format(version="9.0.0", day="2026-01-31"), "versions", "must be newer"),
        (GOOD + OLDER.format(version="0.0.9", day="2999-01-31"), "versions", "must be newer"),
    ],
)
def test_a_spoilt_change_log_is_told_with_its_key(
    tmp_path: Path, text: str, key: str, why: str
) -> None:
    file = tmp_path / NAME
    file.write_text(text, "utf-8")
    with pytest.raises(ShippedFileError) as raised:
        read_changes(file)
    assert raised.value.key == key
    assert why in raised.value.why


def test_an_entry_without_a_change_is_told(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text('[[versions]]\nversion = "1.0.0"\nday = 2026-01-31\nchanges = []\n', "utf-8")
    with pytest.raises(ShippedFileError) as raised:
        read_changes(file)
    assert (raised.value.key, raised.value.why) == ("versions.1.changes", "must not be empty")


def test_reading_it_loads_no_qt() -> None:
    code = "import sys, bmnn_desk.ui.changes as read\nread.shipped_changes()\n"
    assert said_by(f"{code}print('PySide6' in sys.modules)") == "False"
