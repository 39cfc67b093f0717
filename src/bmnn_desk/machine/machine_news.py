"""What a system tells of its machine that concerns an open desk."""

from enum import StrEnum


class MachineNews(StrEnum):
    """Nobody works at the machine any more."""

    SLEEPS = "sleeps"
    SCREEN_LOCKED = "screen locked"
