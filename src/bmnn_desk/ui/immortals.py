"""None, True and False live for ever on Python 3.11 too, where PySide6 would use them up.

The wheels of PySide6 6.12 were built with headers in which Py_RETURN_NONE counts no reference
(CPython gh-134989): each call that returns None loses one, and after some 5,000 the process
aborts with "deallocating None". From 3.12 on these objects are not counted at all.
"""

from __future__ import annotations

import ctypes
import sys

_FIRST_IMMORTAL = (3, 12)
_OUT_OF_REACH = sys.maxsize // 4


def keep_singletons() -> None:
    """Raise their reference counts out of reach; to be called before the first widget is made."""
    if sys.version_info >= _FIRST_IMMORTAL:
        return
    for single in (None, True, False):
        if sys.getrefcount(single) < _OUT_OF_REACH:
            # The count is the first field of every object of a release build.
            ctypes.c_ssize_t.from_address(id(single)).value += _OUT_OF_REACH
