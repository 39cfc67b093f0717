from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from bmnn_desk import __version__
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import Approval
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services import journal_list
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.journal_list import JournalAsked, journal_lines
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.reopen_book import reopen_book
from bmnn_desk.services.second_person import Proposed
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import changed, closed, reopening
from tests.services.everything import everything

if TYPE_CHECKING:
    from bmnn_desk.domain.journal_list import JournalLine
    from tests.make import Office

DAY = timedelta(days=1)


def lines(at: Office, **asked: Any) -> tuple[JournalLine, ...]:  # noqa: ANN401
    return at.desk.read(journal_lines, JournalAsked(**asked))


def texts_of_documents(at: Office) -> set[str]:
    """Every text of the office's documents, slips and register lines."""
    told = (
        t.Item.title,
        t.Item.type_name,
        t.OutgoingLine.reference,
        t.OutgoingLine.recipients,
        t.Slip.reason,
        t.SlipRecipient.name,
        t.LineCancel.reason,
        t.BookEvent.reason,
    )
    with at.desk._vault.begin() as session:
        found = [value for column in told for value in session.scalars(select(column))]
    texts = (value if isinstance(value, list) else [value] for value in found)
    return {str(text) for several in texts for text in several if text}


def test_an_act_tells_when_who_what_and_about_which_object(office: Office) -> None:
    begun = datetime.now(UTC)
    item = make.issued(office).item
    line = lines(office)[0]
    assert (line.day, line.person, line.second) == (office.day, "Lê Thị Văn Thư", "")
    assert (line.verb, line.object_kind, line.object_id) == ("issue_outgoing", "item", item)
    assert (line.epoch, line.result, line.app_version) == (0, "done", __version__)
    written = datetime.fromisoformat(line.at_utc)
    assert begun.replace(microsecond=0) <= written <= datetime.now(UTC)


def test_every_act_is_there_newest_first_over_blocks(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_list, "BLOCK", 4)
    make.issued(office)
    seqs = [line.seq for line in lines(office)]
    assert seqs == list(range(len(seqs), 0, -1))
    assert len(seqs) > 8
    assert lines(office)[-1].verb == "found_desk"


def test_no_word_of_a_document_is_in_it(office: Office) -> None:
    everything(office)
    said = "\n".join(str(value) for line in lines(office) for value in asdict(line).values())
    told = texts_of_documents(office)
    assert len(told) > 8
    assert [text for text in told if text in said] == []


def test_it_is_narrowed_by_verb_object_and_days(office: Office) -> None:
    first, second = make.issued(office).item, make.issued(make.on(office, 2)).item
    issued = lines(office, verb="issue_outgoing")
    assert [line.object_id for line in issued] == [second, first]
    about = lines(office, object_kind="item", object_id=first)
    assert {line.object_id for line in about} == {first}
    assert about[0].verb == "issue_outgoing"
    later = office.day + DAY
    assert {line.day for line in lines(office, since=later)} == {office.day + 2 * DAY}
    before = lines(office, until=office.day, verb="issue_outgoing")
    assert [line.object_id for line in before] == [first]
    assert lines(office, since=office.day, until=office.day, verb="open_book") == ()


def test_it_is_narrowed_by_who_did_it_or_stood_by(office: Office) -> None:
    slot = make.account(office, Role.CLERK, Role.LEADER)
    head = make.account(office, Role.LEADER, person=office.head)
    other = make.seated(office, slot)
    item = make.issued(other).item
    assert {line.person for line in lines(office, person=office.drafter)} == {"Ngô Văn Soạn"}
    assert item in {line.object_id for line in lines(office, person=office.drafter)}
    assert lines(office, person=office.head) == ()
    closed(office)
    make.types_himself(office.desk, head, office.day)
    approved(office, head)
    stood_by, typed = lines(office, person=office.head)
    assert (typed.verb, typed.person) == ("note_access", "Trần Văn Giám")
    assert (stood_by.verb, stood_by.person, stood_by.second) == (
        "reopen_book",
        "Lê Thị Văn Thư",
        "Trần Văn Giám",
    )


def approved(at: Office, slot: str) -> None:
    """Reopen the book by another account's word, as `Desk.approve` gives it."""
    request = reopening(at)
    second = make.seated(at, slot).desk.actor
    word = at.desk._words.give(at.desk.actor, second, Proposed(verb=reopen_book, request=request))
    assert isinstance(word, Approval)
    at.desk.do(reopen_book, request, word)


def test_a_clerk_reads_his_own_acts_alone_whomever_he_asks_for(office: Office) -> None:
    slot = make.account(office, Role.CLERK, Role.DRAFTER)
    sitting = make.seated(office, slot)
    assert lines(sitting) == ()
    make.issued(office)
    sitting.desk.do(propose_level, make.proposal(office))
    assert [line.verb for line in lines(sitting)] == ["propose_level"]
    assert {line.person for line in lines(sitting)} == {"Ngô Văn Soạn"}
    assert lines(sitting, person=office.clerk) == ()
    assert lines(sitting, verb=issue_outgoing.__name__) == ()


def test_his_acts_are_his_whatever_became_of_his_roles(office: Office) -> None:
    slot = make.account(office, Role.CLERK)
    make.seated(office, slot).desk.do(propose_level, make.proposal(office))
    changed(office, slot, Role.CLERK, Role.DRAFTER)
    sitting = make.seated(office, slot)
    sitting.desk.do(propose_level, make.proposal(office))
    assert [line.verb for line in lines(sitting)] == ["propose_level", "propose_level"]


@pytest.mark.parametrize("role", [Role.LEADER, Role.OFFICER, Role.INSPECTOR])
def test_who_watches_over_the_office_reads_every_act(office: Office, role: Role) -> None:
    sitting = make.seated(office, make.account(office, role))
    assert lines(sitting) == lines(office)
    assert lines(sitting)[-1].verb == "found_desk"


def test_who_only_drafts_reads_none(office: Office) -> None:
    sitting = make.seated(office, make.account(office, Role.DRAFTER))
    with pytest.raises(NotAllowedError):
        lines(sitting)


def test_an_act_about_an_account_has_its_name_and_what_it_put_on_record(office: Office) -> None:
    slot = make.account(office, Role.LEADER, person=office.head)
    make.types_himself(office.desk, slot, office.day)
    noted, entered = lines(office, object_kind="account")[:2]
    assert (noted.whose, noted.access) == ("Trần Văn Giám", "passphrase_changed")
    assert (entered.verb, entered.whose, entered.access) == ("enter_account", "Trần Văn Giám", "")
    (enrolled, *_) = lines(office, object_kind="person")
    assert enrolled.whose
    assert {line.whose for line in lines(office, object_kind="book")} == {""}
