"""Trees that look like the root of a Linux."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

    import pytest


def written(root: Path, files: dict[str, str]) -> Path:
    """The tree with these files."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def refuse(path: Path) -> bool:
    """Take every right to a file or folder away; False where the tests' user has them all."""
    path.chmod(0)
    try:
        list(path.iterdir()) if path.is_dir() else path.read_bytes()
    except PermissionError:
        return True
    return False


def shut(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Refuse to say what lies in a folder, as the system does to who may not enter it."""
    stat = Path.stat

    def refusing(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        """What is told of any other path."""
        if folder in path.parents:
            raise PermissionError
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refusing)
