from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.errors import NotFoundError, OtherFileReadError, TemplateUnreadableError
from bmnn_desk.services.keep_template import MOST_BYTES, keep_template
from bmnn_desk.storage import tables as t
from tests.services.drafting import template
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_each_template_is_a_version_of_its_kind_and_the_older_stay(office: Office) -> None:
    kinds = (TemplateKind.SLIP, TemplateKind.ENVELOPE_LABEL, TemplateKind.SLIP)
    versions = [
        office.desk.do(
            keep_template,
            template(
                office,
                kind=kind,
                data=f"mẫu {index}".encode(),
                fields=office.desk.law.on(office.day).templates[kind.value].fixed,
                note=f"lần {index}",
            ),
        )
        for index, kind in enumerate(kinds)
    ]
    assert versions == [1, 1, 2]
    kept = rows(office, t.OfficeTemplate)
    assert [(row.kind, row.version, row.data, row.note) for row in kept] == [
        ("slip", 1, "mẫu 0".encode(), "lần 0"),
        ("envelope_label", 1, "mẫu 1".encode(), "lần 1"),
        ("slip", 2, "mẫu 2".encode(), "lần 2"),
    ]
    assert kept[0].sha256 == hashlib.sha256(kept[0].data).hexdigest()
    assert prove(office.desk) > 0


def test_a_slip_without_one_of_its_fixed_fields_is_refused(office: Office) -> None:
    fixed = template(office).fields
    assert len(fixed) > 5
    for gone in fixed:
        fields = tuple(name for name in fixed if name != gone)
        request = template(office, fields=fields)
        assert set(refused(office.desk, keep_template, request)) == {"PDX-16"}


def test_a_missing_field_blocks_in_2026_too(new_office: Office) -> None:
    request = template(new_office, fields=())
    assert set(refused(new_office.desk, keep_template, request)) == {"PDX-16"}


def test_the_fields_of_another_file_are_refused(office: Office) -> None:
    other = template(office, sha256=hashlib.sha256(b"another").hexdigest())
    raised(office.desk, keep_template, other, OtherFileReadError)


def test_a_field_is_known_however_it_was_typed_and_more_fields_may_stand(office: Office) -> None:
    typed = [unicodedata.normalize("NFD", name.upper()) for name in template(office).fields]
    request = template(office, fields=(*typed, "số điện thoại"))
    assert office.desk.do(keep_template, request) == 1


def test_going_back_to_the_default_asks_for_no_field(office: Office) -> None:
    office.desk.do(keep_template, template(office))
    assert office.desk.do(keep_template, template(office, data=b"", fields=())) == 2


@pytest.mark.parametrize("more", [0, 1])
def test_a_template_has_at_most_2_mib(office: Office, more: int) -> None:
    request = template(office, data=bytes(MOST_BYTES + more))
    if more:
        raised(office.desk, keep_template, request, TemplateUnreadableError)
    else:
        assert office.desk.do(keep_template, request) == 1


def test_a_body_that_is_not_there_has_no_templates(office: Office) -> None:
    raised(office.desk, keep_template, template(office, body=2), NotFoundError)
