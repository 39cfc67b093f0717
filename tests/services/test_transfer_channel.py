from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NoRegimeError, NotFoundError
from bmnn_desk.services.transfer_channel import channel_of
from bmnn_desk.services.work import Work
from tests import make

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.channels import Channel
    from tests.make import Office


def channel(at: Office, day: date, code: str) -> Channel:
    desk: Desk = at.desk
    with desk._vault.begin() as session:
        work = Work(session=session, law=desk.law, actor=desk.actor, keys=desk._vault.keys)
        return channel_of(work, day, code)


@pytest.mark.parametrize("code", ["direct", "courier", "kt1", "post", "cipher"])
@pytest.mark.parametrize("day", [make.OLD, make.NEW])
def test_the_five_channels_are_known_in_both_regimes(office: Office, day: date, code: str) -> None:
    assert channel(office, day, code).code == code


@pytest.mark.parametrize("code", ["", "email", "Trực tiếp"])
def test_no_other_word_is_a_channel(office: Office, code: str) -> None:
    with pytest.raises(NotFoundError) as refusal:
        channel(office, office.day, code)
    assert str(refusal.value) == "channel 0"


def test_a_day_without_a_regime_has_none(office: Office) -> None:
    with pytest.raises(NoRegimeError):
        channel(office, make.OLD.replace(year=2010), "direct")
