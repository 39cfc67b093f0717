"""A copy of the shipped forms with one thing spoilt, and what the program says of it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import LawDataError
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    from pathlib import Path


def copied(folder: Path) -> Path:
    """The shipped forms, copied whole, to be changed."""
    return shutil.copytree(forms_folder(), folder / "forms")


def spoil(forms: Path, name: str, old: str, new: str) -> None:
    """Put `new` for the first `old` of a file; `old` must be there."""
    path = forms / name
    text = path.read_text("utf-8")
    assert old in text, f"{name} does not say {old!r}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def complaint(forms: Path) -> tuple[str, str]:
    """File and key that the program names when it reads these forms."""
    with pytest.raises(LawDataError) as caught:
        Law(forms)
    assert caught.value.file in str(caught.value)
    assert caught.value.why
    return caught.value.file, caught.value.key
