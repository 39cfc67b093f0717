from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.copy_sources import is_here, last_number, source_of
from tests import copying_desk as cd
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_a_duplicate_is_a_source_of_its_own_with_the_roots_permission(office: Office) -> None:
    root = cd.to_copy(office)
    made = cd.copied(office, source=root.copy)
    with working(office) as work:
        source = source_of(work, made.copies[0].copy, office.body)
        assert source.reference == root.reference
        assert (source.may_copy, source.is_true_copy) == (True, True)
        assert last_number(work, source.copy) == 0
        assert last_number(work, root.copy) == 2
        assert source_of(work, root.copy, office.body).copy == root.copy
        with pytest.raises(NotFoundError):
            source_of(work, root.copy, office.body + 1)


@pytest.mark.parametrize(
    ("kind", "state", "here"),
    [
        (CopyKind.ORIGINAL, "at_clerk", True),
        (CopyKind.FILE, "delivered", True),
        (CopyKind.RECEIVED, "delivered", True),
        (CopyKind.RECEIVED, "given_back", False),
        (CopyKind.SENT, "at_clerk", True),
        (CopyKind.SENT, "on_the_way", False),
        (CopyKind.DUPLICATE, "delivered", False),
        (CopyKind.DUPLICATE, "not_made", False),
        (CopyKind.ORIGINAL, "cancelled", False),
        (CopyKind.ORIGINAL, "held", True),
        (CopyKind.SENT, "held", True),
        (CopyKind.FILE, "archived", True),
        (CopyKind.ORIGINAL, "lent", False),
        (CopyKind.FILE, "taken_out", False),
        (CopyKind.RECEIVED, "lost", False),
    ],
)
def test_what_lies_in_the_office_can_be_copied(kind: CopyKind, state: str, *, here: bool) -> None:
    assert is_here(kind, state) is here
