from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.own_printing import print_on_this_machine

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "CUPS_SERVER"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="CUPS")


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "mayin.donvi.vn:631")


@pytest.mark.parametrize("there", ["run/cups/cups.sock", "var/run/cups/cups.sock"])
def test_the_file_that_is_there_takes_the_place_of_another_machine(
    tmp_path: Path, there: str
) -> None:
    (tmp_path / there).parent.mkdir(parents=True)
    (tmp_path / there).touch()
    print_on_this_machine(tmp_path)
    assert os.environ[VARIABLE] == f"/{there}"


def test_without_cups_a_file_is_named_that_is_not_there(tmp_path: Path) -> None:
    print_on_this_machine(tmp_path)
    assert os.environ[VARIABLE] == "/run/cups/cups.sock"
