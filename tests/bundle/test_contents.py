"""What must not be in a bundle is found, wherever in it it hides."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.bundle.contents import differing, left_in, listed, own_places, size_of, telling
from tests.test_build_installer import spec

HOME = str(Path.home())


@pytest.fixture
def built(tmp_path: Path) -> Path:
    inner = tmp_path / "bmnn-desk" / "_internal"
    inner.mkdir(parents=True)
    (inner / "libQt6Core.so.6").write_bytes(b"\x7fELF core")
    (inner / "libfirst.so").symlink_to("libQt6Core.so.6")
    return inner.parent


def test_a_folder_is_listed_with_digests_and_links(built: Path) -> None:
    found = listed(built)
    assert found["_internal/libfirst.so"] == "-> libQt6Core.so.6"
    assert len(found["_internal/libQt6Core.so.6"]) == 64
    assert size_of(built) == 9  # what a link leads to is weighed once


def test_a_changed_file_a_new_one_and_a_lost_one_differ(built: Path) -> None:
    before = listed(built)
    (built / "_internal" / "libQt6Core.so.6").write_bytes(b"\x7fELF cora")
    (built / "_internal" / "libfirst.so").unlink()
    (built / "new").touch()
    expected = ["_internal/libQt6Core.so.6", "_internal/libfirst.so", "new"]
    assert differing(before, listed(built)) == expected
    assert differing(before, before) == []


@pytest.mark.parametrize(
    "name", ["libQt6Network.so.6", "PySide6/Qt/plugins/tls/libqopensslbackend.so", "libcups.so.2"]
)
def test_a_file_that_the_spec_leaves_out_is_found(built: Path, name: str) -> None:
    planted = built / "_internal" / name
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.touch()
    assert left_in(built, spec()["is_left_out"]) == [name]


@pytest.mark.parametrize("place", own_places())
def test_a_path_of_this_machine_is_found_in_files_links_and_archives(
    built: Path, place: str
) -> None:
    assert telling(built, own_places()) == []
    (built / "plain.txt").write_text(f"from {place}/somewhere\n")
    (built / "link").symlink_to(f"{place}/elsewhere")
    with zipfile.ZipFile(built / "packed.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("inner.pyc", f"{place}/module.py")
    told = {line.split(":")[0] for line in telling(built, (place,))}
    assert told == {"plain.txt", "link", "packed.zip/inner.pyc"}


def test_a_longer_name_a_bare_home_and_a_wheels_own_cache_are_no_such_path(built: Path) -> None:
    (built / "plain.txt").write_text(f"{HOME}land {HOME}\0 /root/.cargo/registry/src/x")
    assert telling(built, own_places()) == []
