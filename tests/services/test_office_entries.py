from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import event

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.services import office_entries
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.services.office_entries import (
    DayAsked,
    bodies_on,
    books_of,
    journal_state,
    who_sits,
)
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.work import Actor
from tests import incoming_desk, make
from tests.book_desk import hand_written
from tests.services.broken import DAY
from tests.services.ledger import counts
from tests.services.test_people import enrol

if TYPE_CHECKING:
    import pytest

    from bmnn_desk.domain.office_entries import PersonEntry
    from tests.make import Office

NAMES = NameOnPapers(
    name="SỞ MẪU MỰC VÀ KHUÔN PHÉP",
    parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
    place="Mẫu Thủy",
    letters="SMMKP",
    symbol_pattern="{type}-{body}-{unit}",
)


def set_up(at: Office, code: str, body: int | None = None) -> int:
    request = BodyRequest(
        request_id=make.request_id(), day=at.day, code=code, names=NAMES, body=body
    )
    return at.desk.do(set_up_body, request)


def sitting(at: Office, day: date | None = None) -> PersonEntry:
    (entry,) = at.desk.read(who_sits, DayAsked(day=day or at.day))
    return entry


def test_a_body_has_the_names_of_the_day(office: Office) -> None:
    set_up(office, "SMM", office.body)
    (then,) = office.desk.read(bodies_on, DayAsked(day=office.day - DAY))
    (now,) = office.desk.read(bodies_on, DayAsked(day=office.day))
    assert (then.body, then.code, then.name, then.letters) == (1, "SMM", "SỞ MẪU MỰC", "SMM")
    assert (now.name, now.parent, now.place, now.letters, now.symbol_pattern) == (
        NAMES.name,
        NAMES.parent,
        NAMES.place,
        NAMES.letters,
        NAMES.symbol_pattern,
    )
    assert now.code == "SMM"


def test_every_body_of_the_desk_is_listed_over_blocks(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_entries, "BLOCK", 2)
    others = [set_up(office, code) for code in ("HĐND", "UBND")]
    listed = office.desk.read(bodies_on, DayAsked(day=office.day))
    assert [entry.body for entry in listed] == [office.body, *others]


def test_a_book_counts_its_lines_with_the_cancelled_ones(office: Office) -> None:
    make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, make.issued(office).item))
    bound = hand_written(office)
    first, second = office.desk.read(books_of, BodyAsked(body=office.body))
    assert (first.book, first.kind, first.year, first.lines) == (
        office.book,
        "outgoing_register",
        2025,
        2,
    )
    assert (first.pack, first.hand_written, first.opened_on) == (
        "tt24-2020",
        False,
        date(2025, 1, 2),
    )
    assert (second.book, second.hand_written, second.lines) == (bound, True, 0)
    assert office.desk.read(books_of, BodyAsked(body=9)) == ()


def test_a_book_that_goes_on_from_a_paper_one_counts_its_own_lines_alone(office: Office) -> None:
    book = incoming_desk.incoming_book(office, first_ordinal=43, paper="Sổ giấy, đến số 42")
    incoming_desk.entered(office)
    assert incoming_desk.entered(office).ordinal == 44
    entry = office.desk.read(books_of, BodyAsked(body=office.body))[-1]
    assert (entry.book, entry.lines, entry.next_ordinal) == (book, 2, 45)
    assert (entry.first_ordinal, entry.volume) == (43, 1)


def test_books_come_over_blocks(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_entries, "BLOCK", 1)
    bound = hand_written(office)
    listed = office.desk.read(books_of, BodyAsked(body=office.body))
    assert [entry.book for entry in listed] == [office.book, bound]


def test_more_books_take_no_more_questions(office: Office) -> None:
    asked: list[str] = []
    event.listen(
        office.desk._vault.engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: asked.append(statement),
    )
    office.desk.read(books_of, BodyAsked(body=office.body))
    one = len(asked)
    incoming_desk.incoming_book(office)
    asked.clear()
    assert len(office.desk.read(books_of, BodyAsked(body=office.body))) == 2
    assert len(asked) == one


def test_whoever_sits_here_has_his_post_of_the_day_or_none(office: Office) -> None:
    none = sitting(office)
    assert (none.person, none.name, none.post, none.unit) == (1, "Lê Thị Văn Thư", "", "")
    assert none.kind is PostKind.OTHER
    enrol(office, "", person=office.clerk, post="Văn thư cơ quan")
    assert sitting(office).post == "Văn thư cơ quan"
    assert sitting(office, office.day - DAY).post == ""
    head = Actor(account=1, person=office.head, roles=frozenset({Role.LEADER}))
    at_the_desk = Desk(office.desk._vault, office.desk.law, head)
    (entry,) = at_the_desk.read(who_sits, DayAsked(day=office.day))
    assert (entry.name, entry.post, entry.kind) == ("Trần Văn Giám", "Giám đốc", PostKind.HEAD)


def test_the_journal_counts_acts_and_no_drafts(office: Office) -> None:
    make.issued(office)
    kept = KeepDraftRequest(form="propose_level", subject=0, fields={}, caret="")
    office.desk.jot(keep_form_draft, kept)
    (state,) = office.desk.read(journal_state, DayAsked(day=office.day))
    assert state.acts == counts(office.desk)["act"]
