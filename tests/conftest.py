"""Fixtures shared by all tests: the law as shipped, a real vault in memory, an office."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.ui.immortals import keep_singletons
from tests import make, remembered
from tests.demo_run import demo
from tests.stretched_once import stretched_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.storage.vault import Vault

__all__ = ["demo"]

keep_singletons()
remembered.share_statements()


@pytest.fixture(scope="session")
def law() -> Law:
    return Law(forms_folder())


@pytest.fixture
def vault() -> Iterator[Vault]:
    with remembered.empty_vault() as vault:
        yield vault


@pytest.fixture
def office(vault: Vault, law: Law) -> make.Office:
    """An office in the time of Circular 24."""
    return remembered.office_in(vault, law, make.OLD)


@pytest.fixture
def new_office(vault: Vault, law: Law) -> make.Office:
    """An office after 01/03/2026."""
    return remembered.office_in(vault, law, make.NEW)


@pytest.fixture(scope="module")
def same_stretchings() -> Iterator[None]:
    """For a module that opens copies of one store again and again."""
    with stretched_once():
        yield


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: many tests wait, for a window, a worker process, a disk."""
    return (os.cpu_count() or 1) + 1


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI every Debian package is there, so a skip that is not listed fails the run."""
    listed = Path(__file__).parents[1] / ".ci" / "skips.txt"
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not os.environ.get("CI") or reporter is None:
        return
    allowed = set(listed.read_text("utf-8").split()) if listed.exists() else set()
    strange = [
        report for report in reporter.stats.get("skipped", []) if report.nodeid not in allowed
    ]
    if strange:
        reporter.write_line(
            f"skipped in CI, not listed in {listed.name}: "
            + ", ".join(report.nodeid for report in strange),
            red=True,
        )
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
