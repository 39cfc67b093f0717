from __future__ import annotations

import shutil
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.access_changes import Reset, renew_recovery, reset_passphrase
from bmnn_desk.account_keys import (
    account_request,
    accounts_of,
    change_own_passphrase,
    close_account,
    open_account,
    rekey,
)
from bmnn_desk.credentials import credential_of, folder_of, own
from bmnn_desk.domain.accounts import LONGEST_LOGIN, SAMPLE_ACCOUNT, AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord, SecondAct
from bmnn_desk.errors import (
    AccountRefusedError,
    AlreadyThereError,
    NotAllowedError,
    NotFoundError,
    SecondPersonMissingError,
    StoreMissingError,
    TuyetMatKeyMissingError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.enter_account import enter_account
from bmnn_desk.storage import slots
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.recovery import RECOVERY_NAME
from bmnn_desk.verify import verify_store
from tests import make
from tests.peopled_desk import (
    ANOTHER_CODE,
    CODE,
    HERS,
    HIS,
    let_in,
    notes,
    nothing_done,
    office_in,
    sat_down,
    sitting,
    wished,
)
from tests.services.each_office import chooses_second, ending
from tests.services.ledger import counts, rows
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from tests.make import Office

WRONG = "một câu dài không đúng"
WEAK = "matkhau123"

pytestmark = pytest.mark.usefixtures("same_stretchings")


@pytest.fixture(autouse=True)
def _cheap_slots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "calibrated_cost", lambda: CHEAP)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory, law: Law) -> Path:
    return office_in(tmp_path_factory.mktemp("peopled") / "store", law)


