"""What CUPS keeps of a print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.probes.print_spool import keeps_print_jobs

if TYPE_CHECKING:
    from pathlib import Path


def cups(root: Path, text: str) -> Path:
    (root / "etc" / "cups").mkdir(parents=True)
    (root / "etc" / "cups" / "cupsd.conf").write_text(text, "utf-8")
    return root


@pytest.mark.parametrize(
    ("text", "keeps"),
    [
        ("", True),
        ("LogLevel warn\nPreserveJobFiles No\n", False),
        ("  preservejobfiles off\n", False),
        ("PreserveJobFiles 0", False),
        ("PreserveJobFiles Yes", True),
        ("PreserveJobFiles 86400", True),
        ("# PreserveJobFiles No\n", True),
        ("PreserveJobFiles No\nPreserveJobFiles 1h\n", True),
    ],
)
def test_it_keeps_files_unless_it_is_told_not_to(tmp_path: Path, text: str, keeps: bool) -> None:
    assert keeps_print_jobs(cups(tmp_path, text)) is keeps


def test_without_cups_nothing_is_kept_and_without_a_system_nobody_knows(tmp_path: Path) -> None:
    assert keeps_print_jobs(tmp_path) is None
    (tmp_path / "etc").mkdir()
    assert keeps_print_jobs(tmp_path) is False


def test_without_its_file_cups_does_as_it_is_delivered(tmp_path: Path) -> None:
    (tmp_path / "etc" / "cups").mkdir(parents=True)
    assert keeps_print_jobs(tmp_path) is True


def test_a_file_that_may_not_be_read_is_not_guessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cups(tmp_path, "PreserveJobFiles No")
    monkeypatch.setattr(type(tmp_path), "open", _refuse)
    assert keeps_print_jobs(tmp_path) is None


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError
