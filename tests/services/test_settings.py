"""An office's settings are read as they were chosen last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.settings import BodyAsked, office_settings
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def test_nothing_chosen_is_the_shipped_way(office: Office) -> None:
    assert office.desk.read(office_settings, BodyAsked(body=office.body)) == (OfficeSettings(),)


def test_the_last_choice_holds(office: Office) -> None:
    for value in ("print", "overprint"):
        office.desk.do(
            choose_setting,
            SettingRequest(
                request_id=make.request_id(),
                day=office.day,
                body=office.body,
                key="level_way",
                value=value,
            ),
        )
    (settings,) = office.desk.read(office_settings, BodyAsked(body=office.body))

    assert settings.level_way is MarkWay.OVERPRINT


def test_a_body_that_is_not_there_is_not_found(office: Office) -> None:
    with pytest.raises(NotFoundError):
        office.desk.read(office_settings, BodyAsked(body=99))
