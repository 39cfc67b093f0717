from __future__ import annotations

import pytest

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.papers.docx_package import open_package
from bmnn_desk.papers.look_at_docx import look_at_docx
from bmnn_desk.papers.templates.default_template import default_template
from tests.papers.templates.samples import PACKS, default, form, regime


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", TemplateKind)
def test_the_same_law_gives_the_same_bytes(kind: TemplateKind, pack: str) -> None:
    assert default_template(regime(pack), kind) == default(kind, pack)


@pytest.mark.parametrize("kind", TemplateKind)
def test_a_default_is_a_plain_document_of_its_page(kind: TemplateKind) -> None:
    look = look_at_docx(default(kind))
    assert round(look.width_mm) == form(kind).page_width_mm
    assert round(look.height_mm) == form(kind).page_height_mm
    assert look.warnings == ()


@pytest.mark.parametrize("kind", TemplateKind)
def test_every_letter_has_the_forms_font_or_none_of_its_own(kind: TemplateKind) -> None:
    parts = open_package(default(kind)).parts
    assert b"w:rFonts" not in parts["word/document.xml"]
    assert form(kind).font.encode() in parts["word/styles.xml"]
