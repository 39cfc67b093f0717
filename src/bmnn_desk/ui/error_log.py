"""The log of what should never happen: where in the program, and nothing of what was typed."""

from __future__ import annotations

import hashlib
import traceback
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LOG = "errors.log"
MOST_BYTES = 256 * 1024
_CODE_DIGITS = 4
_OURS = Path(__file__).parents[2]


def error_code(error: BaseException) -> str:
    """Four hex digits; the same fault at the same place has the same code."""
    place = "\n".join(_places(error))
    return hashlib.sha256(place.encode()).hexdigest()[:_CODE_DIGITS].upper()


def log_error(folder: Path, error: BaseException) -> str:
    """Write the kinds of error and the lines of the program; its code comes back.

    Neither the words of the error nor any value: they might be a title, a number or a path.
    A disk that refuses is passed over, as there is nowhere to tell.
    """
    code = error_code(error)
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    entry = "\n".join([f"{now} {code}", *_places(error), "", ""])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / LOG
        if path.exists() and path.stat().st_size > MOST_BYTES:
            path.unlink()
        with path.open("a", encoding="utf-8") as file:
            file.write(entry)
    except OSError:
        return code
    return code


def _places(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield f"{type(link).__module__}.{type(link).__qualname__}"
        for frame in traceback.extract_tb(link.__traceback__):
            yield f"  {_plain(Path(frame.filename))}:{frame.lineno} {frame.name}"
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _plain(path: Path) -> str:
    """A file of the program by its place in it, any other by its name: no folder of the user's."""
    return path.relative_to(_OURS).as_posix() if path.is_relative_to(_OURS) else path.name
