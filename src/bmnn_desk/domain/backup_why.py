"""Why a backup is made; alone, as the first window needs this of backups and nothing else."""

from __future__ import annotations

from enum import StrEnum


class BackupWhy(StrEnum):
    """On what occasion a backup is made."""

    BY_HAND = "by_hand"
    LOCK = "lock"
    EXIT = "exit"
    YEAR = "year"
    KEYS = "keys"
