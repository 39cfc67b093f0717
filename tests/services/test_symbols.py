from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.set_up_body import set_up_body
from bmnn_desk.services.symbols import symbol_on
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.broken import DAY
from tests.services.test_office_facts import working
from tests.services.test_set_up_body import renamed

if TYPE_CHECKING:
    from datetime import date

    from tests.make import Office


def symbol(at: Office, item: int, day: date | None = None) -> str:
    with working(at) as work:
        return symbol_on(work, at.body, work.find(t.Item, item, at.body), day or at.day)


def test_type_and_body_make_the_symbol(office: Office) -> None:
    assert symbol(office, make.approved(office).item) == "BC-SMM"


def test_a_cong_van_has_no_code_and_no_stray_hyphen(office: Office) -> None:
    item = make.approved(office, type_name="Công văn", type_code="").item
    assert symbol(office, item) == "SMM"


def test_the_pattern_and_letters_are_those_of_the_day(office: Office) -> None:
    office.desk.do(set_up_body, renamed(office, "{type}-{body}-{unit}"))
    item = make.approved(office).item
    assert symbol(office, item, office.day) == "BC-SMM"
    assert symbol(office, item, office.day + DAY) == "BC-SMH-VP"


def test_a_unit_that_is_not_entered_has_no_letters(office: Office) -> None:
    office.desk.do(set_up_body, renamed(office, "{type}-{body}-{unit}"))
    item = make.approved(office, unit="Phòng chưa nhập").item
    assert symbol(office, item, office.day + DAY) == "BC-SMH"


def test_a_body_that_is_not_there_has_no_symbol(office: Office) -> None:
    item = make.approved(office).item
    with working(office) as work, pytest.raises(NotFoundError):
        symbol_on(work, 9, work.find(t.Item, item, office.body), office.day)
