"""What a package may hold at most: an opened one comes from outside."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from bmnn_desk.errors import PackageDamagedError, PackageTooBigError

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BYTES = 100 * 1024 * 1024
MOST_FILES = 500


def require_sizes(sizes: Iterable[int]) -> None:
    """Let files of these sizes in bytes pass.

    Raises:
        PackageTooBigError: there are too many, or they are too large together.
    """
    found = tuple(sizes)
    if len(found) > MOST_FILES or sum(found) > MOST_BYTES:
        raise PackageTooBigError


def require_names(names: Iterable[str]) -> None:
    """Let names pass that lead nowhere else: plain ones, each once.

    Raises:
        PackageDamagedError: one does not.
    """
    found = tuple(names)
    is_plain = all(
        name and "\\" not in name and "\0" not in name and PurePosixPath(name).name == name
        for name in found
    )
    if not is_plain or ".." in found or len({name.casefold() for name in found}) != len(found):
        raise PackageDamagedError
