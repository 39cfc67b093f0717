from __future__ import annotations

import pytest

from bmnn_desk.selftest.proof import NotProvedError, require


def test_what_holds_goes_on_and_what_does_not_names_its_fault() -> None:
    require(holds=True, fault="letters")
    with pytest.raises(NotProvedError) as raised:
        require(holds=False, fault="letters")
    assert raised.value.fault == "letters"
