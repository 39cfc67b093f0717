from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docx.oxml import parse_xml

from bmnn_desk.domain.document import Area
from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.errors import TemplateFieldMissingError
from bmnn_desk.papers.templates.look_at_template import look_at_template
from bmnn_desk.papers.word_names import WPS, A, W
from tests.papers.templates.samples import NOTE, PACKS, default, form, written
from tests.papers.word_documents import replaced

if TYPE_CHECKING:
    from docx.document import Document

FIXED = [(kind, field.field) for kind in TemplateKind for field in form(kind).fields if field.fixed]


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", TemplateKind)
def test_a_default_template_holds_every_field(kind: TemplateKind, pack: str) -> None:
    look = look_at_template(default(kind, pack), form(kind, pack))
    assert look.left_out == ()
    assert set(look.names) == {field.field for field in form(kind, pack).fields}


@pytest.mark.parametrize(("kind", "name"), FIXED)
def test_a_template_without_a_fixed_field_is_refused_by_its_name(
    kind: TemplateKind, name: str
) -> None:
    without = replaced(default(kind), ("{{" + name + "}}").encode(), b"")
    with pytest.raises(TemplateFieldMissingError) as caught:
        look_at_template(without, form(kind))
    assert caught.value.fields == name


def test_every_missing_field_is_named() -> None:
    bare = replaced(replaced(default(NOTE), b"{{", b""), b"}}", b"")
    with pytest.raises(TemplateFieldMissingError) as caught:
        look_at_template(bare, form(NOTE))
    assert caught.value.fields == ", ".join(form(NOTE).fixed)


@pytest.mark.parametrize("kind", TemplateKind)
def test_other_fields_may_go(kind: TemplateKind) -> None:
    data = default(kind)
    loose = [field for field in form(kind).fields if not field.fixed]
    for field in loose:
        data = replaced(data, ("{{" + field.field + "}}").encode(), b"")
    assert look_at_template(data, form(kind)).left_out == tuple(loose)


def test_each_field_is_told_with_its_place() -> None:
    box = (
        f'<w:r xmlns:w="{W[1:-1]}" xmlns:wps="{WPS[1:-1]}" xmlns:a="{A[1:-1]}"><w:drawing>'
        "<wps:txbx><w:txbxContent><w:p><w:r><w:t>{{tên loại}}</w:t></w:r></w:p>"
        "</w:txbxContent></wps:txbx></w:drawing></w:r>"
    )

    def change(document: Document) -> None:
        section = document.sections[0]
        section.header.paragraphs[0].text = "{{cơ quan chủ quản}}"
        section.footer.paragraphs[0].text = "{{số phiếu gửi}}"
        outer = document.add_table(1, 1).rows[0].cells[0]
        outer.add_table(1, 1).rows[0].cells[0].text = "{{người gửi}}"
        document.add_paragraph()._p.append(parse_xml(box))

    look = look_at_template(written(change), form(NOTE))
    places = {(found.field.key, found.area) for found in look.found}
    assert {
        ("parent", Area.HEADER),
        ("reference", Area.FOOTER),
        ("clerk", Area.TABLE),
        ("type_name", Area.TEXT_BOX),
        ("recipient", Area.BODY),
    } <= places


def test_a_hidden_field_does_not_count() -> None:
    def change(document: Document) -> None:
        document.add_paragraph().add_run("{{người gửi}}").font.hidden = True

    look = look_at_template(written(change), form(NOTE))
    assert "người gửi" in {field.field for field in look.left_out}
