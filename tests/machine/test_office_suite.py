from __future__ import annotations

from pathlib import Path

from bmnn_desk.machine.office_suite import (
    OfficeSuite,
    SuiteKind,
    find_office_suite,
    libreoffice_places,
    program_files_places,
    word_places,
)
from tests.machine.programs import SILENT, program
from tests.needs import needs_libreoffice


@needs_libreoffice
def test_the_installed_libreoffice_is_found() -> None:
    suite = find_office_suite()
    assert suite is not None
    assert suite.kind is SuiteKind.LIBREOFFICE
    assert "soffice" in suite.program.name


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    assert find_office_suite(()) is None
    assert find_office_suite((tmp_path / "soffice",)) is None


def test_a_folder_or_a_file_that_does_not_run_is_no_suite(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("soffice", "utf-8")
    assert find_office_suite((tmp_path / "folder", tmp_path / "text")) is None


def test_the_first_place_that_has_it_wins(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = program(tmp_path / "a", SILENT), program(tmp_path / "b", SILENT)
    wanted = OfficeSuite(kind=SuiteKind.LIBREOFFICE, program=first)
    assert find_office_suite((tmp_path / "none", first, second)) == wanted


def test_the_path_of_the_user_comes_after_what_is_installed_for_all(tmp_path: Path) -> None:
    mine = program(tmp_path, SILENT)
    places = list(libreoffice_places({"PATH": str(tmp_path)}))
    assert places[0] == Path("/usr/bin/soffice")
    assert places[-1] == mine


def test_the_program_files_of_windows_are_looked_through() -> None:
    environment = {"ProgramFiles": "/programs", "ProgramFiles(x86)": "/programs86", "PATH": ""}
    assert list(program_files_places(environment)) == [
        Path("/programs/LibreOffice/program/soffice.exe"),
        Path("/programs86/LibreOffice/program/soffice.exe"),
    ]


def test_word_is_nowhere_but_on_windows() -> None:
    assert list(word_places()) == []
