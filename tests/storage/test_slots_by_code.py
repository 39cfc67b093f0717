"""What the recovery code does in storage/slots.py: it is proved, and lets an account in again."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    AlreadyThereError,
    DeskError,
    HeaderDamagedError,
    NotFoundError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from bmnn_desk.storage import slots
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.recovery import RECOVERY_NAME, joined, new_recovery_code, new_recovery_halves
from bmnn_desk.storage.rekey import rekey
from bmnn_desk.storage.slots import (
    Credential,
    prove,
    prove_code,
    recover,
    remove_slot,
    renew_recovery,
    reset_passphrase,
)
from tests.storage import peopled_store as people
from tests.storage.peopled_store import found_by, peopled
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE, contents, store_in
from tests.storage.test_slots import (
    CLERK,
    CODE,
    OFFICER,
    OFFICER_ID,
    OTHER,
    SHORT,
    TINY,
    leads,
    office,
    opens,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("same_stretchings")


def coded(folder: Path, *, tuyet_mat: bool = False) -> Path:
    renew_recovery(office(folder, tuyet_mat=tuyet_mat), CLERK, CODE)
    return folder


def test_by_the_code_any_account_gets_a_new_passphrase(tmp_path: Path) -> None:
    folder, code = office(tmp_path / "store"), new_recovery_code()
    renew_recovery(folder, CLERK, code)
    recover(folder, code.lower(), OFFICER.slot, OTHER)
    assert not opens(folder, OFFICER)
    assert not leads(folder, Credential(slot=OFFICER.slot, passphrase=OTHER))
    recover(folder, code, prove(folder, CLERK).id, OTHER)
    assert not opens(folder, CLERK)
    assert leads(folder, Credential(slot=ACCOUNT, passphrase=OTHER))
    before = contents(folder)
    for wrong, name, new, kind in (
        (new_recovery_code(), ACCOUNT, OTHER, WrongPassphraseError),
        (code, "không ai", OTHER, NotFoundError),
        (code, RECOVERY_NAME, OTHER, NotFoundError),
        (code, ACCOUNT, SHORT, WeakPassphraseError),
    ):
        with pytest.raises(kind):
            recover(folder, wrong, name, new)
    assert contents(folder) == before


def test_by_the_code_the_way_to_tuyet_mat_comes_back_where_nobody_has_it(tmp_path: Path) -> None:
    folder, code = office(tmp_path / "store"), new_recovery_code()
    renew_recovery(folder, CLERK, code)
    reset_passphrase(folder, OFFICER, prove(folder, CLERK).id, ACCOUNT, OTHER)
    assert not leads(folder, Credential(slot=ACCOUNT, passphrase=OTHER))
    recover(folder, code, ACCOUNT, PASSPHRASE)
    assert leads(folder, CLERK)


def test_a_store_without_a_code_is_not_recovered(tmp_path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        recover(store_in(tmp_path / "store"), new_recovery_code(), ACCOUNT, OTHER)


def test_the_code_is_proved_and_nothing_is_written(tmp_path: Path) -> None:
    folder, halves = store_in(tmp_path / "store"), new_recovery_halves()
    code = joined(halves.a, halves.b)
    with pytest.raises(WrongPassphraseError):
        prove_code(folder, code)
    renew_recovery(folder, CLERK, code)
    before = contents(folder)
    prove_code(folder, code)
    prove_code(folder, code.lower().replace("-", " "))
    for wrong in (halves.a, halves.b, new_recovery_code(), PASSPHRASE, ""):
        with pytest.raises(WrongPassphraseError):
            prove_code(folder, wrong)
    assert contents(folder) == before
    renew_recovery(folder, CLERK, new_recovery_code())
    with pytest.raises(WrongPassphraseError):
        prove_code(folder, code)


def test_an_account_whose_slot_is_gone_is_let_in_again_by_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "calibrated_cost", lambda: TINY)
    folder = coded(tmp_path / "store", tuyet_mat=True)
    remove_slot(folder, CLERK, OFFICER_ID)
    with pytest.raises(NotFoundError):
        recover(folder, CODE, OFFICER_ID, OTHER)
    recover(folder, CODE, OFFICER_ID, OTHER, name=unicodedata.normalize("NFD", OFFICER.slot))
    slot = prove(folder, Credential(slot=OFFICER.slot, passphrase=OTHER))
    assert (slot.id, slot.name, slot.cost) == (OFFICER_ID, OFFICER.slot, TINY)
    # The clerk still leads there, so the code gives it to nobody else.
    assert not leads(folder, Credential(slot=OFFICER_ID, passphrase=OTHER))
    assert leads(folder, CLERK)
    prove_code(folder, CODE)


def test_where_nobody_leads_to_tuyet_mat_contents_the_new_slot_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "calibrated_cost", lambda: TINY)
    folder = coded(tmp_path / "store")
    remove_slot(folder, OFFICER, ACCOUNT)
    recover(folder, CODE, "aa" * 8, OTHER, name="Văn thư mới")
    assert leads(folder, Credential(slot="Văn thư mới", passphrase=OTHER))


def test_after_a_rekey_who_was_no_holder_is_let_in_again_by_the_new_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "calibrated_cost", lambda: TINY)
    folder, code = peopled(tmp_path / "store"), new_recovery_code()
    slot = prove(folder, CLERK).id
    rekey(folder, [people.OFFICER], code)
    recover(folder, code, slot, OTHER, name=ACCOUNT)
    assert found_by(folder, Credential(slot=slot, passphrase=OTHER)).texts == (people.PLAIN,)


def test_an_account_that_has_its_slot_keeps_its_name_and_cost(tmp_path: Path) -> None:
    folder = coded(tmp_path / "store")
    for number, asked in enumerate((OFFICER_ID, OFFICER.slot)):
        passphrase = f"{OTHER} {number}"
        recover(folder, CODE, asked, passphrase, name="Tên khác")
        slot = prove(folder, Credential(slot=OFFICER_ID, passphrase=passphrase))
        assert (slot.name, slot.cost) == (OFFICER.slot, CHEAP)
    assert len(read_headers(folder)[0].slots) == 3


@pytest.mark.parametrize(
    ("code", "slot", "name", "kind"),
    [
        (CODE[::-1], "aa" * 8, "Mới", WrongPassphraseError),
        (CODE, "aa" * 8, OFFICER.slot, AlreadyThereError),
        (CODE, "aa" * 8, OFFICER_ID, AlreadyThereError),
        (CODE, "aa" * 8, RECOVERY_NAME, AlreadyThereError),
        (CODE, "aa" * 8, " ", AlreadyThereError),
        (CODE, "aa" * 8, "M\u202ei", AlreadyThereError),
        (CODE, RECOVERY_NAME, "Mới", AlreadyThereError),
        (CODE, "không ai", "Mới", HeaderDamagedError),
    ],
)
def test_a_slot_that_cannot_be_is_not_made_by_the_code_either(
    tmp_path: Path, code: str, slot: str, name: str, kind: type[DeskError]
) -> None:
    folder = coded(tmp_path / "store")
    before = contents(folder)
    with pytest.raises(kind):
        recover(folder, code, slot, OTHER, name=name)
    assert contents(folder) == before
