from __future__ import annotations

from pikepdf import Array, Dictionary, Name

from bmnn_desk.papers.page_annotations import annotations_of


def test_the_annotations_of_a_page_are_told_in_their_order() -> None:
    notes = [Dictionary(Subtype=Name.Link), Dictionary(Subtype=Name.Text)]
    found = annotations_of(Dictionary(Type=Name.Page, Annots=Array(notes)))
    assert [each.Subtype for each in found] == [Name.Link, Name.Text]


def test_a_page_without_a_list_of_annotations_has_none() -> None:
    assert annotations_of(Dictionary(Type=Name.Page)) == []
    assert annotations_of(Dictionary(Type=Name.Page, Annots=Dictionary())) == []
