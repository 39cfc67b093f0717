from __future__ import annotations

import pytest

from bmnn_desk.domain.incoming import IrregularityKind
from tests.papers.incoming_facts import notice_facts

TOLD = {IrregularityKind.WRONG_PROCEDURE, IrregularityKind.SHORTAGE}


@pytest.mark.parametrize("kind", IrregularityKind)
def test_the_sender_is_told_of_what_he_can_put_right(kind: IrregularityKind) -> None:
    assert notice_facts(kind=kind).for_sender == (kind in TOLD)
