from __future__ import annotations

from typing import TYPE_CHECKING

from tests import make
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_an_item_has_one_signature_and_may_be_proposed_again(office: Office) -> None:
    make.signed(office)
    add_twin(office, "slip", print_code="KHAC2345")
    refuses_a_twin(office, "signature")


def test_no_two_slips_bear_the_same_code(office: Office) -> None:
    make.approved(office)
    refuses_a_twin(office, "slip", item_id=77)


def test_lines_and_bases_of_a_slip_have_a_place_each(office: Office) -> None:
    make.approved(office)
    for table in ("slip_recipient", "slip_basis"):
        refuses_a_twin(office, table)
        add_twin(office, table, ordinal=77)
