from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.licences import PartFamily
from bmnn_desk.ui.licences import shipped_parts
from tests.licences.__main__ import main
from tests.licences.bundle import unknown_files, unknown_modules, without_file

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = (
    "bmnn-desk-cli",
    "_internal/libpython3.11.so.1.0",
    "_internal/PySide6/Qt/lib/libQt6Core.so.6",
    "_internal/libxcb-cursor.so.0",
    "_internal/_brotli.cpython-311-x86_64-linux-gnu.so",
    "_internal/pikepdf.libs/libqpdf-781b0270.so.30",
    "_internal/forms/README.md",
    "SHA256SUMS",
)
SYSTEM = [part for part in shipped_parts() if part.family is PartFamily.SYSTEM]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    libraries = (f"_internal/{part.files[0].replace('*', '1')}" for part in SYSTEM)
    for name in (*KNOWN, *libraries):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path


def test_every_file_of_a_known_part_is_known(folder: Path) -> None:
    assert unknown_files(folder, shipped_parts()) == []
    (folder / "_internal" / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    assert main(["bundle", str(folder)]) == 0


@pytest.mark.parametrize(
    "name", ["_internal/libreadline.so.8", "_internal/other/x.so", "notes.txt"]
)
def test_a_file_of_no_part_is_named(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"x")
    assert main(["bundle", str(folder)]) == 1
    assert capsys.readouterr().out == f"{name}\n1 to mend\n"


def test_a_packed_module_of_no_part_is_named() -> None:
    known = ["json.decoder", "py7zr.helpers", "brotli", "_brotli", "pyimod01_archive", "docx"]
    assert unknown_modules(known, shipped_parts()) == []
    assert unknown_modules([*known, "tomlkit.api", "tomlkit"], shipped_parts()) == ["tomlkit"]


def test_a_library_of_which_no_file_is_there_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(SYSTEM) > 20
    assert without_file(folder, shipped_parts()) == []
    (folder / "_internal" / "libssl.so.3").unlink(missing_ok=True)
    (folder / "_internal" / "libcrypto.so.3").unlink()
    # A link alone is no file of it.
    (folder / "_internal" / "libssl.so.3").symlink_to("PySide6/libssl.so.3")
    assert without_file(folder, shipped_parts()) == ["libssl3"]
    assert main(["bundle", str(folder)]) == 1
    assert capsys.readouterr().out == "no file of it: libssl3\n1 to mend\n"


def test_a_bundle_for_windows_needs_no_library_of_the_system(tmp_path: Path) -> None:
    assert without_file(tmp_path, shipped_parts()) == [part.name for part in SYSTEM]
    (tmp_path / "bmnn-desk.exe").write_bytes(b"x")
    assert without_file(tmp_path, shipped_parts()) == []
