from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    AlreadyThereError,
    DeskError,
    HeaderDamagedError,
    NotAllowedError,
    NotFoundError,
    TuyetMatKeyMissingError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from bmnn_desk.storage import slots
from bmnn_desk.storage.credential import unlocked
from bmnn_desk.storage.files import HEADER, HEADER_COPY
from bmnn_desk.storage.header import MOST_BYTES, header_bytes, seal
from bmnn_desk.storage.header_file import read_headers, write_header
from bmnn_desk.storage.kdf import LEAST_MEMORY, Argon2Cost
from bmnn_desk.storage.key import MasterKeys
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.recovery import RECOVERY_NAME, joined, new_recovery_code, new_recovery_halves
from bmnn_desk.storage.slot import SlotWish, new_slot
from bmnn_desk.storage.slots import (
    Credential,
    NewSlot,
    add_slot,
    change_passphrase,
    has_room,
    prove,
    recover,
    remove_slot,
    renew_recovery,
    reset_passphrase,
    share_tuyet_mat,
    take_tuyet_mat,
)
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE, contents, store_in, template

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CLERK = Credential(slot=ACCOUNT, passphrase=PASSPHRASE)
OFFICER_ID = "0f" * 8
OFFICERS = "mưa rào đổ xuống mái đình"
OFFICER = Credential(slot="Cán bộ bảo mật", passphrase=OFFICERS)
OTHER = "con thuyền giấy trôi qua phố"
CODE = "7K3M-90QA-BCDE-FGHJ-1122-XY34"
SHORT = "ngắn"
TINY = Argon2Cost(memory=LEAST_MEMORY, passes=1, lanes=1)


def officer(*, tuyet_mat: bool = False) -> NewSlot:
    return NewSlot(
        id=OFFICER_ID,
        name=OFFICER.slot,
        passphrase=OFFICER.passphrase,
        cost=CHEAP,
        tuyet_mat=tuyet_mat,
    )


def office(folder: Path, *, tuyet_mat: bool = False) -> Path:
    add_slot(store_in(folder), CLERK, officer(tuyet_mat=tuyet_mat))
    return folder


def leads(folder: Path, by: Credential) -> bool:
    """Whether the slot opens the whole store, and whether to Tuyệt mật contents."""
    with open_store(folder, by.slot, by.passphrase) as vault:
        return vault.keys.tuyet_mat is not None


def opens(folder: Path, by: Credential) -> bool:
    try:
        prove(folder, by)
    except WrongPassphraseError:
        return False
    return True


@pytest.mark.parametrize("tuyet_mat", [False, True])
def test_a_new_slot_opens_the_store_by_name_and_id_with_the_keys_it_was_given(
    tmp_path: Path, *, tuyet_mat: bool
) -> None:
    folder = office(tmp_path / "store", tuyet_mat=tuyet_mat)
    assert leads(folder, OFFICER) is tuyet_mat
    assert prove(folder, Credential(slot=OFFICER_ID, passphrase=OFFICER.passphrase)).cost == CHEAP
    assert leads(folder, CLERK)
    assert contents(folder)[HEADER] == contents(folder)[HEADER_COPY]


def test_without_a_cost_a_new_slot_is_measured_and_an_old_one_keeps_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "calibrated_cost", lambda: TINY)
    folder = office(tmp_path / "store")
    reset_passphrase(folder, CLERK, OFFICER_ID, OFFICER.slot, OTHER)
    assert prove(folder, Credential(slot=OFFICER_ID, passphrase=OTHER)).cost == CHEAP
    third = NewSlot(id="aa" * 8, name="Chuyên viên", passphrase=OFFICER.passphrase)
    add_slot(folder, CLERK, third)
    assert prove(folder, Credential(slot=third.id, passphrase=third.passphrase)).cost == TINY


