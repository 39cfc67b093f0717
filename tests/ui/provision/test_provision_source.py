from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.provision_list import ProvisionState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.ui.provision.provision_source import (
    ALL,
    ProvisionSource,
    open_count,
    provision_of,
)
from tests.provision_desk import asked, refuses

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_requests_are_found_by_words_and_by_their_answer(seat: Seat, office: Office) -> None:
    first, second = asked(office), asked(office, asker="Ông Lê Mẫu", reference="")
    office.desk.do(decide_provision, refuses(office, first))
    source = ProvisionSource(seat)
    for words, choice, found in (
        ("", ALL, [second, first]),
        ("", ProvisionState.OPEN.value, [second]),
        ("", ProvisionState.GRANTED.value, []),
        ("13/smm", ALL, [first]),
        ("le mau", ALL, [second]),
    ):
        source.narrow(words, choice)
        assert list(source.ids()) == found
    assert source.rows((99,)) == (None,)
    assert open_count(seat) == 1
    with pytest.raises(NotFoundError):
        provision_of(seat, 99)
