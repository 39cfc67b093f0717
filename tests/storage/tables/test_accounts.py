from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.note_access import note_access
from bmnn_desk.services.record_authorisation import record_authorisation
from tests import make
from tests.services.each_office import closed, reopened, signed_paper
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_the_signed_paper_of_an_authorisation_stands_once(office: Office) -> None:
    closed(office)
    reopened(office)
    office.desk.do(record_authorisation, signed_paper(office))
    refuses_a_twin(office, "authorisation_paper")
    add_twin(office, "authorisation")


def test_the_same_may_befall_an_account_again(office: Office) -> None:
    office.desk.do(note_access, make.access(office.day))
    add_twin(office, "access_note")