@pytest.mark.parametrize(
    ("new", "kind"),
    [
        (NewSlot(id=OFFICER_ID, name="Mới", passphrase=SHORT, cost=CHEAP), WeakPassphraseError),
        (NewSlot(id=OFFICER_ID, name="Mới", passphrase=OTHER, cost=CHEAP), AlreadyThereError),
        (NewSlot(id="aa" * 8, name=OFFICER.slot, passphrase=OTHER, cost=CHEAP), AlreadyThereError),
        (NewSlot(id="aa" * 8, name=OFFICER_ID, passphrase=OTHER, cost=CHEAP), AlreadyThereError),
        (
            NewSlot(
                id="aa" * 8,
                name=unicodedata.normalize("NFD", OFFICER.slot),
                passphrase=OTHER,
                cost=CHEAP,
            ),
            AlreadyThereError,
        ),
        (NewSlot(id="aa" * 8, name=RECOVERY_NAME, passphrase=OTHER, cost=CHEAP), AlreadyThereError),
        (NewSlot(id="không", name="Mới", passphrase=OTHER, cost=CHEAP), HeaderDamagedError),
        (NewSlot(id="aa" * 8, name="ế" * 201, passphrase=OTHER, cost=CHEAP), HeaderDamagedError),
    ],
)
def test_a_slot_that_cannot_be_is_refused_and_the_header_stands(
    tmp_path: Path, new: NewSlot, kind: type[DeskError]
) -> None:
    folder = office(tmp_path / "store")
    before = contents(folder)
    with pytest.raises(kind):
        add_slot(folder, CLERK, new)
    assert contents(folder) == before


CHANGES: list[Callable[[Path, Credential], None]] = [
    lambda folder, by: add_slot(folder, by, NewSlot(id="aa" * 8, name="Mới", passphrase=OTHER)),
    lambda folder, by: reset_passphrase(folder, by, OFFICER_ID, OFFICER.slot, OTHER),
    lambda folder, by: remove_slot(folder, by, OFFICER_ID),
    lambda folder, by: share_tuyet_mat(folder, by, OFFICER),
    lambda folder, by: share_tuyet_mat(folder, CLERK, by),
    lambda folder, by: take_tuyet_mat(folder, by, OFFICER_ID),
    lambda folder, by: renew_recovery(folder, by, new_recovery_code()),
]


@pytest.mark.parametrize("change", CHANGES)
def test_no_change_is_made_without_a_passphrase_that_unwraps(
    tmp_path: Path, change: Callable[[Path, Credential], None]
) -> None:
    folder = office(tmp_path / "store")
    code = new_recovery_code()
    renew_recovery(folder, CLERK, code)
    before = contents(folder)
    for by in (
        Credential(slot=ACCOUNT, passphrase=OTHER),
        Credential(slot="không ai", passphrase=PASSPHRASE),
        Credential(slot=RECOVERY_NAME, passphrase=code),
    ):
        with pytest.raises(WrongPassphraseError):
            change(folder, by)
    assert contents(folder) == before


def test_the_recovery_code_is_nobodys_word(tmp_path: Path) -> None:
    folder, code = store_in(tmp_path / "store"), new_recovery_code()
    renew_recovery(folder, CLERK, code)
    assert not opens(folder, Credential(slot=RECOVERY_NAME, passphrase=code))


def test_a_reset_passphrase_opens_and_the_old_one_does_not(tmp_path: Path) -> None:
    folder = office(tmp_path / "store")
    reset_passphrase(folder, CLERK, OFFICER_ID, "Tên mới", OTHER)
    assert not opens(folder, OFFICER)
    assert not leads(folder, Credential(slot="Tên mới", passphrase=OTHER))


def test_a_reset_makes_a_slot_that_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "calibrated_cost", lambda: TINY)
    folder = store_in(tmp_path / "store")
    reset_passphrase(folder, CLERK, OFFICER_ID, OFFICER.slot, OTHER)
    assert prove(folder, Credential(slot=OFFICER_ID, passphrase=OTHER)).tuyet_mat is None
    with pytest.raises(AlreadyThereError):
        reset_passphrase(folder, CLERK, "aa" * 8, OFFICER.slot, OTHER)


