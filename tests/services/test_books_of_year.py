from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.errors import AlreadyThereError
from bmnn_desk.services.books_of_year import first_ordinal, require_newest, require_none_open
from bmnn_desk.storage import tables as t
from tests import book_desk, make
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office

OUTGOING = BookKind.OUTGOING.value


def test_a_kind_is_free_once_its_book_of_the_year_is_closed(office: Office) -> None:
    with working(office) as work:
        with pytest.raises(AlreadyThereError):
            require_none_open(work, office.body, OUTGOING, 2025)
        require_none_open(work, office.body, OUTGOING, 2026)
        require_none_open(work, office.body, BookKind.INCOMING.value, 2025)
        require_none_open(work, office.body + 1, OUTGOING, 2025)
    book_desk.closed(office)
    with working(office) as work:
        require_none_open(work, office.body, OUTGOING, 2025)


def test_a_later_book_begins_after_the_last_line_of_the_one_before(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    later = book_desk.hand_written(office)
    with working(office) as work:
        first, second = work.find(t.Book, office.book), work.find(t.Book, later)
        assert (first_ordinal(work, first), first_ordinal(work, second)) == (1, 3)
        require_newest(work, second)
        with pytest.raises(AlreadyThereError):
            require_newest(work, first)
