"""The program finds its own data from source and frozen."""

import sys
from pathlib import Path

import pytest

from bmnn_desk.paths import fonts_folder, forms_folder, program_folder, resources_folder


def test_from_source_it_is_the_checkout() -> None:
    assert (forms_folder() / "tt24-2020" / "rules.toml").is_file()
    assert (fonts_folder() / "liberation-serif" / "LICENSE").is_file()
    assert (resources_folder() / "icons" / "LICENSE").is_file()


def test_frozen_it_is_the_bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert program_folder() == tmp_path
