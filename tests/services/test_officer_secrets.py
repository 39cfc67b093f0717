from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError, NotFoundError
from bmnn_desk.services.access_marks import AccessMarksAsked, access_marks
from bmnn_desk.services.officer_secrets import (
    DropSecretsRequest,
    RewrapRequest,
    drop_officer_secrets,
    rewrap_officer_secrets,
)
from bmnn_desk.services.sign_journal import SignRequest, sign_journal
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.officer_key import open_officer_keys
from tests import make
from tests.services.ledger import counts

if TYPE_CHECKING:
    from tests.make import Office

OLD_SALT, NEW_SALT = b"o" * 16, b"n" * 16
OLD_KEK, NEW_KEK = bytes(range(32)), bytes(range(1, 33))


@pytest.fixture
def signed(office: Office) -> Office:
    """An office whose officer has keys, wrapped for his first passphrase."""
    request = SignRequest(
        request_id=make.request_id(), day=office.day, kek=bytearray(OLD_KEK), salt=OLD_SALT
    )
    office.desk.do(sign_journal, request)
    return office


def rewrap(at: Office) -> None:
    request = RewrapRequest(
        old_kek=bytearray(OLD_KEK),
        old_salt=OLD_SALT,
        new_kek=bytearray(NEW_KEK),
        new_salt=NEW_SALT,
    )
    at.desk.jot(rewrap_officer_secrets, request)


def salts(at: Office) -> list[bytes]:
    with at.desk._vault.begin() as session:
        return sorted(session.scalars(select(t.OfficerSecret.salt)))


def has_spare(at: Office) -> bool:
    (marks,) = at.desk.read(access_marks, AccessMarksAsked())
    return marks.has_spare_secrets


def opens(at: Office, kek: bytes, salt: bytes) -> bytes:
    """A signature by the keys that this passphrase leads to."""
    with (
        at.desk._vault.begin() as session,
        open_officer_keys(session, [1], bytearray(kek), salt) as signer,
    ):
        return signer.sign(b"thu")


def test_between_the_two_steps_either_passphrase_leads_to_the_same_keys(signed: Office) -> None:
    before = opens(signed, OLD_KEK, OLD_SALT)
    rewrap(signed)
    assert salts(signed) == [NEW_SALT, OLD_SALT]
    assert opens(signed, NEW_KEK, NEW_SALT) == opens(signed, OLD_KEK, OLD_SALT) == before


def test_after_both_steps_the_new_one_alone_does(signed: Office) -> None:
    before = opens(signed, OLD_KEK, OLD_SALT)
    rewrap(signed)
    signed.desk.jot(drop_officer_secrets, DropSecretsRequest(salts=(NEW_SALT, os.urandom(16))))
    assert salts(signed) == [NEW_SALT]
    assert opens(signed, NEW_KEK, NEW_SALT) == before
    with pytest.raises(NotFoundError):
        opens(signed, OLD_KEK, OLD_SALT)


def test_a_change_that_was_cut_off_is_begun_again(signed: Office) -> None:
    rewrap(signed)
    rewrap(signed)
    assert salts(signed) == [NEW_SALT, OLD_SALT]
    signed.desk.jot(drop_officer_secrets, DropSecretsRequest(salts=(OLD_SALT,)))
    assert salts(signed) == [OLD_SALT]
    assert opens(signed, OLD_KEK, OLD_SALT)


def test_that_there_is_one_to_forget_is_among_the_marks_of_an_opening(signed: Office) -> None:
    assert not has_spare(signed)
    rewrap(signed)
    assert has_spare(signed)
    signed.desk.jot(drop_officer_secrets, DropSecretsRequest(salts=(NEW_SALT,)))
    assert not has_spare(signed)


def test_who_never_signed_has_nothing_to_wrap_or_to_forget(office: Office) -> None:
    before = counts(office.desk)
    rewrap(office)
    office.desk.jot(drop_officer_secrets, DropSecretsRequest(salts=()))
    assert counts(office.desk) == before


def test_a_wrapping_that_does_not_open_is_said_and_nothing_changes(signed: Office) -> None:
    wrong = RewrapRequest(
        old_kek=bytearray(NEW_KEK),
        old_salt=OLD_SALT,
        new_kek=bytearray(NEW_KEK),
        new_salt=NEW_SALT,
    )
    with pytest.raises(JournalBrokenError):
        signed.desk.jot(rewrap_officer_secrets, wrong)
    assert salts(signed) == [OLD_SALT]


def test_it_is_no_act_of_the_office(signed: Office) -> None:
    before = counts(signed.desk)["act"]
    rewrap(signed)
    signed.desk.jot(drop_officer_secrets, DropSecretsRequest(salts=(NEW_SALT,)))
    assert counts(signed.desk)["act"] == before


@pytest.mark.parametrize("role", Role)
def test_whoever_changes_his_passphrase_keeps_what_is_wrapped(signed: Office, role: Role) -> None:
    rewrap(make.seated(signed, make.account(signed, role)))
    assert salts(signed) == [NEW_SALT, OLD_SALT]


def test_nothing_of_a_key_is_in_a_repr() -> None:
    request = RewrapRequest(
        old_kek=bytearray(OLD_KEK), old_salt=OLD_SALT, new_kek=bytearray(NEW_KEK), new_salt=NEW_SALT
    )
    assert "bytearray" not in repr(request)
    assert "oooo" not in repr(DropSecretsRequest(salts=(OLD_SALT,)))
