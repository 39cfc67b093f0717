from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.access_record import note
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.services.officer_signer import own_signer
from bmnn_desk.storage.officer_key import make_officer_keys
from bmnn_desk.storage.tables import Account
from tests import make
from tests.services.people import KEK, SALT, signed_journal
from tests.storage.officers import act

if TYPE_CHECKING:
    from tests.make import Office

OTHER = bytes(range(1, 33))


@pytest.fixture
def signed(office: Office) -> Office:
    signed_journal(office)
    return office


def opens(at: Office) -> bool:
    """Whether the founder's passphrase leads to keys of his."""
    with at.desk._vault.begin() as session:
        slot = session.get_one(Account, 1).slot
        signer = own_signer(session, slot, bytearray(KEK), SALT)
        if signer is not None:
            signer.wipe()
        return signer is not None


def lose(at: Office) -> None:
    with at.desk._vault.begin() as session:
        session.execute(text("DELETE FROM officer_secret"))


def fault(at: Office) -> str:
    with pytest.raises(JournalBrokenError) as caught:
        opens(at)
    return caught.value.what


def test_who_never_signed_has_none(office: Office) -> None:
    assert not opens(office)


def test_his_passphrase_opens_them(signed: Office) -> None:
    assert opens(signed)


def test_keys_that_are_gone_for_no_reason_are_a_fault(signed: Office) -> None:
    lose(signed)
    assert fault(signed) == JournalFault.OFFICER_KEY


@pytest.mark.parametrize(
    "kind", [AccessKind.PASSPHRASE_RESET, AccessKind.OPENED_BY_CODE, AccessKind.REKEYED]
)
def test_a_reset_the_code_and_new_keys_of_the_store_are_reasons(
    signed: Office, kind: AccessKind
) -> None:
    note(signed.desk, signed.day, kind)
    lose(signed)
    assert not opens(signed)


@pytest.mark.parametrize("kind", [AccessKind.PASSPHRASE_RESET, AccessKind.REKEYED])
def test_what_came_before_the_key_is_no_reason(office: Office, kind: AccessKind) -> None:
    note(office.desk, office.day, kind)
    signed_journal(office)
    lose(office)
    assert fault(office) == JournalFault.OFFICER_KEY


def test_somebody_elses_reset_is_no_reason_but_new_keys_are(signed: Office) -> None:
    other = make.seated(signed, make.account(signed, Role.OFFICER))
    note(other.desk, signed.day, AccessKind.PASSPHRASE_RESET)
    lose(signed)
    assert fault(signed) == JournalFault.OFFICER_KEY
    note(other.desk, signed.day, AccessKind.REKEYED)
    assert not opens(signed)


def test_a_newer_key_that_somebody_made_in_his_name_is_a_fault(signed: Office) -> None:
    vault = signed.desk._vault
    made = act(vault, lambda s: make_officer_keys(s, 1, bytearray(OTHER), b"muoi khac", signed.day))
    made.wipe()
    assert fault(signed) == JournalFault.OFFICER_KEY
