"""The store that hunts work in: made once, written anew for each trial, and where it is warm."""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.recovery import new_recovery_code
from tests import destruction_desk, make
from tests.hunt.store_acts import ACTS, Promised, law, office_as_json, sit_down
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE, contents

_FACTS = ".json"
_NOBODYS = 999_999


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A store as it was made: its files, its office in JSON, and what is promised of it."""

    files: dict[str, bytes]
    office: str
    promised: Promised

    def write(self, folder: Path) -> Path:
        """Put it into a new folder."""
        folder.mkdir(mode=0o700)
        for name, data in self.files.items():
            (folder / name).write_bytes(data)
        return folder

    def save(self, folder: Path) -> None:
        """Keep it for a process that this one starts, which has not to make it again."""
        self.write(folder)
        facts = {"office": self.office, "promised": asdict(self.promised)}
        folder.with_suffix(_FACTS).write_text(json.dumps(facts), "utf-8")


def saved(folder: Path) -> Made:
    """What was saved there."""
    facts = json.loads(folder.with_suffix(_FACTS).read_text("utf-8"))
    promised = Promised(**facts["promised"])
    return Made(files=contents(folder), office=facts["office"], promised=promised)


def warm_up(made: Made) -> None:
    """Do each act once: the forks of this process need not translate any statement again."""
    with tempfile.TemporaryDirectory() as name:
        folder = made.write(Path(name) / "store")
        sitting = sit_down(folder, made.office, made.promised, lambda _: None, number=_NOBODYS)
        for act in ACTS:
            sitting.act(act)
        sitting.vault.close()


@cache
def made_store() -> Made:
    """A new store with an office in it, closed; made once a run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "store"
        with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP, new_recovery_code()) as vault:
            at = make.office(vault, law())
            destruction_desk.decider(at)
            with vault.begin() as session:
                head = journal_head(session)
        promised = Promised(seq=head.seq, mac=head.mac.hex())
        return Made(files=contents(folder), office=office_as_json(at), promised=promised)