def test_a_reset_keeps_the_way_to_tuyet_mat_only_where_both_had_it(tmp_path: Path) -> None:
    folder = office(tmp_path / "store", tuyet_mat=True)
    reset_passphrase(folder, CLERK, OFFICER_ID, OFFICER.slot, OTHER)
    assert leads(folder, Credential(slot=OFFICER_ID, passphrase=OTHER))
    take_tuyet_mat(folder, CLERK, OFFICER_ID)
    by = Credential(slot=OFFICER_ID, passphrase=OTHER)
    with pytest.raises(TuyetMatKeyMissingError):
        reset_passphrase(folder, by, prove(folder, CLERK).id, ACCOUNT, OTHER)
    renew_recovery(folder, CLERK, new_recovery_code())
    reset_passphrase(folder, by, prove(folder, CLERK).id, ACCOUNT, OTHER)
    assert not leads(folder, Credential(slot=ACCOUNT, passphrase=OTHER))


def test_a_removed_slot_opens_nothing_and_nobody_removes_himself(tmp_path: Path) -> None:
    folder = office(tmp_path / "store")
    for by in (OFFICER, Credential(slot=OFFICER_ID, passphrase=OFFICER.passphrase)):
        with pytest.raises(NotAllowedError):
            remove_slot(folder, by, OFFICER_ID)
    with pytest.raises(TuyetMatKeyMissingError):
        remove_slot(folder, OFFICER, ACCOUNT)
    with pytest.raises(NotFoundError):
        remove_slot(folder, OFFICER, "không ai")
    remove_slot(folder, CLERK, OFFICER_ID)
    assert not opens(folder, OFFICER)
    assert opens(folder, CLERK)


def test_the_recovery_slot_is_no_account_to_be_removed_or_reset(tmp_path: Path) -> None:
    folder = office(tmp_path / "store")
    renew_recovery(folder, CLERK, new_recovery_code())
    recovery = read_headers(folder)[0].slots[-1]
    for name in (RECOVERY_NAME, recovery.id):
        with pytest.raises(NotFoundError):
            remove_slot(folder, CLERK, name)
        with pytest.raises(NotFoundError):
            take_tuyet_mat(folder, CLERK, name)
        with pytest.raises(AlreadyThereError):
            reset_passphrase(folder, CLERK, name, "Tên", OTHER)


def test_tuyet_mat_is_shared_by_who_has_it_and_taken_but_never_from_the_last(
    tmp_path: Path,
) -> None:
    folder = office(tmp_path / "store")
    with pytest.raises(TuyetMatKeyMissingError):
        share_tuyet_mat(folder, OFFICER, CLERK)
    share_tuyet_mat(folder, CLERK, OFFICER)
    assert leads(folder, OFFICER)
    with open_store(folder, OFFICER.slot, OFFICER.passphrase) as vault:
        shared = bytes(vault.keys.tuyet_mat or b"")
    with open_store(folder, ACCOUNT, PASSPHRASE) as vault:
        assert bytes(vault.keys.tuyet_mat or b"") == shared
    take_tuyet_mat(folder, OFFICER, ACCOUNT)
    assert (leads(folder, CLERK), leads(folder, OFFICER)) == (False, True)
    before = contents(folder)
    with pytest.raises(TuyetMatKeyMissingError):
        take_tuyet_mat(folder, CLERK, OFFICER_ID)
    with pytest.raises(TuyetMatKeyMissingError):
        renew_recovery(folder, CLERK, new_recovery_code())
    with pytest.raises(TuyetMatKeyMissingError):
        add_slot(
            folder,
            CLERK,
            NewSlot(id="aa" * 8, name="Mới", passphrase=OTHER, cost=CHEAP, tuyet_mat=True),
        )
    assert contents(folder) == before


def test_a_new_recovery_code_puts_the_old_one_out_of_use(tmp_path: Path) -> None:
    folder, old = tmp_path / "store", new_recovery_code()
    create_store(folder, ACCOUNT, PASSPHRASE, CHEAP, recovery_code=old).close()
    halves = new_recovery_halves()
    renew_recovery(folder, CLERK, joined(halves.a, halves.b))
    with pytest.raises(WrongPassphraseError):
        open_store(folder, RECOVERY_NAME, old)
    for wrong in (halves.a, halves.b, joined(halves.a, halves.a)):
        with pytest.raises(WrongPassphraseError):
            open_store(folder, RECOVERY_NAME, wrong)
    assert leads(folder, Credential(slot=RECOVERY_NAME, passphrase=joined(halves.b, halves.a)))
    with pytest.raises(WeakPassphraseError):
        renew_recovery(folder, CLERK, "ABCD")


