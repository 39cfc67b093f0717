from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.law.template_words import TEMPLATES

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_every_kind_of_template_is_asked_for() -> None:
    assert list(TEMPLATES) == [kind.value for kind in TemplateKind]


def test_both_regimes_have_the_same_fields_as_the_code(law: Law) -> None:
    for regime in law.regimes:
        for kind, needs in TEMPLATES.items():
            form = regime.templates[kind]
            wanted = {(group, key) for group, keys in needs.fields.items() for key in keys}
            assert {(field.repeats, field.key) for field in form.fields} == wanted
            assert set(form.words) == set(needs.words)


def test_both_regimes_name_and_fix_the_same_fields(law: Law) -> None:
    old, new = (regime.templates for regime in law.regimes)
    for kind in TEMPLATES:
        assert [(f.key, f.field, f.fixed, f.sample) for f in old[kind].fields] == [
            (f.key, f.field, f.fixed, f.sample) for f in new[kind].fields
        ]
