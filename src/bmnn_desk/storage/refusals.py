"""How often a passphrase was refused, beside the header, so that closing the program helps nobody.

Five tries are free; from then on each wrong one costs 30 seconds, doubled up to 15 minutes. This
hinders a hand at this keyboard. It is no lock: the file's seal is made from the store's id, which
stands in the header for all to read, so it stops an editor and not a programmer, and whoever
copies the folder tries elsewhere. The barrier that holds is the second that each guess takes.
"""

from __future__ import annotations

import hmac
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bmnn_desk.errors import DeskError, HeaderDamagedError
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.files import REFUSED, drop_unfinished, write_whole
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.header_json import number, only, read_object

if TYPE_CHECKING:
    from pathlib import Path

FREE = 5
FIRST_PAUSE = 30
LONGEST_PAUSE = 15 * 60

_MOST_BYTES = 4096
_MOST_COUNT = 10**6
_MOST_DOUBLINGS = 10
_USE = b"bmnn-desk/1/refused"
_FIELDS = ("count", "first_at", "last_at", "is_whole", "seal")


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalState:
    """Refused tries in a row, when the first and the last were, and what they cost.

    `wait_seconds` is how long no try shall be taken yet. The times are UTC in ISO form, empty
    where none is known. `is_trustworthy` is False from the moment the file was found missing or
    changed until the store is opened; the free tries then count as used up.
    """

    count: int = 0
    first_at: str = ""
    last_at: str = ""
    wait_seconds: int = 0
    is_trustworthy: bool = True

    @property
    def left(self) -> int:
        """How many more tries may be wrong before a pause."""
        return max(FREE - self.count, 0)


_UNKNOWN = RefusalState(count=FREE - 1, is_trustworthy=False)


class Refusals:
    """The count of one store's folder; a disk that refuses writing hinders nobody."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, now: datetime | None = None) -> RefusalState:
        """What the file says; `now` is the clock's, aware of its zone, where none is given."""
        try:
            state = _parsed(self._raw(), self._seal_key())
        except (DeskError, OSError, ValueError):
            return _UNKNOWN
        return replace(state, wait_seconds=_wait(state, now or datetime.now(UTC)))

    def note_refused(self, now: datetime | None = None) -> RefusalState:
        """One more wrong try; how it stands then, whether the disk took it or not."""
        at = now or datetime.now(UTC)
        known = self.read(at)
        stamp = at.astimezone(UTC).isoformat(timespec="milliseconds")
        state = replace(
            known,
            count=min(known.count + 1, _MOST_COUNT),
            first_at=known.first_at or stamp,
            last_at=stamp,
        )
        self._write(state)
        return replace(state, wait_seconds=_wait(state, at))

    def note_opened(self) -> None:
        """The store was opened: the count begins anew."""
        if self.read() != RefusalState():
            self._write(RefusalState())
        with suppress(DeskError, OSError):
            drop_unfinished(self._folder / REFUSED)

    def _raw(self) -> bytes:
        with (self._folder / REFUSED).open("rb") as file:
            return file.read(_MOST_BYTES)

    def _write(self, state: RefusalState) -> None:
        # Whoever knows the passphrase gets in, whatever the disk does to this file.
        with suppress(DeskError, OSError):
            write_whole(self._folder / REFUSED, _sealed(state, self._seal_key()))

    def _seal_key(self) -> bytes:
        vault_id = read_headers(self._folder)[0].vault_id
        return hmac.digest(vault_id, _USE, "sha256")


def pause_seconds(count: int) -> int:
    """The pause after so many wrong tries in a row."""
    if count < FREE:
        return 0
    return min(FIRST_PAUSE << min(count - FREE, _MOST_DOUBLINGS), LONGEST_PAUSE)


def _wait(state: RefusalState, now: datetime) -> int:
    pause = pause_seconds(state.count)
    if not pause:
        return 0
    # A clock that was put back makes nobody wait longer than the pause.
    passed = (now - datetime.fromisoformat(state.last_at)).total_seconds()
    return min(max(round(pause - passed + 0.499), 0), pause)


def _sealed(state: RefusalState, key: bytes) -> bytes:
    data = {
        "count": state.count,
        "first_at": state.first_at,
        "last_at": state.last_at,
        "is_whole": state.is_trustworthy,
    }
    seal = hmac.digest(key, canonical_json(data), "sha256")
    return canonical_json({**data, "seal": seal.hex()})


def _parsed(raw: bytes, key: bytes) -> RefusalState:
    data = read_object(raw)
    only(data, _FIELDS)
    state = RefusalState(
        count=number(data["count"], 0, _MOST_COUNT),
        first_at=_moment(data["first_at"]),
        last_at=_moment(data["last_at"]),
        is_trustworthy=data["is_whole"] is True,
    )
    if not hmac.compare_digest(_sealed(state, key), raw) or bool(state.count) != bool(
        state.last_at
    ):
        raise HeaderDamagedError
    return state


def _moment(value: Any) -> str:  # noqa: ANN401  anything that JSON can say
    if not isinstance(value, str):
        raise HeaderDamagedError
    if value and datetime.fromisoformat(value).tzinfo is None:
        raise HeaderDamagedError
    return value
