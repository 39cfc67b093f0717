"""Trees that look like the root of a Linux."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


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
