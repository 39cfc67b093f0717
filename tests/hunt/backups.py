"""Change backup files: each is refused with its sentence, by the open store and by a restoring.

The live store and the place stay as they are, nothing is left beside them, and the unchanged
backup restores every row before and after. Which ways there are stands in changed_backup.
"""

from __future__ import annotations

import itertools
import random
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import BackupDamagedError, DeskError
from bmnn_desk.restoring import RestoreWish, restored_aside
from bmnn_desk.storage.backup_file import SUFFIX, check_backup, write_backup
from bmnn_desk.storage.credential import Credential
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.recovery import new_recovery_code
from bmnn_desk.storage.restore_backup import BackupSource, restore_backup
from bmnn_desk.storage.share_copies import bring_shares
from tests import make
from tests.hunt.changed_backup import WAYS, Backups
from tests.hunt.flipped_store import opened_rows
from tests.hunt.report import Report
from tests.hunt.store_acts import law, sit_down
from tests.hunt.store_look import BUGS
from tests.hunt.store_made import made_store
from tests.remembered import share_statements
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE, contents
from tests.stretched_once import stretched_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.storage.key import KeyRing
    from bmnn_desk.storage.vault import Vault

_BEGUN = datetime(2026, 3, 10, 8, tzinfo=UTC)
_WITH_LIVE = 0.7
_BY = Credential(slot=ACCOUNT, passphrase=PASSPHRASE)


@dataclass(kw_only=True)
class _Hunt:
    base: Path
    chance: random.Random
    backups: Backups
    refused: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    @property
    def live(self) -> Path:
        """The folder of the store."""
        return self.base / "kho"

    @property
    def place(self) -> Path:
        """Where the backup lies."""
        return self.base / "sao-luu"

    @property
    def backup(self) -> Path:
        """The one file there."""
        return self.place / f"20260310-080000-9{SUFFIX}"


def hunt_backups(n: int, seed: int) -> Report:
    """Change a backup `n` times, every way in its turn."""
    share_statements()
    with stretched_once(), tempfile.TemporaryDirectory() as name:
        hunt = _Hunt(base=Path(name), chance=random.Random(seed), backups=_made(Path(name)))
        rows = _restored_rows(hunt)
        with open_store(hunt.live, ACCOUNT, PASSPHRASE) as vault:
            before = contents(hunt.live)
            for way in itertools.islice(itertools.cycle(WAYS), n):
                _change(hunt, way, vault.keys)
            if contents(hunt.live) != before:
                hunt.faults.append("the live store is another")
        hunt.backup.write_bytes(hunt.backups.newer)
        if _restored_rows(hunt) != rows:
            hunt.faults.append("the unchanged backup restores other rows than at first")
    figures = (
        f"seed {seed}, {hunt.ways.total()} changed backups in {len(hunt.ways)} ways, offered to "
        f"the open store and to a restoring: {hunt.refused} of {2 * n} refused as damaged; the "
        f"unchanged one restored the same rows before and after; {len(hunt.faults)} faults"
    )
    return Report(figures=figures, faults=tuple(hunt.faults))


def _made(base: Path) -> Backups:
    """Two backups of a store, work between them, and one of another store; the newer lies there."""
    made, said, whole = made_store(), list[str](), []
    sitting = sit_down(made.write(base / "kho"), made.office, made.promised, said.append, number=1)
    (base / "sao-luu").mkdir()
    with sitting.vault as vault:
        for days, acts in enumerate((("issue",), ("issue", "print"))):
            for act in acts:
                sitting.act(act)
            whole.append(_backup_of(vault, base / "sao-luu", days))
    bring_shares(base / "kho" / CONTENTS, base / "sao-luu" / CONTENTS)
    with create_store(base / "other", ACCOUNT, PASSPHRASE, CHEAP, new_recovery_code()) as vault:
        make.office(vault, law())
        other = _backup_of(vault, base / "sao-luu", 0)
    shutil.rmtree(base / "other")
    older, newer = whole
    backups = Backups(newer=newer, older=older, other=other)
    (base / "sao-luu" / f"20260310-080000-9{SUFFIX}").write_bytes(newer)
    return backups


def _backup_of(vault: Vault, place: Path, days: int) -> bytes:
    path = place / write_backup(vault, place, _BEGUN + timedelta(days=days)).name
    try:
        return path.read_bytes()
    finally:
        path.unlink()


def _restored_rows(hunt: _Hunt) -> str:
    """What the backup restores, row by row, where nothing else is left of the store."""
    folder = hunt.base / "lai"
    source = BackupSource(backup=hunt.backup, shares=hunt.place / CONTENTS)
    restore_backup(source, folder, _BY)
    try:
        return opened_rows(folder)
    finally:
        shutil.rmtree(folder)


def _change(hunt: _Hunt, way: str, keys: KeyRing) -> None:
    data = WAYS[way](hunt.chance, hunt.backups)
    if data == hunt.backups.newer:
        hunt.faults.append(f"{way}: changed nothing")
    hunt.ways[way] += 1
    hunt.backup.write_bytes(data)
    place, there = contents(hunt.place), sorted(hunt.base.iterdir())
    _require_refused(hunt, f"{way}, by the store", lambda: check_backup(hunt.backup, keys))
    live = hunt.live if hunt.chance.random() < _WITH_LIVE else hunt.base / "khong-con"
    wish = RestoreWish(backup=hunt.backup, live=live, credential=_BY)
    _require_refused(hunt, f"{way}, by a restoring", lambda: _restore(wish))
    if contents(hunt.place) != place or sorted(hunt.base.iterdir()) != there:
        hunt.faults.append(f"{way}: something was left or taken")


def _restore(wish: RestoreWish) -> None:
    with restored_aside(wish):
        pass


def _require_refused(hunt: _Hunt, how: str, work: Callable[[], object]) -> None:
    """By the one error that says so: that the backup is damaged or was changed."""
    try:
        work()
    except BackupDamagedError:
        hunt.refused += 1
    except (DeskError, *BUGS) as error:
        hunt.faults.append(f"{how}: {type(error).__name__} {error}")
    else:
        hunt.faults.append(f"{how}: taken")
