from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bmnn_desk.errors import DocumentTooBigError
from bmnn_desk.papers.form_fields import (
    fields_below,
    is_signature,
    listed,
    of_field,
    require_bounded_fields,
    walked,
)


def _name(field: pikepdf.Object) -> str:
    return str(field.T)


def test_every_field_below_a_form_or_a_field_is_told_once() -> None:
    with pikepdf.new() as pdf:
        end = pdf.make_indirect(Dictionary(T=String("c")))
        group = Dictionary(T=String("b"), Kids=Array([end]))
        form = Dictionary(Fields=Array([Dictionary(T=String("a")), group, end, Name.None_]))
        assert sorted(map(_name, fields_below(form, "/Fields"))) == ["a", "b", "c"]
        assert list(map(_name, fields_below(group, "/Kids"))) == ["c"]
        assert list(fields_below(end, "/Kids")) == []


def test_a_tree_that_goes_round_in_a_ring_ends() -> None:
    with pikepdf.new() as pdf:
        ring = pdf.make_indirect(Dictionary(T=String("a")))
        ring.Kids = Array([ring])
        assert list(map(_name, fields_below(Dictionary(Fields=Array([ring])), "/Fields"))) == ["a"]
        assert len(list(walked([ring, None], lambda one: listed(one.get("/Kids"))))) == 1


@pytest.mark.parametrize("above", [{}, {"/FT": Name.Sig}, {"/V": Dictionary()}])
def test_a_field_is_a_signature_by_what_it_or_its_parent_holds(above: dict[str, object]) -> None:
    own: dict[str, object] = {"/FT": Name.Sig, "/V": Dictionary()}
    with pikepdf.new() as pdf:
        parent = pdf.make_indirect(Dictionary(above))
        kid = {key: value for key, value in own.items() if key not in above}
        assert is_signature(Dictionary({**kid, "/Parent": parent}))


def test_a_field_without_a_value_or_of_another_kind_is_no_signature() -> None:
    assert not is_signature(Dictionary(FT=Name.Sig))
    assert not is_signature(Dictionary(FT=Name.Tx, V=String("a")))
    assert not is_signature(Array([]))


def test_the_nearest_value_counts_and_parents_that_go_round_end() -> None:
    with pikepdf.new() as pdf:
        top = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("a")))
        field = Dictionary(T=String("b"), Parent=top)
        assert (str(of_field(field, "/T")), of_field(field, "/FT")) == ("b", Name.Tx)
        top.Parent = top
        assert of_field(field, "/V") is None
        assert of_field(Dictionary(Parent=Name.None_), "/V") is None


def test_a_form_whose_fields_are_reached_in_a_million_ways_is_refused() -> None:
    with pikepdf.new() as pdf:
        fields = [pdf.make_indirect(Dictionary(T=String("a")))]
        for _ in range(20):
            fields.append(pdf.make_indirect(Dictionary(Kids=Array([fields[-1], fields[-1]]))))
        require_bounded_fields(Dictionary(Fields=Array([fields[10]])), "/Fields")
        with pytest.raises(DocumentTooBigError):
            require_bounded_fields(Dictionary(Fields=Array([fields[-1]])), "/Fields")
        fields[0].Kids = Array([fields[0], fields[0]])
        require_bounded_fields(Dictionary(Fields=Array([fields[0]])), "/Fields")
