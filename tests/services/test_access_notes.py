from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.services.access_notes import keep_note
from bmnn_desk.services.change_account import change_account
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import changing
from tests.services.ledger import prove, rows

if TYPE_CHECKING:
    import pytest

    from bmnn_desk.services.change_account import ChangeAccountRequest
    from bmnn_desk.services.work import Work
    from tests.make import Office


def renews_and_changes(work: Work, request: ChangeAccountRequest) -> int:
    """An act that keeps a note beside its own row."""
    keep_note(work, 1, AccessKind.RECOVERY_RENEWED)
    return change_account(work, request)


def test_a_note_is_kept_once_now_in_the_act_that_it_belongs_to(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot = make.account(office, Role.DRAFTER)
    monkeypatch.setitem(AUTHORITY, renews_and_changes, AUTHORITY[change_account])
    before = datetime.now(UTC).replace(microsecond=0)
    office.desk.do(renews_and_changes, changing(office, slot, Role.CLERK))
    (note,) = rows(office, t.AccessNote)
    assert (note.account_id, note.kind, note.count) == (1, "recovery_renewed", 1)
    assert before <= datetime.fromisoformat(note.first_at) <= datetime.now(UTC)
    assert note.first_at == note.last_at
    assert note.act_seq == rows(office, t.Account)[-1].act_seq
    assert prove(office.desk) > 0
