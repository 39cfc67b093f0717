from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.access_changes import give_tuyet_mat, take_tuyet_mat
from bmnn_desk.account_keys import accounts_of
from bmnn_desk.credentials import credential_of
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError, TuyetMatKeyMissingError, WrongPassphraseError
from bmnn_desk.storage.opening import create_store
from tests import make
from tests.peopled_desk import HERS, HIS, let_in, notes, nothing_done, office_in, sat_down, sitting
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from tests.make import Office

WRONG = "một câu dài không đúng"


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory, law: Law) -> Path:
    return office_in(tmp_path_factory.mktemp("named") / "store", law)


@pytest.fixture
def at(founded: Path, tmp_path: Path, law: Law) -> Iterator[Office]:
    """The founder at her desk."""
    office = sat_down(shutil.copytree(founded, tmp_path / "store"), law)
    yield office
    office.desk.close()


def test_the_tuyet_mat_key_is_given_and_taken_and_both_are_on_record(at: Office) -> None:
    slot = let_in(at, "Giám đốc").slot
    give_tuyet_mat(at.desk, at.day, PASSPHRASE, credential_of("Giám đốc", HERS))
    assert accounts_of(at.desk)[-1].reads_tuyet_mat
    take_tuyet_mat(at.desk, at.day, PASSPHRASE, slot)
    assert not accounts_of(at.desk)[-1].reads_tuyet_mat
    assert notes(at) == [
        ("Trần Văn Giám", AccessKind.TUYET_MAT_TAKEN),
        ("Trần Văn Giám", AccessKind.TUYET_MAT_GIVEN),
    ]


def test_both_passphrases_are_wanted_to_give_it(at: Office) -> None:
    let_in(at, "Giám đốc")
    with nothing_done(at, WrongPassphraseError):
        give_tuyet_mat(at.desk, at.day, PASSPHRASE, credential_of("Giám đốc", WRONG))
    with nothing_done(at, WrongPassphraseError):
        give_tuyet_mat(at.desk, at.day, WRONG, credential_of("Giám đốc", HERS))


def test_a_leader_gives_and_takes_it_a_clerk_does_neither(at: Office) -> None:
    let_in(at, "Giám đốc", Role.LEADER, tuyet_mat=True)
    let_in(at, "Văn thư 2", Role.CLERK, person=at.drafter, tuyet_mat=True, passphrase=HIS)
    third = let_in(at, "Phó", Role.LEADER, person=at.deputy, passphrase=WRONG)
    with sitting(at, "Giám đốc") as head:
        give_tuyet_mat(head.desk, head.day, HERS, credential_of("Phó", WRONG))
    with sitting(at, "Văn thư 2", HIS) as clerk:
        with nothing_done(clerk, NotAllowedError):
            give_tuyet_mat(clerk.desk, clerk.day, HIS, credential_of("Phó", WRONG))
        with nothing_done(clerk, NotAllowedError):
            take_tuyet_mat(clerk.desk, clerk.day, HIS, third.slot)


def test_who_has_it_not_cannot_give_it(at: Office) -> None:
    let_in(at, "Cán bộ", Role.OFFICER)
    let_in(at, "Phó", Role.LEADER, person=at.deputy, passphrase=HIS)
    with sitting(at, "Cán bộ") as officer, nothing_done(officer, TuyetMatKeyMissingError):
        give_tuyet_mat(officer.desk, officer.day, HERS, credential_of("Phó", HIS))


def test_the_last_key_is_not_taken(tmp_path: Path, law: Law) -> None:
    store = tmp_path / "kho"
    with create_store(store, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        make.office(vault, law)
    at = sat_down(store, law)
    with nothing_done(at, TuyetMatKeyMissingError):
        take_tuyet_mat(at.desk, at.day, PASSPHRASE, at.desk.slot)
    at.desk.close()
