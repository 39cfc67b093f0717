from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.account_keys import change_own_passphrase
from bmnn_desk.credentials import (
    credential_of,
    first_wrong,
    own,
    require_free,
    require_lead,
    require_left,
    salts_of,
)
from bmnn_desk.domain.accounts import LONGEST_LOGIN, SAMPLE_ACCOUNT
from bmnn_desk.entrance import enter
from bmnn_desk.errors import (
    AlreadyThereError,
    TooManyTriesError,
    TuyetMatKeyMissingError,
    WrongPassphraseError,
)
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.recovery import RECOVERY_NAME
from bmnn_desk.storage.refusals import FREE, Refusals
from tests.storage.peopled_store import CLERK, OFFICER, peopled
from tests.ui.offices import DAY, PASSPHRASE, office_in

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_that_does_not_unwrap_is_named(tmp_path: Path) -> None:
    desk = enter(office_in(tmp_path / "kho"), None, PASSPHRASE)
    right = own(desk, PASSPHRASE)
    wrong = credential_of(desk.slot, "không phải câu này")
    nobody = credential_of("khong-co-ai", PASSPHRASE)
    assert first_wrong(desk, [right, right]) == ""
    assert first_wrong(desk, [right, wrong]) == desk.slot
    assert first_wrong(desk, [nobody, wrong]) == "khong-co-ai"
    desk.close()


def test_wrong_passphrases_at_an_open_desk_count_as_those_at_the_lock(tmp_path: Path) -> None:
    folder = office_in(tmp_path / "kho")
    desk = enter(folder, None, PASSPHRASE)
    wrong = "không phải câu này"
    for _ in range(FREE):
        with pytest.raises(WrongPassphraseError):
            change_own_passphrase(desk, DAY, wrong, "một câu thật dài và mới")
    with pytest.raises(TooManyTriesError):
        change_own_passphrase(desk, DAY, PASSPHRASE, "một câu thật dài và mới")
    with pytest.raises(TooManyTriesError):
        desk.verify(PASSPHRASE)
    assert Refusals(folder).read().count == FREE
    desk.close()


def test_names_that_are_taken_kept_or_too_long_are_refused(tmp_path: Path) -> None:
    folder = office_in(tmp_path / "kho")
    slot = read_headers(folder)[0].slots[0]
    for name in (
        "",
        "  ",
        "a\nb",
        "\u202eabc",
        "x" * (LONGEST_LOGIN + 1),
        slot.name,
        slot.id,
        RECOVERY_NAME,
        SAMPLE_ACCOUNT,
    ):
        with pytest.raises(AlreadyThereError):
            require_free(folder, name)
    require_free(folder, slot.name, slot.id)
    require_free(folder, "giam-doc")


def test_somebody_must_be_left_who_leads_to_tuyet_mat_contents(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    require_lead(folder, OFFICER, tuyet_mat=True)
    require_lead(folder, CLERK, tuyet_mat=False)
    assert len(salts_of(folder)) >= len(read_headers(folder)[0].slots)
    desk = enter(office_in(tmp_path / "kho"), None, PASSPHRASE)
    with pytest.raises(TuyetMatKeyMissingError):  # the recovery code alone is not enough
        require_left(desk, desk.slot)
    require_left(desk, "0" * 16)
    desk.close()