HIDDEN = ["", " \u3000", "Văn\u200bthư", "Văn thư\n", "\u202eưht năV", "\x00", "a\ufeff", "a\ue000"]


@pytest.mark.parametrize("name", HIDDEN)
def test_a_name_that_does_not_show_as_it_is_is_nobodys(tmp_path: Path, name: str) -> None:
    folder = office(tmp_path / "store")
    before = contents(folder)
    new = NewSlot(id="aa" * 8, name=name, passphrase=OTHER, cost=CHEAP)
    with pytest.raises(AlreadyThereError, match="account"):
        add_slot(folder, CLERK, new)
    for slot in (OFFICER_ID, "aa" * 8):
        with pytest.raises(AlreadyThereError):
            reset_passphrase(folder, CLERK, slot, name, OTHER)
    assert contents(folder) == before


def test_an_account_that_has_such_a_name_from_before_still_gets_a_new_passphrase(
    tmp_path: Path,
) -> None:
    folder, name = office(tmp_path / "store"), "Cán\u200bbộ"
    header = read_headers(folder)[0]
    with unlocked(folder, CLERK) as found:
        wish = SlotWish(id=OFFICER_ID, name=name, cost=CHEAP)
        old = new_slot(header.vault_id, wish, OFFICERS, MasterKeys(found.keys.master))
        write_header(folder, seal(replace(header, slots=(header.slots[0], old)), found.keys))
    reset_passphrase(folder, CLERK, OFFICER_ID, name, OTHER)
    assert prove(folder, Credential(slot=OFFICER_ID, passphrase=OTHER)).name == name


def test_each_change_of_the_header_is_counted_and_a_refused_one_is_not(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    clerk = prove(folder, CLERK).id
    changes: list[Callable[[], None]] = [
        lambda: add_slot(folder, CLERK, officer()),
        lambda: share_tuyet_mat(folder, CLERK, OFFICER),
        lambda: take_tuyet_mat(folder, CLERK, OFFICER_ID),
        lambda: reset_passphrase(folder, CLERK, OFFICER_ID, OFFICER.slot, OFFICERS),
        lambda: change_passphrase(folder, OFFICER, OTHER),
        lambda: renew_recovery(folder, CLERK, CODE),
        lambda: recover(folder, CODE, clerk, PASSPHRASE),
        lambda: remove_slot(folder, CLERK, OFFICER_ID),
    ]
    assert read_headers(folder)[0].changes == 0
    for count, change in enumerate(changes, start=1):
        change()
        assert [header.changes for header in read_headers(folder)] == [count]
        with pytest.raises(DeskError):
            remove_slot(folder, CLERK, ACCOUNT)
        open_store(folder, ACCOUNT, PASSPHRASE).close()
        assert [header.changes for header in read_headers(folder)] == [count]


def test_a_small_office_has_room_for_one_more(tmp_path: Path) -> None:
    assert has_room(office(tmp_path / "store"))


@pytest.mark.parametrize("name", ["Tên {}", "{} " + "ế" * 190])
def test_more_than_a_header_holds_is_refused_and_the_header_stands(
    tmp_path: Path, name: str
) -> None:
    folder = store_in(tmp_path / "store")
    header = read_headers(folder)[0]
    for number in range(1, 64):
        slot = replace(header.slots[0], id=f"{number:016x}", name=name.format(number))
        fuller = replace(header, slots=(*header.slots, slot))
        if len(header_bytes(fuller)) > MOST_BYTES:
            break
        header = fuller
    write_header(folder, seal(header, MasterKeys(bytearray(template().master))))
    before = contents(folder)
    new = NewSlot(id="aa" * 8, name=name.format("aa"), passphrase=OTHER, cost=TINY)
    assert not has_room(folder)
    with pytest.raises(HeaderDamagedError):
        add_slot(folder, CLERK, new)
    assert contents(folder) == before
    assert opens(folder, CLERK)


def test_nothing_of_a_passphrase_shows_in_a_log() -> None:
    for shown in (repr(CLERK), repr(officer())):
        assert PASSPHRASE not in shown
        assert OFFICER.passphrase not in shown
        assert ACCOUNT not in shown
