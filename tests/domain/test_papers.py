from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.papers import DistributionFacts, NumberedRecipient
from bmnn_desk.domain.secrecy import SecrecyLevel


def test_a_recipient_line_of_a_paper_has_no_kind_unless_it_stays() -> None:
    assert NumberedRecipient(name="Sở Thử Nghiệm", numbers=(1, 2)).kind == ""


def test_equal_facts_are_one_so_a_paper_may_be_compared_with_its_print() -> None:
    line = NumberedRecipient(name="Sở Thử Nghiệm", numbers=(1,))
    assert line == NumberedRecipient(name="Sở Thử Nghiệm", numbers=(1,))
    assert len({line, NumberedRecipient(name="Sở Thử Nghiệm", numbers=(1,))}) == 1


@pytest.mark.parametrize("secret", ["về việc kín", "Lê Thị Văn Thư"])
def test_the_repr_of_facts_shows_neither_title_nor_names(secret: str) -> None:
    facts = DistributionFacts(
        agency="SỞ MẪU MỰC",
        reference="05/BC-SMM",
        day=date(2025, 3, 10),
        title="về việc kín",
        level=SecrecyLevel.MAT,
        lines=(),
        clerk="Lê Thị Văn Thư",
    )
    assert secret not in repr(facts)
