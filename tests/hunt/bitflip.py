"""Turn bits over in a store's files: each is noticed, and no row is ever another without a word.

What counts as noticed stands in flip_looks, file by file. What had no effect is counted apart: the
store opened thoroughly, and every row was compared.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError
from bmnn_desk.storage.anchor import PLACES, SLOT_BYTES
from bmnn_desk.storage.files import CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS, REFUSED
from tests.hunt.disk_calls import place_of_hunt
from tests.hunt.flip_looks import ACT_GONE, LOOKS, NO_EFFECT, Flipped, SilentError
from tests.hunt.flipped_store import PAGE, WAL, closed_store, cut_off_store
from tests.hunt.report import Report
from tests.hunt.store_look import BUGS
from tests.remembered import share_statements
from tests.stretched_once import stretched_once

if TYPE_CHECKING:
    from tests.hunt.flipped_store import CutOff, Kept

_MANY = 16
_ONE_BIT = 0.85
_EARLY, _BEGINNING = 0.04, 64
_IN_A_SLOT = 0.9
_HALF_FOLDED = f"{WAL}, half folded"
_SHARES = {
    RECORDS: 50,
    WAL: 12,
    _HALF_FOLDED: 12,
    HEADER: 6,
    HEADER_COPY: 4,
    HEAD: 6,
    CONTENTS: 8,
    REFUSED: 2,
}


@dataclass(kw_only=True)
class _Hunt:
    folder: Path
    chance: random.Random
    closed: Kept
    cut_off: CutOff
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    single: int = 0
    silent: int = 0
    faults: list[str] = field(default_factory=list)


def hunt_bitflip(n: int, seed: int) -> Report:
    """Turn over `n` times: one bit mostly, sixteen bytes sometimes."""
    share_statements()
    with stretched_once(), tempfile.TemporaryDirectory(dir=place_of_hunt()) as name:
        hunt = _Hunt(
            folder=Path(name) / "store",
            chance=random.Random(seed),
            closed=closed_store(),
            cut_off=cut_off_store(),
        )
        # Each kind at least once, the others by their weight.
        rest = max(n - len(_SHARES), 0)
        kinds = [*_SHARES][:n]
        kinds += hunt.chance.choices(tuple(_SHARES), tuple(_SHARES.values()), k=rest)
        for kind in kinds:
            _turn_over(hunt, kind)
    said = "; ".join(
        f"{name}: {count} {outcome}" for (name, outcome), count in sorted(hunt.outcomes.items())
    )
    vain, gone = (
        sum(count for (_, outcome), count in hunt.outcomes.items() if outcome in named)
        for named in (NO_EFFECT, {ACT_GONE})
    )
    noticed = hunt.outcomes.total() - vain - gone
    figures = (
        f"{n} changes, {hunt.single} of a single bit, seed {seed}: {noticed} noticed, {vain} "
        f"without effect, {gone} took an act that nobody was promised, {hunt.silent} silent, "
        f"{len(hunt.faults)} faults ({said})"
    )
    return Report(figures=figures, faults=tuple(hunt.faults))


def _turn_over(hunt: _Hunt, kind: str) -> None:
    name = kind.partition(",")[0]
    kept = hunt.cut_off.kept if name == WAL else hunt.closed
    files = dict(kept.files)
    if kind == _HALF_FOLDED:
        files[RECORDS] = _half_folded(hunt, files[RECORDS])
    at, changed = _changed(hunt, name, files[name])
    flipped = Flipped(
        folder=hunt.folder,
        kept=kept,
        files={**files, name: changed},
        name=name,
        at=at,
        before=hunt.cut_off.before,
        before_bare=hunt.cut_off.before_bare,
    )
    try:
        hunt.outcomes[kind, LOOKS[name](flipped)] += 1
    except SilentError as error:
        hunt.silent += 1
        hunt.faults.append(f"{kind} at {at}: silent: {error}")
    except DeskError as error:
        hunt.faults.append(f"{kind} at {at}: {type(error).__name__} {error}")
    except BUGS as error:
        hunt.faults.append(f"{kind} at {at}: a bug: {type(error).__name__} {error}")


def _changed(hunt: _Hunt, name: str, whole: bytes) -> tuple[int, bytes]:
    """The file with some of it turned over, and where."""
    chance, data = hunt.chance, bytearray(whole)
    at = chance.randrange(len(data))
    if name == HEAD and chance.random() < _IN_A_SLOT:
        at = chance.choice(PLACES) + chance.randrange(SLOT_BYTES)
    elif chance.random() < _EARLY:
        at = chance.randrange(min(_BEGINNING, len(data)))
    if chance.random() < _ONE_BIT:
        hunt.single += 1
        data[at] ^= 1 << chance.randrange(8)
        return at, bytes(data)
    at = min(at, len(data) - _MANY)
    for place in range(at, at + _MANY):
        data[place] ^= chance.randrange(1, 256)
    return at, bytes(data)


def _half_folded(hunt: _Hunt, records: bytes) -> bytes:
    """The records where the folding of the log into them was cut off: some pages of each."""
    folded = hunt.cut_off.folded
    mixed = bytearray(records.ljust(len(folded), b"\0"))
    for start in range(0, len(folded), PAGE):
        if hunt.chance.random() < 0.5:
            mixed[start : start + PAGE] = folded[start : start + PAGE]
    return bytes(mixed)
