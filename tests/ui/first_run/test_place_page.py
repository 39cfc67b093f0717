from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.first_run import place_page
from bmnn_desk.ui.first_run.place_page import STORE, PlacePage
from bmnn_desk.ui.widgets.banner import Banner
from tests.ui.first_run.pages import no_cloud, put

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> PlacePage:
    made = PlacePage(no_cloud, tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def good(page: PlacePage) -> bool:
    return any("Để được ở đây" in banner.words for banner in page.findChildren(Banner))


def test_a_folder_of_its_own_is_offered_and_nothing_is_written(
    page: PlacePage, tmp_path: Path
) -> None:
    page.shown()
    assert page.folder == tmp_path / "BMNN" / STORE
    assert page.errors() == {}
    assert good(page)
    assert list(tmp_path.iterdir()) == []


def test_a_refused_place_says_why_under_the_line(page: PlacePage, tmp_path: Path) -> None:
    put(page, {"folder": str(tmp_path / "OneDrive" / "kho")})
    page.shown()
    assert "được chép lên mạng" in page.panel.field("folder").error
    assert not good(page)


def test_a_folder_with_files_is_no_place(page: PlacePage, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("của tôi")
    for taken in (tmp_path, tmp_path / "a.txt"):
        put(page, {"folder": str(taken)})
        assert "không được ghi đè" in page.errors()["folder"]
    put(page, {"folder": " "})
    assert page.errors()["folder"].startswith("Chưa nhập.")


@pytest.mark.parametrize("has_files", [False, True])
def test_a_chosen_folder_that_holds_something_gets_one_inside(
    page: PlacePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_files: bool
) -> None:
    chosen = tmp_path / "Tài liệu"
    chosen.mkdir()
    if has_files:
        (chosen / "a.txt").write_text("của tôi")
    monkeypatch.setattr(place_page, "ask_folder", lambda _parent, _title: chosen)
    page._choose()
    assert page.folder == (chosen / "BMNN" / STORE if has_files else chosen)
    assert page.errors() == {}
    monkeypatch.setattr(place_page, "ask_folder", lambda _parent, _title: None)
    page._choose()
    assert page.errors() == {}
