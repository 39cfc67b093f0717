from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.credentials import credential_of
from bmnn_desk.desk import Desk
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.restoring import RestoreWish
from bmnn_desk.storage.swap_folders import made_beside
from bmnn_desk.ui.restore.held_aside import held_aside
from tests.ui.restore.backed import ACCOUNT, DAY, PASSPHRASE, backed_in

if TYPE_CHECKING:
    from pathlib import Path


def test_it_stays_until_it_is_let_go_of(tmp_path: Path) -> None:
    backed = backed_in(tmp_path)
    credential = credential_of(ACCOUNT, PASSPHRASE)
    wish = RestoreWish(backup=backed.backup, live=backed.live, credential=credential)
    held = held_aside(wish, DAY)

    assert made_beside(backed.live).is_dir()
    assert (held.facts.body, held.books) == (backed.body, (("Sổ đăng ký đi năm 2025", 1),))
    held.close()
    held.close()
    assert not made_beside(backed.live).exists()


def test_who_may_not_restore_gets_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backed = backed_in(tmp_path)
    monkeypatch.setattr(Desk, "allows", lambda *_: False)
    credential = credential_of(ACCOUNT, PASSPHRASE)
    wish = RestoreWish(backup=backed.backup, live=backed.live, credential=credential)
    with pytest.raises(NotAllowedError):
        held_aside(wish, DAY)

    assert not made_beside(backed.live).exists()
