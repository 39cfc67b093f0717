from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.volumes import StockOfLevel
from bmnn_desk.errors import NotFoundError, ReasonMissingError
from bmnn_desk.services.opening_stock import opening_stock, record_opening_stock
from bmnn_desk.services.settings import BodyAsked
from tests.services.each_book import has_stock
from tests.services.ledger import prove, raised

if TYPE_CHECKING:
    from tests.make import Office

MAT = StockOfLevel(level=SecrecyLevel.MAT, documents=4, copies=9)
TOP = StockOfLevel(level=SecrecyLevel.TUYET_MAT, documents=1, copies=1)


def known(at: Office) -> tuple[StockOfLevel, ...]:
    return at.desk.read(opening_stock, BodyAsked(body=at.body))


def test_the_stock_of_each_level_is_kept_and_the_newest_word_holds(office: Office) -> None:
    assert known(office) == ()
    office.desk.do(record_opening_stock, replace(has_stock(office), stock=(TOP, MAT)))
    assert known(office) == (MAT, TOP)
    more = replace(MAT, copies=12)
    office.desk.do(record_opening_stock, replace(has_stock(office), stock=(more,)))
    assert known(office) == (more, TOP)
    assert prove(office.desk) > 0


def test_a_paper_and_a_level_are_wanted(office: Office) -> None:
    asked = has_stock(office)
    for wrong in (replace(asked, paper=" "), replace(asked, stock=())):
        raised(office.desk, record_opening_stock, wrong, ReasonMissingError)
    raised(office.desk, record_opening_stock, replace(asked, body=9), NotFoundError)
