from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.keep_template import keep_template
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.templates import templates_in_use
from tests.services.drafting import template

if TYPE_CHECKING:
    from bmnn_desk.domain.drafting import TemplateInUse
    from tests.make import Office


def in_use(at: Office) -> dict[TemplateKind, TemplateInUse]:
    return {each.kind: each for each in at.desk.read(templates_in_use, BodyAsked(body=at.body))}


def test_every_kind_has_the_programs_default_to_begin_with(office: Office) -> None:
    found = in_use(office)
    assert list(found) == list(TemplateKind)
    assert {(each.version, each.day, each.data) for each in found.values()} == {(0, None, b"")}


def test_the_newest_version_holds_until_the_default_is_chosen_again(office: Office) -> None:
    for data in (b"mot", b"hai"):
        office.desk.do(keep_template, template(office, data=data))
    slip = in_use(office)[TemplateKind.SLIP]
    assert (slip.version, slip.day, slip.data) == (2, office.day, b"hai")
    assert in_use(office)[TemplateKind.DISPATCH_NOTE].version == 0

    office.desk.do(keep_template, template(office, data=b"", fields=()))
    assert in_use(office)[TemplateKind.SLIP].version == 0

    office.desk.do(keep_template, template(office, data=b"ba"))
    slip = in_use(office)[TemplateKind.SLIP]
    assert (slip.version, slip.data) == (4, b"ba")


def test_a_body_that_is_not_there_has_no_templates(office: Office) -> None:
    with pytest.raises(NotFoundError):
        office.desk.read(templates_in_use, BodyAsked(body=2))
