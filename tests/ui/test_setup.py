from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bmnn_desk.errors import PlaceRefusedError
from bmnn_desk.ui.look_file import look_folder
from bmnn_desk.ui.setup import Setup, office_today


def test_as_delivered_the_program_stands_on_this_machine(tmp_path: Path) -> None:
    setup = Setup()
    assert (setup.settled, setup.home, setup.fill) == (look_folder(), Path.home(), None)
    with pytest.raises(PlaceRefusedError):
        setup.require_place(tmp_path / "OneDrive" / "kho")
    assert all(each.leads_out for each in setup.links().adapters)
    days = {datetime.now().astimezone().date()}
    assert office_today() in days | {datetime.now().astimezone().date()}
