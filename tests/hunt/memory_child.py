"""The process whose memory is looked through: it does as it is told, line by line.

`python -m tests.hunt.memory_child FOLDER MASK`; a command is a JSON list, the answer a JSON value.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.entrance import the_law
from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.kept_file import FileAsked, kept_file
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.wipe import wipe
from tests import make
from tests.hunt.memory_scan import Scanner, masked
from tests.storage.stores import ACCOUNT, CHEAP

if TYPE_CHECKING:
    from bmnn_desk.storage.vault import Vault

_CODE = "7K3M-90QA-BCDE-FGHJ-2222-XY34"
_PAPER = b"PK\x03\x04" + bytes(range(256)) * 400


class _Sitting:
    def __init__(self, folder: Path, mask: int) -> None:
        self._folder = folder
        self._mask = mask
        self._scanner = Scanner(mask)
        self._vault: Vault | None = None
        self._office: make.Office | None = None
        self._planted: list[bytearray] = []

    def create(self, typed: str) -> None:
        """Make a store with a recovery code, and an office in it."""
        self._vault = create_store(
            self._folder, ACCOUNT, self._plain(typed), CHEAP, recovery_code=_CODE
        )
        self._office = make.office(self._vault, the_law())

    def open(self, typed: str) -> None:
        """Open it as at the unlock window, and sit down."""
        assert self._office is not None
        self._vault = open_store(self._folder, None, self._plain(typed))
        self._office = make.at_desk(self._office, open_desk(self._vault, the_law()))

    def try_wrong(self, typed: str) -> bool:
        """Type it with a letter too many."""
        try:
            open_store(self._folder, None, self._plain(typed) + "x")
        except WrongPassphraseError:
            return True
        return False

    def act(self, name: str) -> None:
        """Issue a paper, and keep files under either key and read them again."""
        office = self._office
        assert office is not None
        item = make.signed(office, prefix=name).item
        office.desk.do(issue_outgoing, make.issue(office, item, request_id=f"issue-{name}"))
        for level in (SecrecyLevel.MAT, SecrecyLevel.TUYET_MAT):
            item = make.approved(office, f"{name}-{level}", bases=(office.bases[level],)).item
            paper = _PAPER + f"{name} {level}".encode()
            asked = make.draft_print(office, item, request_id=f"print-{name}-{level}", file=paper)
            office.desk.do(print_for_signature, asked)
            asked_file = FileAsked(body=office.body, item=item, purpose="for_signature")
            (kept,) = office.desk.read(kept_file, asked_file)
            assert kept == paper

    def lock(self) -> None:
        """Close the desk and forget it, as the program does."""
        assert self._vault is not None
        assert self._office is not None
        self._office.desk.close()
        self._vault = None
        gc.collect()

    def plant(self, secret: str) -> None:
        """Hold a secret plainly."""
        self._planted.append(bytearray(byte ^ self._mask for byte in bytes.fromhex(secret)))

    def dig_up(self) -> None:
        """Wipe what was planted."""
        while self._planted:
            wipe(self._planted.pop())

    def copies(self, wanted: dict[str, str]) -> dict[str, int]:
        """Look for masked secrets."""
        return self._scanner.copies({name: bytes.fromhex(one) for name, one in wanted.items()})

    def _plain(self, typed: str) -> str:
        return masked(bytes.fromhex(typed), self._mask).decode("utf-8")


def main() -> None:
    """Do what the standard input says until it ends."""
    sitting = _Sitting(Path(sys.argv[1]), int(sys.argv[2]))
    for line in sys.stdin:
        verb, *given = json.loads(line)
        print(json.dumps(getattr(sitting, verb)(*given)), flush=True)


if __name__ == "__main__":
    main()
