from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.desk import Desk, open_desk
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.form_drafts import (
    DraftsAsked,
    DropDraftRequest,
    KeepDraftRequest,
    drop_form_draft,
    form_drafts,
    keep_form_draft,
)
from bmnn_desk.services.work import Actor
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.verify import verify_store
from tests import make
from tests.services.each_office import changed
from tests.services.everything import half_filled
from tests.services.ledger import counts
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from bmnn_desk.domain.drafts_kept import FormDraft
    from bmnn_desk.law.loader import Law
    from tests.make import Office

ROOT = Path(__file__).parents[2]


def draft(form: str = "propose_level", subject: int = 0, **fields: str) -> KeepDraftRequest:
    return KeepDraftRequest(form=form, subject=subject, fields=fields, caret="title")


def found(desk: Desk, form: str | None = None) -> list[FormDraft]:
    return list(desk.read(form_drafts, DraftsAsked(form=form)))


def other_account(at: Office) -> Desk:
    """Another person's account at the same store."""
    return make.seated(at, make.account(at, Role.DRAFTER)).desk


def test_what_was_typed_comes_back_with_its_field_and_hour(office: Office) -> None:
    begun = datetime.now().astimezone()
    office.desk.jot(
        keep_form_draft, draft(title="về vi\u1ec7c", recipients="Sở A\tSở B\n", empty="")
    )
    (kept,) = found(office.desk)
    assert (kept.form, kept.subject, kept.caret) == ("propose_level", 0, "title")
    assert kept.fields == {"title": "về việc", "recipients": "Sở A\tSở B\n", "empty": ""}
    assert begun.date() <= kept.saved_on <= datetime.now().astimezone().date()
    assert re.fullmatch(r"[0-2]\d:[0-5]\d", kept.saved_at)


def test_a_form_about_a_row_has_one_draft_and_the_last_holds(office: Office) -> None:
    for title in ("một", "hai"):
        office.desk.jot(keep_form_draft, draft(title=title))
        office.desk.jot(keep_form_draft, draft("issue_outgoing", 7, note=title))
        office.desk.jot(keep_form_draft, draft("issue_outgoing", 8, note=title))
    assert [(each.form, each.subject, dict(each.fields)) for each in found(office.desk)] == [
        ("propose_level", 0, {"title": "hai"}),
        ("issue_outgoing", 7, {"note": "hai"}),
        ("issue_outgoing", 8, {"note": "hai"}),
    ]
    assert [each.subject for each in found(office.desk, "issue_outgoing")] == [7, 8]
    assert found(office.desk, "determine_level") == []


def test_a_dropped_draft_is_gone_and_dropping_twice_is_no_fault(office: Office) -> None:
    office.desk.jot(keep_form_draft, draft(title="một"))
    office.desk.jot(keep_form_draft, draft("propose_level", 3, title="hai"))
    for _ in range(2):
        office.desk.jot(drop_form_draft, DropDraftRequest(form="propose_level", subject=0))
    assert [each.subject for each in found(office.desk)] == [3]


def test_an_account_sees_and_drops_its_own_drafts_alone(office: Office) -> None:
    other = other_account(office)
    office.desk.jot(keep_form_draft, draft(title="của văn thư"))
    other.jot(keep_form_draft, draft(title="của người soạn thảo"))
    assert [each.fields["title"] for each in found(other)] == ["của người soạn thảo"]
    other.jot(drop_form_draft, DropDraftRequest(form="propose_level", subject=0))
    assert [each.fields["title"] for each in found(office.desk)] == ["của văn thư"]
    assert found(other) == []


def test_drafts_stay_with_an_account_whose_roles_change(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    make.seated(office, slot).desk.jot(keep_form_draft, draft(title="dở dang"))
    changed(office, slot, Role.CLERK, Role.DRAFTER)
    after = make.seated(office, slot).desk
    assert after.actor.account == 3
    assert [each.fields["title"] for each in found(after)] == ["dở dang"]
    after.jot(keep_form_draft, draft(title="viết tiếp"))
    assert [each.fields["title"] for each in found(after)] == ["viết tiếp"]
    after.jot(drop_form_draft, DropDraftRequest(form="propose_level", subject=0))
    assert found(after) == []


def test_two_accounts_of_one_person_do_not_share_drafts(office: Office) -> None:
    slot = make.account(office, Role.CLERK, person=office.clerk)
    office.desk.jot(keep_form_draft, draft(title="một"))
    assert found(make.seated(office, slot).desk) == []


def test_who_only_looks_on_leaves_no_draft_behind(office: Office) -> None:
    inspector = make.seated(office, make.account(office, Role.INSPECTOR)).desk
    with pytest.raises(NotAllowedError):
        inspector.jot(keep_form_draft, draft(title="một"))
    with pytest.raises(NotAllowedError):
        inspector.jot(drop_form_draft, DropDraftRequest(form="propose_level", subject=0))
    assert found(inspector) == []
    assert counts(office.desk)["form_draft"] == 0


def test_combining_marks_are_composed_and_half_a_surrogate_pair_survives(office: Office) -> None:
    given = draft(title=unicodedata.normalize("NFD", "Độ mật"), note="một \ud83d nửa")
    office.desk.jot(keep_form_draft, given)
    (kept,) = found(office.desk)
    assert kept.fields == {"title": "Độ mật", "note": "một \ud83d nửa"}


def test_nobody_without_a_role_keeps_or_reads_drafts(office: Office) -> None:
    nobody = Desk(
        office.desk._vault, office.desk.law, Actor(account=1, person=1, roles=frozenset())
    )
    with pytest.raises(NotAllowedError):
        nobody.jot(keep_form_draft, draft(title="một"))
    with pytest.raises(NotAllowedError):
        found(nobody)


def test_a_draft_is_not_found_by_searching(office: Office) -> None:
    make.issued(office)
    before = counts(office.desk)["search_text"]
    office.desk.jot(keep_form_draft, draft(title="về tình hình đặc biệt"))
    with office.desk._vault.begin() as session:
        asked = text("SELECT count(*) FROM search_fts WHERE search_fts MATCH 'dac'")
        assert session.scalar(asked) == 0
    assert counts(office.desk)["search_text"] == before


@pytest.mark.skipif(sys.platform != "linux", reason="SIGKILL")
def test_a_draft_survives_sigkill_and_the_store_proves_with_it(tmp_path: Path, law: Law) -> None:
    folder = tmp_path / "store"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        make.office(vault, law)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-m", "tests.services.hold_draft", str(folder), PASSPHRASE]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"kept\n"
        process.kill()
    assert process.returncode < 0
    with open_store(folder, None, PASSPHRASE) as vault:
        (kept,) = found(open_desk(vault, law))
    given = half_filled()
    assert (kept.form, kept.fields, kept.caret) == (given.form, given.fields, given.caret)
    assert verify_store(folder, None, PASSPHRASE).acts > 0
