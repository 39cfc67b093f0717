"""Python's garbage collector and the keys that wait for it."""

from __future__ import annotations

import gc

# Only the third differs from Python's own: no full collection in the midst of a long read.
_THRESHOLDS = (700, 10, 1000)


def spare_what_stays() -> None:
    """Let later collections pass over everything there is now, and leave the full ones to us.

    To be called once the store is open and its first page shown. By then 180,000 objects are
    there to stay (mapped tables, the law, Qt's names), and a full collection, which any long
    read sets off, would walk through all of them: 100 ms in which no key is handled.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)


def collect_at_rest() -> None:
    """A full collection, for moments when nobody types: a window was closed, the screen locked."""
    gc.collect()
