from dataclasses import replace

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.slip_text import decision_items, slip_items
from tests.papers.facts import LEVELS, PACKS, slip, slip_form

LOCKED = {"subject", "drafter", "level", "bases", "copies", "may_copy", "recipients"}


@pytest.mark.parametrize("pack", PACKS)
def test_the_fields_that_a_template_may_not_drop_are_fixed(pack: str) -> None:
    assert {field.field for field in slip_form(pack).fields if field.fixed} == LOCKED


@pytest.mark.parametrize("level", list(SecrecyLevel))
def test_only_the_proposed_level_is_ticked(level: SecrecyLevel) -> None:
    items = slip_items(slip_form(PACKS[0]), slip(level=level), LEVELS)
    ticked = [choice.word for choice in items[3].first.choices if choice.ticked]
    assert ticked == [LEVELS[level]]


def test_nothing_of_the_decision_is_ticked_beforehand() -> None:
    items = decision_items(slip_form(PACKS[0]), LEVELS)
    assert not any(choice.ticked for item in items for choice in item.first.choices)
    assert sum(1 for item in items if item.first.choices) == 3


def test_a_form_may_leave_out_a_field_and_numbers_stay_in_order() -> None:
    form = slip_form(PACKS[0])
    shorter = replace(form, fields=form.fields[:2] + form.fields[3:])
    labels = [item.label for item in slip_items(shorter, slip(), LEVELS)]
    assert [label.split(".")[0] for label in labels] == [str(n) for n in range(1, 12)]


def test_a_form_that_names_an_unknown_field_is_refused() -> None:
    form = slip_form(PACKS[0])
    wrong = replace(form, fields=(replace(form.fields[0], field="colour"),))
    with pytest.raises(KeyError):
        slip_items(wrong, slip(), LEVELS)
