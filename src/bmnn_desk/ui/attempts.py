"""Wrong passphrases in a row: five are free, then each costs a longer pause (security 5).

The store counts them beside its header, so that they outlive the program; this is what windows
show of it, and the count where the disk refuses to be written. The real barrier is the second
that each guess takes.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FREE = 5
FIRST_PAUSE = 30
LONGEST_PAUSE = 15 * 60


def pause_seconds(failed: int) -> int:
    """The pause after so many wrong tries in a row."""
    if failed < FREE:
        return 0
    return min(FIRST_PAUSE << min(failed - FREE, 10), LONGEST_PAUSE)


class Attempts:
    """The tries of one store, whichever window they are made in."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed = 0
        self._until = 0.0

    @property
    def failed(self) -> int:
        """Wrong tries in a row."""
        return self._failed

    @property
    def left(self) -> int:
        """How many more may be wrong before a pause."""
        return max(FREE - self._failed, 0)

    def fail(self) -> None:
        """A try was wrong."""
        self._failed += 1
        self._until = self._clock() + pause_seconds(self._failed)

    def take(self, refused: int, wait_seconds: int) -> None:
        """The store's own count, and the seconds until the next try is taken."""
        self._failed = refused
        self.wait(wait_seconds)

    def wait(self, seconds: int) -> None:
        """The next try is taken after so many seconds."""
        self._until = self._clock() + seconds if seconds else 0.0

    def succeed(self) -> None:
        """A try was right: the count begins anew."""
        self._failed, self._until = 0, 0.0

    def seconds_to_wait(self) -> int:
        """Seconds until the next try is taken; 0 where it is taken now."""
        return max(0, round(self._until - self._clock() + 0.499))
