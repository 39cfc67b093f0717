from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.provision_list import ProvisionState
from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.ui.provision.provision_words import (
    ASKER_WORDS,
    STATE_WORDS,
    about_words,
    state_mark,
)
from tests.domain.test_provision_list import ROW


def test_everything_has_its_words() -> None:
    assert set(ASKER_WORDS) == set(AskerKind)
    assert set(STATE_WORDS) == set(ProvisionState)
    assert len({state_mark(replace(ROW, state=state)) for state in ProvisionState}) == 3
    assert about_words(ROW) == "Công an tỉnh Mẫu · 45/CAT"
