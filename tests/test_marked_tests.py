from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
WRITTEN = """
import pytest

class Case:
    rule = "PDX-01"

@pytest.mark.finding(2)
@pytest.mark.parametrize("case", [pytest.param(Case(), marks=pytest.mark.finding(1))])
def test_runs(case): pass

@pytest.mark.finding(3)
@pytest.mark.skipif(False, reason="never")
def test_may_be_skipped(): pass

@pytest.mark.finding(4)
def test_skips_itself():
    pytest.skip("always")

def test_is_not_marked(): pass
"""


def collected(file: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.marked_tests", str(file)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_marked_tests_are_told_with_their_rule_and_whether_they_run(tmp_path: Path) -> None:
    file = tmp_path / "test_written.py"
    file.write_text(WRITTEN, "utf-8")
    found = [
        (sorted(row["findings"]), row["rule"], row["may_be_skipped"])
        for row in json.loads(collected(file).stdout)
    ]
    assert found == [([1, 2], "PDX-01", False), ([3], "", True), ([4], "", True)]


def test_what_cannot_be_collected_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "test_written.py"
    file.write_text("import nothing_of_this_name", "utf-8")
    assert collected(file).returncode != 0