@pytest.fixture
def store(founded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(founded, tmp_path / "store")


@pytest.fixture
def at(store: Path, law: Law) -> Iterator[Office]:
    """The founder at her desk."""
    office = sat_down(store, law)
    yield office
    office.desk.close()


def leads_to_tuyet_mat(folder: Path, account: str, passphrase: str) -> bool:
    with open_store(folder, account, passphrase) as vault:
        return vault.keys.tuyet_mat is not None


def opens(at: Office, account: str, passphrase: str) -> bool:
    """Whether a passphrase opens the store, once the founder has left it."""
    at.desk.close()
    try:
        open_store(folder_of(at.desk), account, passphrase).close()
    except WrongPassphraseError:
        return False
    return True


def test_a_new_account_sits_down_with_its_own_passphrase_and_roles(at: Office) -> None:
    new = let_in(at, "Giám đốc", Role.LEADER, Role.CLERK)
    with sitting(at, "Giám đốc") as head:
        actor = head.desk.actor
        assert actor.person == at.head
        assert actor.roles == {Role.LEADER, Role.CLERK}
        assert head.desk.slot == new.slot
        assert not head.desk.reads_tuyet_mat
        make.issued(head)
    assert verify_store(folder_of(at.desk), "Giám đốc", HERS).acts > 0


def test_who_leads_to_tuyet_mat_contents_may_pass_the_key_on(at: Office) -> None:
    let_in(at, "Giám đốc", tuyet_mat=True)
    with sitting(at, "Giám đốc") as head:
        assert head.desk.reads_tuyet_mat


def test_the_list_says_who_logs_in_how_and_who_has_no_slot(at: Office) -> None:
    let_in(at, "Giám đốc", tuyet_mat=True)
    let_in(at, "Chuyên viên", Role.DRAFTER, person=at.drafter)
    make.account(at, Role.DRAFTER)
    found = accounts_of(at.desk)
    assert [(entry.login, entry.name, entry.reads_tuyet_mat) for entry in found] == [
        (ACCOUNT, "Lê Thị Văn Thư", True),
        ("Giám đốc", "Trần Văn Giám", True),
        ("Chuyên viên", "Ngô Văn Soạn", False),
        ("", "Ngô Văn Soạn", False),
    ]


def test_a_weak_passphrase_or_a_wrong_own_one_does_nothing(at: Office) -> None:
    weak = wished(at, "Giám đốc", passphrase=WEAK)
    with nothing_done(at, WeakPassphraseError):
        open_account(at.desk, weak, PASSPHRASE)
    with nothing_done(at, WrongPassphraseError):
        open_account(at.desk, wished(at, "Giám đốc"), WRONG)


def test_a_login_name_is_one_accounts_alone(at: Office) -> None:
    decomposed = unicodedata.normalize("NFD", ACCOUNT)
    assert decomposed != ACCOUNT
    kept = (RECOVERY_NAME, SAMPLE_ACCOUNT)
    for login in ("", "x" * (LONGEST_LOGIN + 1), ACCOUNT, decomposed, *kept, at.desk.slot):
        with nothing_done(at, AlreadyThereError):
            open_account(at.desk, wished(at, login), PASSPHRASE)


def test_what_the_act_refuses_gets_no_key(at: Office) -> None:
    refused = replace(wished(at, "Giám đốc"), roles=frozenset())
    with nothing_done(at, AccountRefusedError):
        open_account(at.desk, refused, PASSPHRASE)
    with nothing_done(at, NotFoundError):
        open_account(at.desk, wished(at, "Giám đốc", person=99), PASSPHRASE)


def test_a_second_persons_word_is_asked_for_before_any_key_is_made(at: Office) -> None:
    at.desk.do(choose_second_person, chooses_second(at, acts=frozenset(SecondAct)))
    new = wished(at, "Giám đốc")
    with nothing_done(at, SecondPersonMissingError):
        open_account(at.desk, new, PASSPHRASE)
    at.desk.do(enter_account, account_request(new), PaperWord(person=at.deputy))
    assert rows(at, t.Account)[-1].slot == new.slot


def test_nobody_gives_a_key_that_he_has_not(at: Office) -> None:
    let_in(at, "Cán bộ", Role.OFFICER)
    with sitting(at, "Cán bộ") as officer:
        wish = wished(officer, "Phó", person=officer.deputy, tuyet_mat=True, passphrase=HIS)
        with nothing_done(officer, TuyetMatKeyMissingError):
            open_account(officer.desk, wish, HERS)
        open_account(officer.desk, replace(wish, tuyet_mat=False), HERS)
    assert opens(at, "Phó", HIS)


def test_only_an_officer_touches_accounts_and_keys_of_others(at: Office) -> None:
    other = let_in(at, "Phó", Role.LEADER, person=at.deputy, passphrase=HIS)
    let_in(at, "Giám đốc", Role.LEADER, tuyet_mat=True)
    with sitting(at, "Giám đốc") as here:
        desk = here.desk
        for role in set(Role) - {Role.OFFICER}:
            desk.actor = replace(desk.actor, roles=frozenset({role}))
            with nothing_done(here, NotAllowedError):
                open_account(desk, wished(here, "Mới", passphrase=HIS), HERS)
            with nothing_done(here, NotAllowedError):
                close_account(desk, ending(here, other.slot), HERS)
            with nothing_done(here, NotAllowedError):
                reset_passphrase(desk, reset_of(other.slot, "Phó"), HERS)
            with nothing_done(here, NotAllowedError):
                renew_recovery(desk, here.day, HERS, ANOTHER_CODE)


def test_an_account_that_ended_opens_nothing_any_more(at: Office) -> None:
    slot = let_in(at, "Giám đốc").slot
    close_account(at.desk, ending(at, slot), PASSPHRASE)
    assert rows(at, t.Account)[-1].until == make.on(at, -1).day
    assert accounts_of(at.desk)[-1].login == ""
    assert not opens(at, "Giám đốc", HERS)


def test_an_account_whose_key_was_never_made_can_end_too(at: Office) -> None:
    slot = make.account(at, Role.DRAFTER)
    close_account(at.desk, ending(at, slot), PASSPHRASE)
    assert rows(at, t.Account)[-1].until == make.on(at, -1).day


def test_who_sits_here_does_not_end_himself(at: Office) -> None:
    let_in(at, "Cán bộ", Role.OFFICER, Role.CLERK, tuyet_mat=True)
    with nothing_done(at, NotAllowedError):
        close_account(at.desk, ending(at, at.desk.slot), PASSPHRASE)


def test_an_account_ends_with_the_own_passphrase_alone(at: Office) -> None:
    slot = let_in(at, "Giám đốc").slot
    with nothing_done(at, WrongPassphraseError):
        close_account(at.desk, ending(at, slot), WRONG)


def test_the_last_way_to_tuyet_mat_contents_is_not_closed(tmp_path: Path, law: Law) -> None:
    store = tmp_path / "kho"
    with create_store(store, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        make.office(vault, law)
    at = sat_down(store, law)
    founder = at.desk.slot
    let_in(at, "Cán bộ", Role.OFFICER)
    with sitting(at, "Cán bộ") as officer:
        with nothing_done(officer, TuyetMatKeyMissingError):
            close_account(officer.desk, ending(officer, founder), HERS)
        with nothing_done(officer, TuyetMatKeyMissingError):
            reset_passphrase(officer.desk, reset_of(founder, ACCOUNT), HERS)


def test_ones_own_passphrase_changes_and_the_old_one_opens_nothing(at: Office) -> None:
    change_own_passphrase(at.desk, at.day, PASSPHRASE, HIS)
    assert notes(at) == [("Lê Thị Văn Thư", AccessKind.PASSPHRASE_CHANGED)]
    assert opens(at, ACCOUNT, HIS)
    assert not opens(at, ACCOUNT, PASSPHRASE)
    assert leads_to_tuyet_mat(folder_of(at.desk), ACCOUNT, HIS)


def test_an_officers_keys_come_along(at: Office) -> None:
    at.desk.sign_checkpoint(PASSPHRASE, make.request_id(), at.day)
    change_own_passphrase(at.desk, at.day, PASSPHRASE, HIS)
    at.desk.sign_checkpoint(HIS, make.request_id(), at.day)
    assert len(rows(at, t.OfficerKey)) == 1
    assert counts(at.desk)["officer_secret"] == 1
    with sitting(at, ACCOUNT, HIS) as again:
        again.desk.sign_checkpoint(HIS, make.request_id(), at.day)
        assert len(rows(again, t.OfficerKey)) == 1
        assert again.desk.verify(HIS).trouble is None


def test_a_wrong_old_or_a_weak_new_passphrase_changes_nothing(at: Office) -> None:
    with nothing_done(at, WrongPassphraseError):
        change_own_passphrase(at.desk, at.day, WRONG, HIS)
    with nothing_done(at, WeakPassphraseError):
        change_own_passphrase(at.desk, at.day, PASSPHRASE, WEAK)


@pytest.mark.parametrize("role", [Role.DRAFTER, Role.INSPECTOR])
def test_who_may_do_least_changes_his_own_too(at: Office, role: Role) -> None:
    let_in(at, "Giám đốc", role)
    with sitting(at, "Giám đốc") as here:
        change_own_passphrase(here.desk, here.day, HERS, HIS)
    assert opens(at, "Giám đốc", HIS)


def reset_of(slot: str, login: str, passphrase: str = HIS) -> Reset:
    return Reset(day=make.OLD, slot=slot, login=login, passphrase=passphrase)


def test_a_forgotten_passphrase_is_set_anew_and_leads_where_it_led(at: Office) -> None:
    slot = let_in(at, "Giám đốc", tuyet_mat=True).slot
    reset_passphrase(at.desk, reset_of(slot, "Giám đốc"), PASSPHRASE)
    assert notes(at)[0] == ("Trần Văn Giám", AccessKind.PASSPHRASE_RESET)
    assert opens(at, "Giám đốc", HIS)
    assert not opens(at, "Giám đốc", HERS)
    assert leads_to_tuyet_mat(folder_of(at.desk), "Giám đốc", HIS)


def test_who_has_not_the_tuyet_mat_key_does_not_give_it_by_a_reset(at: Office) -> None:
    slot = let_in(at, "Giám đốc", tuyet_mat=True, passphrase=HIS).slot
    let_in(at, "Cán bộ", Role.OFFICER, person=at.deputy)
    with sitting(at, "Cán bộ") as officer:
        reset_passphrase(officer.desk, reset_of(slot, "Giám đốc", WRONG), HERS)
    assert not leads_to_tuyet_mat(folder_of(at.desk), "Giám đốc", WRONG)


def test_an_account_without_a_slot_gets_one_by_a_reset(at: Office) -> None:
    slot = make.account(at, Role.LEADER)
    reset_passphrase(at.desk, reset_of(slot, "Chuyên viên"), PASSPHRASE)
    assert accounts_of(at.desk)[-1].login == "Chuyên viên"
    with sitting(at, "Chuyên viên", HIS) as here:
        assert here.desk.actor.person == at.drafter


def test_a_reset_is_for_another_and_takes_no_other_name(at: Office) -> None:
    slot = let_in(at, "Giám đốc").slot
    with nothing_done(at, NotAllowedError):
        reset_passphrase(at.desk, reset_of(at.desk.slot, ACCOUNT), PASSPHRASE)
    with nothing_done(at, AlreadyThereError):
        reset_passphrase(at.desk, reset_of(slot, ACCOUNT), PASSPHRASE)
    with nothing_done(at, WrongPassphraseError):
        reset_passphrase(at.desk, reset_of(slot, "Giám đốc"), WRONG)
    with nothing_done(at, WeakPassphraseError):
        reset_passphrase(at.desk, reset_of(slot, "Giám đốc", "123"), PASSPHRASE)
    with nothing_done(at, NotFoundError):
        reset_passphrase(at.desk, reset_of("ff" * 8, "Mới"), PASSPHRASE)


def test_a_new_recovery_code_is_the_only_one(at: Office) -> None:
    renew_recovery(at.desk, at.day, PASSPHRASE, ANOTHER_CODE)
    assert notes(at) == [("Lê Thị Văn Thư", AccessKind.RECOVERY_RENEWED)]
    assert opens(at, RECOVERY_NAME, ANOTHER_CODE)
    assert not opens(at, RECOVERY_NAME, CODE)


def test_what_is_no_code_renews_nothing(at: Office) -> None:
    with nothing_done(at, WeakPassphraseError):
        renew_recovery(at.desk, at.day, PASSPHRASE, "7K3M-90QA")
    with nothing_done(at, WrongPassphraseError):
        renew_recovery(at.desk, at.day, WRONG, ANOTHER_CODE)


def test_a_rekey_leaves_its_holders_and_the_new_code_alone(at: Office) -> None:
    head, folder = let_in(at, "Giám đốc"), folder_of(at.desk)
    make.issued(at)
    at.desk.close()
    rekey(folder, (credential_of(ACCOUNT, PASSPHRASE),), ANOTHER_CODE)
    assert opens(at, RECOVERY_NAME, ANOTHER_CODE)
    assert not opens(at, RECOVERY_NAME, CODE)
    assert not opens(at, "Giám đốc", HERS)
    with sitting(at, ACCOUNT, PASSPHRASE) as again:
        assert again.desk.verify().trouble is None
        reset_passphrase(again.desk, reset_of(head.slot, "Giám đốc"), PASSPHRASE)
    assert opens(at, "Giám đốc", HIS)


def test_a_rekey_by_nobody_who_leads_to_tuyet_mat_is_refused(at: Office) -> None:
    let_in(at, "Cán bộ", Role.OFFICER)
    at.desk.close()
    with pytest.raises(TuyetMatKeyMissingError):
        rekey(folder_of(at.desk), (credential_of("Cán bộ", HERS),), ANOTHER_CODE)
    assert opens(at, ACCOUNT, PASSPHRASE)


def test_a_store_in_memory_has_no_folder_and_its_accounts_no_login(office: Office) -> None:
    with pytest.raises(StoreMissingError):
        folder_of(office.desk)
    with pytest.raises(StoreMissingError):
        accounts_of(office.desk)


def test_who_sits_here_is_known_by_the_slot(at: Office) -> None:
    credential = own(at.desk, PASSPHRASE)
    assert (credential.slot, credential.passphrase) == (at.desk.slot, PASSPHRASE)
    assert PASSPHRASE not in repr(credential) + repr(wished(at, "Giám đốc", passphrase=PASSPHRASE))
