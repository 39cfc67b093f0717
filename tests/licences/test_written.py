"""What is shipped is told: every package of the lock that runs, with its very version and text."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from cryptography.hazmat.backends.openssl import backend
from lxml import etree
from PIL import features

from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.licences import licence_text, shipped_parts
from tests.licences import check, gather, written
from tests.licences.check import differences
from tests.licences.lock import closure, declared, locked
from tests.licences.spdx import is_free_of_gpl
from tests.test_build_installer import spec

if TYPE_CHECKING:
    from pathlib import Path

PARTS = {part.name: part for part in shipped_parts()}


def test_the_files_are_what_the_lock_and_the_installed_packages_say() -> None:
    assert differences() == []


@pytest.mark.parametrize("name", sorted(closure(gather.shipped())))
def test_every_package_that_runs_has_its_version_and_its_text(name: str) -> None:
    part = PARTS[name]
    assert part.version == locked()[name].version
    assert len(licence_text(part)) > 200
    assert part.files


def test_only_what_the_bundle_leaves_out_is_not_listed() -> None:
    unlisted = set(closure(declared())) - set(PARTS)
    assert unlisted == set(gather.hand()["not_shipped"])
    modules = spec()["LEFT_OUT_MODULES"]
    for name in unlisted:
        code = [file for file in metadata.files(name) or () if ".so" in file.name]
        assert code
        for file in code:
            module = f"PySide6.{file.name.partition('.')[0]}"
            assert module in modules or spec()["is_left_out"](file.as_posix()), file


def test_nothing_that_is_shipped_is_under_the_gpl_without_an_exception() -> None:
    taken = [part.name for part in PARTS.values() if not is_free_of_gpl(part.licence)]
    assert taken == []
    inside = [said for part in PARTS.values() for said in part.contains]
    assert inside
    # A crate's or library's licence stands behind its name and version.
    for said in inside:
        words = said.split(" ")
        licence = " ".join(words[2:] if words[1][:1].isdigit() and words[2:] else words[1:])
        assert is_free_of_gpl(licence), said
    boot = PARTS["PyInstaller (bootloader)"]
    assert "WITH Bootloader-exception" in boot.licence
    assert "Bootloader Exception" in licence_text(boot)
    # What pillow could be built with, and the shipped wheel is not.
    assert not features.check("libimagequant")


def test_the_libraries_inside_the_packages_have_the_versions_that_run() -> None:
    store = sqlcipher.connect(":memory:")
    store.execute("PRAGMA key = 'x'")
    said = {
        "SQLite": store.execute("SELECT sqlite_version()").fetchone()[0],
        "SQLCipher": store.execute("PRAGMA cipher_version").fetchone()[0].split()[0],
        "OpenSSL (sqlcipher3)": store.execute("PRAGMA cipher_provider_version")
        .fetchone()[0]
        .split()[1],
        "OpenSSL (cryptography)": backend.openssl_version_text().split()[1],
        "libxml2": ".".join(map(str, etree.LIBXML_COMPILED_VERSION)),
        "libxslt": ".".join(map(str, etree.LIBXSLT_COMPILED_VERSION)),
    }
    store.close()
    import pikepdf  # noqa: PLC0415  the others need none of it
    import pypdfium2  # noqa: PLC0415

    said["qpdf"] = pikepdf.__libqpdf_version__
    said["pdfium"] = str(pypdfium2.version.PDFIUM_INFO).partition("@")[0]
    assert {name: PARTS[name].version for name in said} == said


def test_the_relink_note_names_the_folder_of_qt() -> None:
    note = PARTS["pyside6-essentials"].note
    assert "_internal/PySide6" in note
    assert "libQt6*.so.6" in note


@pytest.mark.parametrize("change", ["missing", "other", "stray"])
def test_a_file_that_differs_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    files = {"licences/a.txt": b"a", "licences/b.txt": b"b"}
    (tmp_path / "licences").mkdir()
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    for module in (check, written):
        monkeypatch.setattr(module, "resources_folder", lambda: tmp_path)
    monkeypatch.setattr(check, "wanted", lambda _facts: files)
    assert differences() == []
    at = tmp_path / "licences" / ("c.txt" if change == "stray" else "b.txt")
    if change == "missing":
        at.unlink()
    else:
        at.write_bytes(b"x")
    assert differences() == [f"{change}: licences/{at.name}"]


def test_a_package_that_is_not_the_locked_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda _name: "0.0.1")
    with pytest.raises(ValueError, match="is installed"):
        gather.gathered(gather.Texts())


def test_the_same_text_is_kept_once() -> None:
    texts = gather.Texts()
    assert texts.keep("A b.md", b"x") == "licences/texts/a-b.md.txt"
    assert texts.keep("other", b"x") == "licences/texts/a-b.md.txt"
    assert texts.keep("c.txt", b"y") == "licences/texts/c.txt"
    with pytest.raises(ValueError, match=r"c\.txt"):
        texts.keep("C.txt", b"z")
    assert all(
        (resources_folder() / name).is_file() for part in PARTS.values() for name in part.texts
    )
