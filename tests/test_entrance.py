from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import entrance, jobs
from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.settings import FirstStep
from bmnn_desk.entrance import (
    SAMPLE_ACCOUNT,
    SampleWish,
    enter,
    enter_by_code,
    found_office,
    look_at_store,
    sample_office,
    seat_facts,
)
from bmnn_desk.errors import (
    AlreadyThereError,
    NotFoundError,
    StoreMissingError,
    SymbolPatternError,
    WrongPassphraseError,
)
from bmnn_desk.machine.worker import Worker
from bmnn_desk.new_desk import found
from bmnn_desk.services.found_desk import FoundingRequest
from bmnn_desk.services.office_entries import DayAsked, bodies_on, books_of
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.verify import verify_store
from tests.ui.offices import CHEAP, CODE, DAY, FOUNDED, PASSPHRASE, office_in, wish

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(jobs.ALL) as made:
        yield made


def test_a_founded_office_is_ready_for_its_first_document(tmp_path: Path) -> None:
    desk = enter(office_in(tmp_path / "kho"), None, PASSPHRASE)
    facts = seat_facts(desk, DAY)
    (body,) = desk.read(bodies_on, DayAsked(day=DAY))
    people = desk.read(people_on, PeopleAsked(body=facts.body, day=DAY))
    books = desk.read(books_of, BodyAsked(body=facts.body))
    (settings,) = desk.read(office_settings, BodyAsked(body=facts.body))
    desk.close()
    assert (body.name, body.parent, body.letters) == ("SỞ TÀI CHÍNH", "UBND TỈNH MẪU SƠN", "STC")
    assert (facts.person, facts.titled) == ("Lê Thị Thư", "Lê Thị Thư · Văn thư")
    assert [(person.name, person.post) for person in people] == [
        ("Trần Văn Gương", "Giám đốc"),
        ("Lê Thị Thư", "Văn thư"),
    ]
    assert [book.kind for book in books] == [kind.value for kind in BookKind]
    assert {(book.year, book.lines) for book in books} == {(2026, 0)}
    assert settings.first_steps == frozenset(FirstStep)
    assert verify_store(tmp_path / "kho", None, PASSPHRASE).acts == FOUNDED


def test_a_user_who_heads_the_office_is_one_person(tmp_path: Path) -> None:
    plain = wish(tmp_path / "kho")
    user = replace(plain.user, name=plain.agency.head, post=plain.agency.head_post, is_head=True)
    desk = found_office(replace(plain, user=user), CHEAP)
    facts = seat_facts(desk, DAY)
    people = desk.read(people_on, PeopleAsked(body=facts.body, day=DAY))
    desk.close()
    assert [person.name for person in people] == ["Trần Văn Gương"]
    assert (facts.person, facts.titled) == ("Trần Văn Gương", "Trần Văn Gương · Giám đốc")


def test_a_founding_that_fails_leaves_no_file_and_can_be_done_again(tmp_path: Path) -> None:
    plain = wish(tmp_path / "kho")
    bad = replace(plain, agency=replace(plain.agency, symbol_pattern="{số}"))
    with pytest.raises(SymbolPatternError):
        found_office(bad, CHEAP)
    assert list((tmp_path / "kho").iterdir()) == []
    found_office(plain, CHEAP).close()
    assert look_at_store(tmp_path / "kho").accounts == ("van-thu",)


def test_no_office_is_named_as_a_sample_is(tmp_path: Path) -> None:
    plain = wish(tmp_path / "kho")
    taken = replace(plain, user=replace(plain.user, account=SAMPLE_ACCOUNT))
    with pytest.raises(AlreadyThereError):
        found_office(taken, CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_the_recovery_code_enters_as_the_founder(tmp_path: Path) -> None:
    folder = office_in(tmp_path / "kho")
    desk = enter_by_code(folder, CODE.lower().replace("-", " "))
    assert seat_facts(desk, DAY).titled == "Lê Thị Thư · Văn thư"
    desk.close()
    with pytest.raises(WrongPassphraseError):
        enter_by_code(folder, CODE[:-1] + "9")


def test_a_store_is_looked_at_without_writing(tmp_path: Path) -> None:
    folder = office_in(tmp_path / "kho")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    look = look_at_store(folder)
    assert (look.accounts, look.is_sample) == (("van-thu",), False)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    with pytest.raises(StoreMissingError):
        look_at_store(tmp_path / "none")


def only_found(vault: Vault, law: Law, _worker: Worker, today: date) -> Desk:
    request = FoundingRequest(
        request_id="một", day=today, person_name="Người Mẫu", slot=vault.slot_id
    )
    return found(vault, law, request)


def sample_wish(folder: Path, worker: Worker) -> SampleWish:
    return SampleWish(folder=folder, passphrase=PASSPHRASE, worker=worker, day=DAY)


def test_a_sample_store_tells_that_it_is_one(tmp_path: Path, worker: Worker) -> None:
    folder = tmp_path / "mẫu"
    sample_office(sample_wish(folder, worker), only_found, CHEAP).close()
    look = look_at_store(folder)
    assert (look.accounts, look.is_sample) == ((SAMPLE_ACCOUNT,), True)
    desk = enter(folder, None, PASSPHRASE)
    with pytest.raises(NotFoundError):
        seat_facts(desk, DAY)
    desk.close()


def test_a_sample_that_fails_leaves_no_file(tmp_path: Path, worker: Worker) -> None:
    def fail(_vault: Vault, _law: Law, _worker: Worker, _today: date) -> Desk:
        raise StoreMissingError

    with pytest.raises(StoreMissingError):
        sample_office(sample_wish(tmp_path / "mẫu", worker), fail, CHEAP)
    assert list((tmp_path / "mẫu").iterdir()) == []


def test_the_law_is_read_once() -> None:
    assert entrance.the_law() is entrance.the_law()
