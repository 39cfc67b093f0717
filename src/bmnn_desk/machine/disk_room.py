"""How much room a disk has left: a desk tells of it before a full disk stops the work."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LEAST_ROOM_BYTES = 200 * 1024 * 1024
"""What the largest files of one step take: a stored paper, its copies, a backup beside it."""


def room_left(folder: Path) -> int | None:
    """Free bytes for this user on the folder's disk; None where the system does not say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
