from __future__ import annotations

import re
from pathlib import Path

import bmnn_desk
from bmnn_desk.domain.journal_fault import JournalFault

SOURCE = Path(bmnn_desk.__file__).parent
RAISED = re.compile(r"JournalBrokenError\(\s*[^,()]*(?:\([^()]*\)[^,()]*)?,\s*([\w.]+)")


def named() -> list[str]:
    """What stands beside the act's number wherever the journal is said to be broken."""
    files = [path for path in SOURCE.rglob("*.py") if path.name != "store.py"]
    return [name for path in files for name in RAISED.findall(path.read_text("utf-8"))]


def test_each_fault_is_found_somewhere() -> None:
    text = "".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    assert [fault for fault in JournalFault if f"JournalFault.{fault.name}" not in text] == []


def test_no_other_word_is_used() -> None:
    passed_on = {"mark.fault", "beyond", "_missing", "_astray"}
    others = [name for name in named() if not name.startswith("JournalFault.")]
    assert set(others) <= passed_on
    assert len(named()) > 15


def test_the_words_of_before_are_the_same() -> None:
    assert {"number", "link", "mac", "before", "key", "rows", "anchor"} <= set(JournalFault)
