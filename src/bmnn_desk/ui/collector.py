"""Python's garbage collector and the keys that wait for it."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

# Only the third differs from Python's own: no full collection where somebody may type. A read of
# 100,000 lines, twice, came to the 1,000 that stood here, and the window was still for 0.7 s.
_THRESHOLDS = (700, 10, 20_000)
# While it rests the young are looked at so often, once there are so many: 5 ms each time.
_SWEEP_MS, _MANY = 50, 10_000
# Collections of the middle generation: about 70,000 objects that came and stayed.
_MUCH = 10


def spare_what_stays() -> None:
    """Let later collections pass over everything there is now, and leave the full ones to us.

    To be called once the program is loaded and before a store is opened. By then 380,000 objects
    are there to stay (mapped tables, Qt's names), and a full collection would walk through all of
    them: 250 ms in which no key is handled. So what is garbage by now is left as well: it is of
    the loading, and of nobody's desk. What a desk leaves behind is collected when it is locked.
    """
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)


def collect_while_away() -> None:
    """A full collection where much has come since the last, for when nobody types for a minute."""
    if gc.get_count()[-1] >= _MUCH:
        gc.collect()


def collect_at_rest() -> None:
    """A full collection, for moments when nobody types: the screen was locked, its desk is closed.

    What outlives a desk is the program's: the next one passes over it.
    """
    gc.collect()
    gc.freeze()


class RestingCollector(QObject):
    """The collector while somebody works beside the main thread: it runs there, and only there.

    By itself it would run in whichever thread makes the next object, and take away widgets there.
    Were it only to rest, all that a long read left behind would go in one go at its end: after a
    year's figures of 100,000 lines that were 0.4 s in which no key was handled. What it still
    holds then is looked at all the same.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rests = False
        self._timer = QTimer(self, interval=_SWEEP_MS)
        self._timer.timeout.connect(self._sweep)

    def rest(self) -> None:
        """Let it not run by itself; where somebody else stopped it, nothing happens."""
        if gc.isenabled():
            self._rests = True
            gc.disable()
            self._timer.start()

    def go_on(self) -> None:
        """Let it run again, if it rests by this."""
        if self._rests:
            self._rests = False
            self._timer.stop()
            gc.enable()

    def _sweep(self) -> None:
        if gc.get_count()[0] >= _MANY:
            gc.collect(0)
