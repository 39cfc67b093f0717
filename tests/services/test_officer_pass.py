from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.services.officer_pass import officer_pass
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.refusals import Refusals
from bmnn_desk.storage.slots import Credential, kek_of
from tests.storage.peopled_store import OFFICER, peopled

if TYPE_CHECKING:
    from pathlib import Path


def test_the_key_is_the_slots_and_is_wiped_after_the_block(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    slot, kek, keys = kek_of(folder, OFFICER)
    with keys, officer_pass(folder, OFFICER) as found:
        assert found.kek == kek
        assert found.salt == slot.salt
    assert found.kek == bytearray(len(kek))
    assert found.salt in {one.salt for one in read_headers(folder)[0].slots}


def test_a_wrong_passphrase_is_counted(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    Refusals(folder).note_opened()
    wrong = Credential(slot=OFFICER.slot, passphrase=OFFICER.passphrase + "?")
    with pytest.raises(WrongPassphraseError), officer_pass(folder, wrong):
        pass
    assert Refusals(folder).read().count == 1
