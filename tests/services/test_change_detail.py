from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.change_notices import HolderKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.declassify import declassify
from tests import make
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from tests.make import Office


def test_a_declassification_has_its_file(office: Office) -> None:
    entry = office.bases[SecrecyLevel.MAT]
    found = sd.detail(office, sd.declassified(office, sd.delivered(office), bases=(entry,)))
    assert (found.title, found.reason) == (
        "về tình hình mẫu",
        "Phục vụ phát triển kinh tế - xã hội",
    )
    assert [paper.paper for paper in found.papers] == list(DeclassificationPaper)
    assert found.papers[0].number == "30/QĐ-SMM"
    assert (found.council_by, found.stamp) == ("Trần Văn Giám", Stamp.DECLASSIFIED)
    assert "961/QĐ-TTg" in found.bases[0]


def test_holders_stand_with_their_copies_the_clerk_too(office: Office) -> None:
    found = sd.detail(office, sd.extended(office, sd.delivered(office)))
    assert [(each.kind, len(each.copies)) for each in found.holders] == [
        (HolderKind.CLERK, 2),
        (HolderKind.OUTSIDE, 1),
        (HolderKind.OUTSIDE, 1),
    ]
    assert [(row.number, row.remarked_on) for row in found.own] == [(3, None), (4, None)]


def test_the_stamp_is_that_of_the_new_level(office: Office) -> None:
    change = office.desk.do(change_level, sd.level_change(office, sd.delivered(office))).change
    assert sd.detail(office, change).stamp is Stamp.RAISED_TO_TOI_MAT


def test_title_and_released_part_of_what_is_tuyet_mat_are_for_few(office: Office) -> None:
    tuyet_mat = (office.bases[SecrecyLevel.TUYET_MAT],)
    item = sd.delivered(office, bases=tuyet_mat, with_title=False)
    request = sd.declassification(
        office, item, kind=ChangeKind.DECLASSIFIED_PART, released="Mục II"
    )
    change = office.desk.do(declassify, request).change
    assert sd.detail(office, change).row.released == "Mục II"
    officer = make.seated(office, make.account(office, Role.OFFICER))
    found = sd.detail(officer, change)
    assert (found.title, found.row.released) == ("", "")


def test_another_bodys_change_is_not_there(office: Office) -> None:
    with pytest.raises(NotFoundError):
        sd.detail(office, 99)
