from __future__ import annotations

import pytest

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.law.template_words import TEMPLATES
from bmnn_desk.papers.templates.values import sample_values
from tests.papers.templates.samples import form


@pytest.mark.parametrize("kind", TemplateKind)
def test_the_sample_has_every_text_and_row_of_its_kind(kind: TemplateKind) -> None:
    values, needs = sample_values(form(kind)), TEMPLATES[kind].fields
    assert set(values.texts) == set(needs[""])
    assert set(values.rows) == set(needs) - {""}
    for group, rows in values.rows.items():
        assert rows
        assert all(set(row) == set(needs[group]) for row in rows)


def test_the_values_show_nothing_in_a_log() -> None:
    assert "STN" not in repr(sample_values(form(TemplateKind.ENVELOPE_LABEL)))
