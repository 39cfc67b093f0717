from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.demo.sample_store import fill_sample
from bmnn_desk.entrance import SampleWish, look_at_store, sample_office, seat_facts
from bmnn_desk.machine.worker import Worker
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.verify import verify_store
from tests.ui.offices import CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 20)


def test_the_sample_has_issued_documents_and_an_open_register_of_this_year(tmp_path: Path) -> None:
    folder = tmp_path / "kho-du-lieu-mau"
    with Worker(jobs.ALL) as worker:
        wish = SampleWish(folder=folder, passphrase=PASSPHRASE, worker=worker, day=TODAY)
        desk = sample_office(wish, fill_sample, CHEAP)
        facts = seat_facts(desk, TODAY)
        books = desk.read(books_of, BodyAsked(body=facts.body))
        desk.close()
    (first, second) = books
    assert (first.year, second.year, second.lines) == (2025, 2026, 0)
    assert first.lines >= 2
    assert look_at_store(folder).is_sample
    assert verify_store(folder, None, PASSPHRASE).acts > 10
