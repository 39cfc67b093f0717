from __future__ import annotations

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.machine.wire import packed, unpacked
from bmnn_desk.papers.templates.look_at_template import look_at_template
from bmnn_desk.papers.templates.template_look import FoundField, TemplateLook
from tests.machine.fresh_python import said_by
from tests.papers.templates.samples import default, form


@pytest.mark.parametrize("kind", TemplateKind)
def test_a_look_crosses_to_the_window_unchanged(kind: TemplateKind) -> None:
    look = look_at_template(default(kind), form(kind))
    assert look.found
    assert unpacked(packed(look)) == look


def test_a_field_in_two_areas_is_named_once_in_reading_order() -> None:
    first, second, *_ = form(TemplateKind.SLIP).fields
    found = tuple(
        FoundField(field=field, area=area)
        for field, area in (
            (second, Area.BODY),
            (first, Area.BODY),
            (second, Area.FOOTER),
        )
    )
    look = TemplateLook(sha256="", found=found, left_out=())
    assert look.names == (second.field, first.field)


def test_the_window_can_hold_it_without_an_engine() -> None:
    code = (
        "import sys, bmnn_desk.papers.templates.template_look\n"
        "print({'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'} & set(sys.modules))"
    )
    assert said_by(code) == "set()"
