from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import HolderMissingError, SignedPaperMissingError, WrongStageError
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from tests.custody_desk import BORROWER, PLACE, keeps, lends, now, originals
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_original_and_file_copy_get_a_holder_and_a_place_in_one_act(office: Office) -> None:
    copies = originals(office)
    assert office.desk.do(keep_copies, keeps(office, *copies)) == len(copies)
    for copy in copies:
        found = now(office, copy)
        assert (found.state, found.holder, found.place) == (CopyState.HELD, BORROWER, PLACE)
        assert (found.person_id, found.ours, found.due) == (office.drafter, True, None)


def test_without_a_holder_the_clerk_keeps_it_and_nobody_signs(office: Office) -> None:
    copy, *_ = originals(office)
    office.desk.do(keep_copies, keeps(office, copy, holder="", person=None, paper=""))
    found = now(office, copy)
    assert (found.state, found.holder, found.place) == (CopyState.AT_CLERK, "Văn thư", PLACE)


def test_what_is_kept_may_change_hands_again(office: Office) -> None:
    copy, *_ = originals(office)
    office.desk.do(keep_copies, keeps(office, copy))
    office.desk.do(keep_copies, keeps(office, copy, holder="Phạm Thị Phó", person=office.deputy))
    assert now(office, copy).person_id == office.deputy


def test_a_place_and_a_signature_are_wanted(office: Office) -> None:
    copy, *_ = originals(office)
    raised(office.desk, keep_copies, keeps(office, copy, place=" "), HolderMissingError)
    raised(office.desk, keep_copies, keeps(office, copy, paper=" "), SignedPaperMissingError)


def test_a_lent_copy_is_taken_back_first(office: Office) -> None:
    copy, *_ = originals(office)
    office.desk.do(lend_copies, lends(office, copy))
    error = raised(office.desk, keep_copies, keeps(office, copy), WrongStageError)
    assert vars(error) == {"is_at": "lent", "needs": "at_clerk"}


def test_spaces_around_are_no_part_of_holder_and_place(office: Office) -> None:
    copy, *_ = originals(office)
    day = office.day + timedelta(days=1)
    office.desk.do(keep_copies, keeps(office, copy, day=day, holder=" Ngô  ", place=" Tủ 1 "))
    found = now(office, copy)
    assert (found.holder, found.place, found.day) == ("Ngô", "Tủ 1", day)
