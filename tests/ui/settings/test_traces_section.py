"""The checklist of what the machine keeps beside the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.in_tray import opened_tray
from bmnn_desk.ui.settings.traces_section import TracesSection
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def section_of(qtbot: QtBot, home: Path, *, keeps: bool | None) -> TracesSection:
    section = TracesSection(home, lambda: keeps)
    section.resize(900, 500)
    shown(qtbot, section)
    section.show_now()
    return section


def test_it_names_the_print_queue_and_how_it_stands(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed():
        section = section_of(qtbot, tmp_path, keeps=True)
        assert section.outside.facts()[0][0] == "Hàng đợi in (spool)"
        assert section.spool.isVisible()
        assert "đang giữ tệp đã in" in section.spool.text()
        assert linted(section) == []


@pytest.mark.parametrize(("keeps", "is_told"), [(False, True), (None, False)])
def test_it_tells_of_the_queue_what_the_system_says(
    qtbot: QtBot, tmp_path: Path, keeps: bool | None, is_told: bool
) -> None:
    assert section_of(qtbot, tmp_path, keeps=keeps).spool.isVisible() is is_told


def test_it_counts_what_waits_in_the_tray_anew(qtbot: QtBot, tmp_path: Path) -> None:
    section = section_of(qtbot, tmp_path, keeps=None)
    assert section.own.facts()[0][1].endswith("trống.")
    (opened_tray(tmp_path) / "a.docx").write_bytes(b"x")
    section.show_now()
    assert "còn 1 tệp" in section.own.facts()[0][1]
