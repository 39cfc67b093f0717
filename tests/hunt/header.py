"""Change a store's header in every way: it is refused, never another key, never another error."""

from __future__ import annotations

import hashlib
import json
import random
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from bmnn_desk.errors import (
    DeskError,
    HeaderDamagedError,
    StoreTooNewError,
    WrongPassphraseError,
)
from bmnn_desk.storage.files import HEADER, HEADER_COPY
from bmnn_desk.storage.header import header_bytes
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.kdf import Argon2Cost, derive_kek
from bmnn_desk.storage.recovery import RECOVERY_NAME
from bmnn_desk.storage.slots import Credential, change_passphrase
from tests.hunt.header_changes import ALL_CHANGES, Spoils
from tests.hunt.report import Report
from tests.storage.peopled_store import CLERK, CODE, OFFICER, peopled
from tests.storage.stores import CHEAP, contents, store_in

_NOW = "con thuyền giấy trôi qua phố"
_RIGHT = (
    Credential(slot=CLERK.slot, passphrase=_NOW),
    OFFICER,
    Credential(slot=RECOVERY_NAME, passphrase=CODE),
)
# The clerk's passphrase of before, which fits the slot in the copy that somebody kept.
_WRONG = (CLERK, Credential(slot=OFFICER.slot, passphrase=_NOW))
_ERRORS = (
    ArithmeticError, AttributeError, DeskError, LookupError, MemoryError, OSError, RuntimeError,
    TypeError, ValueError,
)  # fmt: skip
_TM = {"tm_nonce", "tm_ct"}


@dataclass(frozen=True, kw_only=True)
class _Try:
    """A changed header, in both copies or the first alone, and who tries to open it."""

    raw: bytes
    both: bool
    by: Credential


@dataclass(kw_only=True)
class _Hunt:
    folder: Path
    original: bytes
    master: bytes
    spoils: Spoils
    outcomes: Counter[str] = field(default_factory=Counter)
    longest_s: float = 0.0
    faults: list[str] = field(default_factory=list)


def hunt_header(n: int, seed: int) -> Report:
    """Change the header `n` times and try a passphrase on each, three of four times a right one."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        hunt = _begin(Path(name))
        for number in range(n):
            _try_once(hunt, chance, number)
    said = ", ".join(f"{count} {kind}" for kind, count in hunt.outcomes.most_common())
    figures = (
        f"{n} changed headers, {len(ALL_CHANGES)} kinds of change, seed {seed}: {said}; "
        f"longest {1000 * hunt.longest_s:.0f} ms, {len(hunt.faults)} faults"
    )
    return Report(figures=figures, faults=tuple(hunt.faults))


def _begin(base: Path) -> _Hunt:
    folder = peopled(base / "store")
    older = json.loads(contents(folder)[HEADER])
    change_passphrase(folder, CLERK, _NOW)
    other = json.loads(contents(store_in(base / "other"))[HEADER])
    other["slots"] *= len(older["slots"])
    _, _, keys = unlock_folder(folder, _RIGHT[0].slot, _NOW, _kdf)
    return _Hunt(
        folder=folder,
        original=contents(folder)[HEADER],
        master=bytes(keys.master),
        spoils=Spoils(older=older, other=other),
    )


def _try_once(hunt: _Hunt, chance: random.Random, number: int) -> None:
    raw, change = hunt.original, ALL_CHANGES[0]
    while raw == hunt.original:
        change = chance.choice(ALL_CHANGES)
        raw = change(hunt.original, chance, hunt.spoils)
    by = chance.choice(_RIGHT if chance.random() < 0.75 else _WRONG)
    tried = _Try(raw=raw, both=chance.random() < 0.8, by=by)
    (hunt.folder / HEADER).write_bytes(raw)
    (hunt.folder / HEADER_COPY).write_bytes(raw if tried.both else hunt.original)
    start = time.perf_counter()
    outcome, fault = _outcome(hunt, tried)
    hunt.longest_s = max(hunt.longest_s, time.perf_counter() - start)
    hunt.outcomes[outcome] += 1
    if fault:
        hunt.faults.append(f"{number} by {change.__name__}: {outcome}: {fault}")


def _outcome(hunt: _Hunt, tried: _Try) -> tuple[str, str]:
    """What came of it, and what is wrong with that: nothing where it is as it should be."""
    try:
        header, _, keys = unlock_folder(hunt.folder, tried.by.slot, tried.by.passphrase, _kdf)
    except _ERRORS as error:
        return _refusal(hunt, tried, error)
    if bytes(keys.master) != hunt.master:
        return "opened", "with another key"
    if tried.both or tried.by in _WRONG or header_bytes(header) != hunt.original:
        return "opened", "though it was changed"
    return "opened by the whole copy", ""


def _refusal(hunt: _Hunt, tried: _Try, error: BaseException) -> tuple[str, str]:
    match error:
        case HeaderDamagedError():
            # The second copy is whole: whatever the first is, it must not hide that.
            return "refused as damaged", "" if tried.both else "the whole copy was not taken"
        case StoreTooNewError():
            return "refused as too new", "" if tried.both and _is_newer(tried.raw) else "it is not"
        case WrongPassphraseError():
            touched = tried.by in _WRONG or _is_touched(hunt, tried)
            return "refused as wrong passphrase", "" if touched else "the slot is as it was"
        case _:
            return f"raised {type(error).__name__}", "another error"


def _is_newer(raw: bytes) -> bool:
    data = json.loads(raw)
    return bool(data["version"] > 1 or data["pending"] is not None)


def _is_touched(hunt: _Hunt, tried: _Try) -> bool:
    """Whether the key of this very slot, or what it is bound to, was changed."""
    was, now = json.loads(hunt.original), json.loads(tried.raw)
    return bool(was["vault_id"] != now["vault_id"]) or _own(was, tried.by) != _own(now, tried.by)


def _own(data: dict[str, Any], by: Credential) -> list[dict[str, Any]]:
    return [
        {key: value for key, value in slot.items() if key not in _TM}
        for slot in data["slots"]
        if by.slot in {slot["id"], slot["name"]}
    ]


def _kdf(passphrase: str, cost: Argon2Cost, salt: bytes) -> bytearray:
    return bytearray(_stretched(passphrase, cost, salt))


@cache
def _stretched(passphrase: str, cost: Argon2Cost, salt: bytes) -> bytes:
    """Really derived, once for the same parameters; of a dearer cost any other key will do."""
    if not cost.is_in_bounds():
        raise HeaderDamagedError
    if cost.memory > CHEAP.memory or cost.passes > CHEAP.passes:
        return hashlib.sha256(salt).digest()
    return bytes(derive_kek(passphrase, cost, salt))
