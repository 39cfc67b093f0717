from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.licences import PartFamily
from bmnn_desk.errors import ShippedFileError
from bmnn_desk.paths import resources_folder
from bmnn_desk.ui import licences
from bmnn_desk.ui.licences import NAME, licence_text, read_parts, shipped_parts

if TYPE_CHECKING:
    from pathlib import Path


def test_the_shipped_list_is_whole_and_every_part_has_its_text() -> None:
    parts = shipped_parts()
    assert parts[0].name == "bmnn-desk"
    assert {part.family for part in parts} == set(PartFamily)
    for part in parts:
        assert len(licence_text(part)) > 100, part.name
    (qt,) = [part for part in parts if part.name == "Qt"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in licence_text(qt)
    assert "GNU GENERAL PUBLIC LICENSE" in licence_text(qt)


def test_a_text_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "resources_folder", lambda: tmp_path)
    with pytest.raises(ShippedFileError) as raised:
        licence_text(shipped_parts()[0])
    assert raised.value.file == shipped_parts()[0].texts[0]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('name = "alembic"', 'nama = "alembic"', "parts.4.nama"),
        ('name = "alembic"', 'name = ""', "parts.4.name"),
        ('name = "alembic"', 'name = "CPython"', "parts"),
        ('family = "python"', 'family = "other"', "parts.4.family"),
        ("contains = []", 'contains = "x"', "parts.1.contains"),
    ],
)
def test_a_list_that_was_spoilt_is_refused_with_its_key(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    copied = tmp_path / "licences.toml"
    shutil.copy(resources_folder() / NAME, copied)
    whole = copied.read_text("utf-8")
    assert old in whole
    copied.write_text(whole.replace(old, new, 1), "utf-8")
    with pytest.raises(ShippedFileError) as raised:
        read_parts(copied)
    assert raised.value.key == key
