"""What counts as noticed where a file of a store was changed, file by file.

records.db: the thorough opening says that the store is damaged, and leaves every file as it is; an
    ordinary opening refuses, or every row is what it was. The first 16 bytes had no effect: they
    are SQLCipher's salt, which the program takes from the header and not from there.
records.db-wal: it holds an act that nobody was promised, as the process died before it was folded
    in. It is all there, or gone without a trace; else the opening refuses, or its file alone does.
header.json, header.copy.json: the whole copy opens, and the changed one is written as it was.
head.bin: the newer of two anchors, spoilt, is one act behind as after a crash; the next act writes
    it, and the opening after that proves it. The older one is of no use any more, nor is what lies
    between them.
contents.bin: a slot is written over its spoilt twin; what stands where nothing was is wiped.
refused.json: the count of refused passphrases says that it is not to be trusted.

Anything else is a fault, and a silent one where a row is another and no error says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.errors import JournalBrokenError, StoreDamagedError, StoreRolledBackError
from bmnn_desk.storage.anchor import PLACES, SLOT_BYTES
from bmnn_desk.storage.files import CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS, REFUSED
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.refusals import Refusals
from tests.hunt.flipped_store import SEALED, WAL, opened_rows, write
from tests.hunt.store_look import look
from tests.hunt.store_made import made_store
from tests.storage.stores import ACCOUNT, PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.storage.vault import Vault
    from tests.hunt.flipped_store import Kept

AT_ONCE = "refused by every opening"
THOROUGHLY = "said by the thorough opening"
SALT = "in SQLCipher's own salt"
ALL_THERE = "changed behind the last act"
OF_THE_FILE = "said by the kept file when it is opened"
ACT_GONE = "without the act that nobody was promised"
HEALED = "healed"
ONE_BEHIND = "one act behind, written by the next"
OLDER = "in the older anchor"
BETWEEN = "between the anchors"
NOT_TRUSTED = "not trusted"
NO_EFFECT = frozenset({SALT, ALL_THERE, OLDER, BETWEEN})
"""What no error tells and nothing heals: every row was compared, and the store proved."""

_SALT_BYTES = 16
_SEQ = slice(9, 17)
_NOTICES = (StoreDamagedError, JournalBrokenError, StoreRolledBackError)


class SilentError(Exception):
    """A row is another, or lost, and nobody says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flipped:
    """A store one of whose files was changed from the byte `at` on.

    `kept` is the store as it was, `before` its rows without the act that stands in the log alone,
    `before_bare` those without sealed bytes.
    """

    folder: Path
    kept: Kept
    files: dict[str, bytes]
    name: str
    at: int
    before: str
    before_bare: str

    def write(self) -> None:
        """Put it into the folder."""
        write(self.folder, self.files)


def _records(flipped: Flipped) -> str:
    flipped.write()
    thorough = _refused(lambda: open_store(flipped.folder, ACCOUNT, PASSPHRASE, thorough=True))
    if thorough and contents(flipped.folder) != flipped.files:
        msg = "a refused opening changed a file"
        raise AssertionError(msg)
    ordinary = _rows_or_refusal(flipped, {flipped.kept.rows})
    if thorough is None and flipped.at < _SALT_BYTES and ordinary == flipped.kept.rows:
        return SALT
    if thorough != StoreDamagedError.__name__:
        msg = f"the thorough opening said {thorough}"
        raise SilentError(msg)
    return THOROUGHLY if ordinary == flipped.kept.rows else f"{AT_ONCE}, {ordinary}"


def _log(flipped: Flipped) -> str:
    flipped.write()
    thorough = _refused(lambda: open_store(flipped.folder, ACCOUNT, PASSPHRASE, thorough=True))
    flipped.write()
    ordinary = _rows_or_refusal(flipped, {flipped.kept.rows, flipped.before})
    is_read = ordinary in {flipped.kept.rows, flipped.before}
    if ordinary == OF_THE_FILE:
        return ordinary
    if thorough is not None:
        return THOROUGHLY if is_read else AT_ONCE
    if not is_read:
        return f"refused at the desk, {ordinary}"
    flipped.write()
    found = look(flipped.folder, flipped.kept.promised)
    if found.faults:
        raise SilentError(found.faults[0])
    return ALL_THERE if ordinary == flipped.kept.rows else ACT_GONE


def _header(flipped: Flipped) -> str:
    _same_rows(flipped)
    return _healed(flipped)


def _head(flipped: Flipped) -> str:
    whole = flipped.kept.files[HEAD]
    newest = max(PLACES, key=lambda place: whole[place:][_SEQ])
    _same_rows(flipped)
    # One more act anchors the one before it, and the store is opened and proved after it.
    found = look(flipped.folder, flipped.kept.promised, go_on=made_store().office)
    if found.faults:
        raise SilentError(found.faults[0])
    spoilt = {
        place
        for place in PLACES
        if whole[place:][:SLOT_BYTES] != flipped.files[HEAD][place:][:SLOT_BYTES]
    }
    return ONE_BEHIND if newest in spoilt else OLDER if spoilt else BETWEEN


def _contents(flipped: Flipped) -> str:
    _same_rows(flipped)
    found = look(flipped.folder, flipped.kept.promised)
    if found.faults:
        raise SilentError(found.faults[0])
    return _healed(flipped)


def _refusals(flipped: Flipped) -> str:
    flipped.write()
    if Refusals(flipped.folder).read().is_trustworthy:
        msg = "the count is taken for true"
        raise SilentError(msg)
    return NOT_TRUSTED


LOOKS: dict[str, Callable[[Flipped], str]] = {
    RECORDS: _records,
    WAL: _log,
    HEADER: _header,
    HEADER_COPY: _header,
    HEAD: _head,
    CONTENTS: _contents,
    REFUSED: _refusals,
}


def _refused(opening: Callable[[], Vault]) -> str | None:
    """By which error, None where it opens; another error than a notice goes on."""
    try:
        opening().close()
    except _NOTICES as error:
        return type(error).__name__
    return None


def _rows_or_refusal(flipped: Flipped, right: set[str]) -> str:
    """The digest of all rows, or the error by which the program refuses to read them."""
    try:
        rows = opened_rows(flipped.folder)
    except _NOTICES as error:
        return type(error).__name__
    return rows if rows in right else _said_by_the_file(flipped)


def _said_by_the_file(flipped: Flipped) -> str:
    """Sealed bytes of a file are others, and nothing else: it refuses to be opened."""
    flipped.write()
    bare = opened_rows(flipped.folder, but=SEALED)
    flipped.write()
    refused = look(flipped.folder, flipped.kept.promised).refused
    is_right = bare in {flipped.kept.bare, flipped.before_bare}
    if not is_right or refused not in {each.__name__ for each in _NOTICES}:
        msg = "rows are others"
        raise SilentError(msg)
    return OF_THE_FILE


def _same_rows(flipped: Flipped) -> None:
    flipped.write()
    if opened_rows(flipped.folder) != flipped.kept.rows:
        msg = "rows are others"
        raise SilentError(msg)


def _healed(flipped: Flipped) -> str:
    if (flipped.folder / flipped.name).read_bytes() != flipped.kept.files[flipped.name]:
        msg = "it was not healed"
        raise SilentError(msg)
    return HEALED
