from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage.in_parts import in_one_part

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bmnn_desk.storage.in_parts import Parts
    from bmnn_desk.storage.vault import Vault


def _two(given: list[Session]) -> Parts[int]:
    given.append((yield))
    given.append((yield))
    return len(given)


def test_each_part_gets_the_session(vault: Vault) -> None:
    given: list[Session] = []
    with vault.begin() as session:
        assert in_one_part(_two(given), session) == 2
        assert given == [session, session]


def test_a_fault_of_a_part_ends_them(vault: Vault) -> None:
    def broken() -> Parts[int]:
        yield
        raise LookupError

    with vault.begin() as session, pytest.raises(LookupError):
        in_one_part(broken(), session)
