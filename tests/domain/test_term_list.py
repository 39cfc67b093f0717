from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind, ShownBy
from bmnn_desk.domain.term_list import ChangeRow

ROW = ChangeRow(
    change=1,
    item=1,
    reference="01/BC-SMM",
    level=SecrecyLevel.MAT,
    kind=ChangeKind.EXTENDED,
    by_sender=False,
    number="21/QĐ-SMM",
    day=date(2025, 3, 10),
    decided_by="Trần Văn Giám",
    position="Giám đốc",
    until=date(2045, 3, 10),
    new_level=None,
    released="",
    shown=ShownBy.STAMP,
    notice_by=date(2025, 3, 25),
    told=3,
    sent=2,
    answered=1,
    copies=2,
    remarked=1,
)


def test_it_is_done_when_all_are_told_and_answered_and_no_copy_is_old() -> None:
    assert (ROW.missing, ROW.still_old, ROW.is_done) == (1, 1, False)
    done = replace(ROW, sent=3, answered=3, remarked=2)
    assert done.is_done
    for less in (replace(done, sent=2), replace(done, answered=2), replace(done, remarked=1)):
        assert not less.is_done


def test_no_words_of_the_office_are_printed_by_mistake() -> None:
    assert "QĐ" not in repr(ROW)
